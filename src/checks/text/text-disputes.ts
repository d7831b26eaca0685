import type { Address } from '../../template/cells';
import type { Check, Problem } from '../check';
import { denial, disagreement, ownPeriod, saidIn } from '../reading/against-tables';
import { passagesOf } from '../reading/passages';
import { sentencesOf } from '../../text/sentences';

const reconsideration: readonly Address[] = ['disputes/reconsideration/total'];
const litigation: readonly Address[] = [
  'disputes/litigationDirect/total',
  'disputes/litigationAfterReconsideration/total',
];
const tail = '(申请|案件|案|情况|情形|共|共计|合计|为|：|:)*$';
/** 行政诉讼 has no grand total in the form, so the text may give one of the two or both together. */
const kinds = [
  {
    words: new RegExp(`行政复议(和|、|及|与|或|以及)(行政)?诉讼${tail}`),
    place: '表格中行政复议、行政诉讼“总计”列合计',
    cells: [...reconsideration, ...litigation],
  },
  { words: new RegExp(`未经复议直接起诉[^，。]{0,6}${tail}`), cells: litigation.slice(0, 1) },
  { words: new RegExp(`复议后起诉[^，。]{0,6}${tail}`), cells: litigation.slice(1) },
  { words: new RegExp(`行政复议${tail}`), cells: reconsideration },
  {
    words: new RegExp(`行政诉讼${tail}`),
    place: '表格中行政诉讼两项“总计”列合计',
    cells: litigation,
  },
] as const;
const aboutInformation = /信息公开|依申请|申请公开/;

/** 行政复议 N 件, 行政诉讼 N 件, where they arose from information requests. */
export const textDisputes: Check = {
  id: 'text/disputes',
  family: 'text',
  severity: 'warning',
  title: '正文的复议、诉讼件数与表格一致',
  basis: '正文与表格的件数应当一致',
  run: (input) =>
    saidIn(input).flatMap((said): Problem[] => {
      const { before, unit, sentence } = said.statement;
      const kind = kinds.find(({ words }) => words.test(before));
      if (!kind || !'件起宗例'.includes(unit) || !aboutInformation.test(sentence.text)) return [];
      return disagreement(input, said, [kind]);
    }),
};

const denies =
  /(未(?!经)|没有|无(?!正当|法|论)|不存在)[^，。]{0,40}?(行政复议|行政诉讼|复议|诉讼)(?![^，。]*(败诉|纠正|纠错|撤销|审结|决定书))/;

/** 未发生行政复议、行政诉讼 against the totals of what it names. */
export const textNoDisputes: Check = {
  id: 'text/no-disputes',
  family: 'text',
  severity: 'warning',
  title: '正文的“未发生复议、诉讼”与表格一致',
  basis: '正文与表格的件数应当一致',
  run: (input) =>
    passagesOf(input).flatMap((passage) =>
      sentencesOf(passage.text).flatMap((sentence) =>
        sentence.clauses.flatMap((clause): Problem[] => {
          if (!denies.test(clause.text) || !ownPeriod(clause.text, input)) return [];
          if (!/信息公开|申请|未|没有/.test(sentence.text) || /\d/.test(clause.text)) return [];
          const named = [
            ...(clause.text.includes('复议') ? [{ cells: reconsideration }] : []),
            ...(clause.text.includes('诉讼') ? [kinds[4]] : []),
          ];
          return named.flatMap((kind) => denial(input, passage, clause, kind));
        }),
      ),
    ),
};
