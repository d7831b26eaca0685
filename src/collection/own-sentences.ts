import { bare, passagesOf } from '../checks/passages/passages';
import { sentencesOf } from '../text/sentences';
import { atText, type TextPlace } from '../report/place';
import { figuresOf } from '../calc/figures';
import type { AnnualReport } from '../report/annual-report';
import { narrativesOf, tablesOf } from '../template/edition';
import { editionById, editions } from '../template/editions';

/** A sentence that says something of its own. */
export interface OwnSentence extends TextPlace {
  readonly text: string;
  /** What two writings of the same sentence have in common: no marks, figures or names of the unit. */
  readonly core: string;
}

/** Shorter sentences are alike by chance. */
const shortest = 16;

/** What the form itself says when there is nothing to say, and what every unit has to state in these words. */
const formulas = new Set(
  editions.flatMap((edition) => [
    ...tablesOf(edition).flatMap(
      ({ nothing }) => nothing?.sentences.map(({ text }) => core(text)) ?? [],
    ),
    ...narrativesOf(edition).map(({ title }) => core(title)),
  ]),
);
const statedByLaw = [
  /^.{0,30}(?:未|没有|无|不存在).{0,24}(?:申请|复议|诉讼|信息处理费|收费|责任追究|其他需要报告).{0,24}$/,
  /(?:根据|依据|按照).{0,40}(?:条例|格式|通知).{0,40}(?:编制|编写|公布|报告如下)/,
  /^(?:本报告|所列数据|统计期限|电子版|如有疑问)/,
];

const isFormula = (text: string): boolean =>
  formulas.has(text) || statedByLaw.some((pattern) => pattern.test(text));

/** Without marks and figures. */
function core(text: string): string {
  return bare(text)
    .replace(/[0-9]+(?:\.[0-9]+)?%?/g, '#')
    .replace(/\{year\}/g, '#')
    .replace(/[“”‘’《》（）()〔〕…—]/g, '');
}

/** The place in the unit's name, and the words by which it speaks of itself. */
function namePattern(name: string): RegExp {
  const place = name.replace(/(?:人民政府|街道办事处|办事处)$/, '');
  const local = place.replace(/^.+?[县区市旗](?=.{2})/, '');
  const names = [name, place, local].filter((each) => each.length >= 2);
  const escaped = names.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(
    [...escaped, '[我本][乡镇县区市局委办]', '我街道', '本街道', '本机关', '本单位'].join('|'),
    'g',
  );
}

/** What a unit wrote, or was told, as any other unit would have it: no marks, figures or names of its own. */
export const wordsOfAnyUnit = (text: string, unit: string): string =>
  core(text.replace(namePattern(unit.trim()), ''));

/** The sentences of a report's narratives that are its own: no preface, no formulas, nothing very short. */
export function ownSentences(report: AnnualReport): OwnSentence[] {
  const edition = editionById(report.edition);
  if (!edition) return [];
  const names = namePattern(report.agency.name.trim());
  const passages = passagesOf({ report, edition, figures: figuresOf(edition, report.tables) });
  return passages.flatMap(({ section, text }) => {
    if (section === 'preface') return [];
    return sentencesOf(text).flatMap(({ start, end, text: sentence }): OwnSentence[] => {
      const own = core(sentence.replace(names, ''));
      if (own.length < shortest || isFormula(own)) return [];
      return [{ ...atText(section, start, end), text: sentence, core: own }];
    });
  });
}
