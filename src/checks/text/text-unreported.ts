import { atCells, atSection } from '../../report/place';
import type { Check, CheckInput, Problem } from '../check';
import { counterpartsOf } from '../claims/counterparts';
import type { About } from '../claims/subjects';

interface Silence {
  readonly about: About;
  readonly mentioned: RegExp;
  readonly advice: string;
}
const disputes = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
const silences: readonly Silence[] = [
  {
    about: { table: 'requests', rows: [['received']], columns: [] },
    mentioned: /依申请|公开申请|申请公开|收到[^，。]*申请/,
    advice: '建议在总体情况中写明依申请公开情况',
  },
  {
    about: { table: 'disputes', rows: [disputes], columns: [] },
    mentioned: /复议|诉讼/,
    advice: '建议在总体情况中写明行政复议、行政诉讼情况',
  },
];

function problemsOf(input: CheckInput, { about, mentioned, advice }: Silence): Problem[] {
  // A preface only lists the parts of the report.
  const isMentioned = Object.values(input.report.sections).some((text) => mentioned.test(text));
  if (isMentioned) return [];
  return counterpartsOf(input.edition, about).flatMap(({ place, unit, cells }): Problem[] => {
    const sum = input.figures.sum(cells);
    return sum === null || sum === 0
      ? []
      : [
          {
            message: `${place}为 ${sum} ${unit}，正文没有说明：${advice}。`,
            places: [atSection('overview'), ...atCells(cells)],
            facts: { table: sum },
          },
        ];
  });
}

/** Requests or disputes in the tables of which the text says nothing. */
export const textUnreported: Check = {
  id: 'text/unreported',
  family: 'text',
  severity: 'hint',
  title: '表格中的申请、复议诉讼在正文中有说明',
  basis: '通行做法：总体情况写明依申请公开情况',
  run: (input) => silences.flatMap((silence) => problemsOf(input, silence)),
};
