import { readNumeral } from '../../text/numeral';
import { memoizeText } from '../../text/memoize';
import { type Sentence, sentencesOf, type Span } from '../../text/sentences';

/** One number of a text with what is said of it. Never reaches over a sentence end or a comma. */
export interface Statement {
  /** The words before it, back to the number before or the start of the clause. */
  readonly before: string;
  /** The words after it, up to the next number or the end of the clause. */
  readonly after: string;
  readonly number: number;
  /** Decimals as written: 779.51 has two. */
  readonly decimals: number;
  readonly unit: string;
  /** 没有一件: the number is then 0. */
  readonly negated: boolean;
  /** 约, 近, 余, 多, 数百, 两三: no exact number. */
  readonly approximate: boolean;
  /** How much more or less than something else: 增加 3 件. */
  readonly change: boolean;
  /** Said after 其中, or in its clause of one kind of applicant, channel or office only. */
  readonly partial: boolean;
  /** Number and unit within the narrative. */
  readonly start: number;
  readonly end: number;
  readonly clause: Span;
  readonly sentence: Sentence;
}

const number =
  '[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?(?:万(?!\\s*元))?|[零〇一二两三四五六七八九十百千万]+';
const units = '人次|条次|万元|亿元|元|件|条|份|个|次|项|篇|起|宗|期|场|人|家|类|批|张|则|部|例';
const pattern = new RegExp(
  `(约|近|超过|超|逾|不少于|至少|[数几上](?=[十百千万]))?\\s*(${number})\\s*(余|多)?\\s*(${units})(余|以上|以下|左右|次)?`,
  'g',
);
/** 两三件, 二三十件, 十七八件: no exact numbers; 二〇二三 has 〇 between. */
const isGuess = /(^|[十百千万])[一二两三四五六七八九]{2}([十百千万]|$)/;
const isOrdinal = /(第|[（(])$/;
const isChange = /(增加|增长|减少|下降|上升|多|少|增|减)(了|至|约)?$/;
const isNegation = /(没有|未有|无|未)$/;
const isPart =
  /自然人|法人|企业|信函|邮寄|当面|现场|网络|网上|线上|平台|通过|采取|下属|部门|单位|本级|政府办|办公室|街道|乡镇|代表/;

const ofClause = (sentence: Sentence, clause: Span): Statement[] => {
  const matches = Array.from(clause.text.matchAll(pattern));
  let from = 0;
  return matches.flatMap((match, index): Statement[] => {
    const at = match.index;
    const before = clause.text.slice(from, at).trim();
    const end = at + match[0].length;
    const after = clause.text.slice(end, matches[index + 1]?.index ?? clause.text.length).trim();
    from = end;
    const figure = match[2] ?? '';
    const value = readNumeral(figure) ?? (isGuess.test(figure) || figure === '万' ? 0 : null);
    // 二十个工作日 counts days, 一项工作 in “第一项” counts nothing.
    if (value === null || isOrdinal.test(before) || /^(工作日|月|小时|以内)/.test(after)) return [];
    const negated = isNegation.test(before);
    return [
      {
        before,
        after,
        negated,
        clause,
        sentence,
        number: negated ? 0 : value,
        decimals: /[.．]([0-9０-９]+)/.exec(figure)?.[1]?.length ?? 0,
        unit: match[4] ?? '',
        approximate: Boolean(match[1] ?? match[3] ?? match[5]) || isGuess.test(figure),
        change: isChange.test(before),
        partial:
          isPart.test(clause.text.slice(0, at)) ||
          sentence.text.slice(0, clause.start - sentence.start + at).includes('其中'),
        start: clause.start + at,
        end: clause.start + end,
      },
    ];
  });
};

export interface Numbers {
  readonly sentence: Sentence;
  readonly statements: readonly Statement[];
}

/** The sentences of a narrative with the numbers in each. */
export const numbersOf = memoizeText((text: string): Numbers[] =>
  sentencesOf(text).map((sentence) => ({
    sentence,
    statements: sentence.clauses.flatMap((clause) => ofClause(sentence, clause)),
  })),
);

/** Every number with a unit in a narrative, in order. */
export const statementsOf = (text: string): Statement[] =>
  numbersOf(text).flatMap(({ statements }) => statements);
