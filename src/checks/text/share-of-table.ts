import type { Problem, ReportWithFigures } from '../check';
import { closed } from '../claims/about';
import type { Share } from '../claims/claim';
import { counterpartsOf } from '../claims/counterparts';
import { slackOf } from '../claims/numbers';
import type { About } from '../claims/subjects';
import { atCells } from '../../report/place';
import { placeIn, quoteOf, type Said } from './against-figures';

/** What came, what there was to do and what was done: any may be the hundred per cent. */
export const flows = [['received'], ['received', 'carriedOver'], ['handled']];

/** So far from the true percentage may be what is said to be about it: 近九成, 约30%, 80%多. */
const aboutSlack = 6;
const moreSlack = 10;

/** Within one of the last digit written, or as far as words may be; 超过八成 only not below, 不足八成 not above. */
export function fits(percent: number, { value, exact, item: { number } }: Share): boolean {
  if (number.bound === 'least') return percent >= value;
  if (number.bound === 'most') return percent <= value;
  const about = exact ? 0 : /[多余几]/.test(number.text) ? moreSlack : aboutSlack;
  return Math.abs(percent - value) <= Math.max(slackOf(number), about) + 1e-9;
}

/** Cells a text may speak of with what they make, where all are filled in. */
export const sumsOf = (input: ReportWithFigures, about: About) =>
  counterpartsOf(input.edition, about).flatMap((counterpart) => {
    const value = input.figures.sum(counterpart.cells);
    return value === null ? [] : [{ ...counterpart, value }];
  });

/** 三分之一 and 过半 as they stand, with what they are in a hundred. */
export const writtenOf = ({ value, item: { number } }: Share): string =>
  /^\d/.test(number.text) ? `${value}%` : `“${number.text}”（${Number(value.toFixed(1))}%）`;
/** 胜诉率 may take in those that were withdrawn. */
const partsOf = (input: ReportWithFigures, about: About) => [
  ...sumsOf(input, about),
  ...(about.columns.join() === 'upheld'
    ? sumsOf(input, { ...about, columns: ['upheld', 'otherOutcome'] })
    : []),
];

/** 自然人占80%, with no number beside it: by the table alone. */
export function tableProblem(
  input: ReportWithFigures,
  { passage, claim }: Said<Share>,
  about: About,
  report = '',
): Problem[] | null {
  const parts = partsOf(input, about);
  // 办结率 is what was handled of what came.
  const ofFlows = claim.isRate ? flows.slice(0, 2) : flows;
  const all = { ...about, rows: about.columns.length > 0 ? about.rows : ofFlows, columns: [] };
  const wholes = [
    ...sumsOf(input, claim.of ?? all),
    // 纠正率 may be of those that are closed.
    ...sumsOf(input, { ...all, columns: closed }),
  ];
  const [part, whole] = [
    parts[0],
    wholes[about.columns.length > 0 || claim.of || claim.isRate ? 0 : wholes.length - 1],
  ];
  if (!part || !whole?.value) return null;
  // Applicants of what was received are a share of that, not of what was handled.
  const isOfSame = about.table === 'requests' && about.columns.length > 0 && !claim.of;
  const fit = parts.some((one, at) =>
    wholes.some(
      ({ value }, of) => (!isOfSame || of === at) && fits((one.value / value) * 100, claim),
    ),
  );
  if (fit) return [];
  const right = ((part.value / whole.value) * 100).toFixed(Math.max(0, claim.decimals));
  return [
    {
      message:
        `“${passage.name}”写“${quoteOf(passage, [claim.item.left[0]?.start ?? claim.quote[0], claim.quote[1]])}”，` +
        `${report}${part.place}为 ${part.value} ${part.unit}，${whole.place}为 ${whole.value} ${whole.unit}，` +
        `${part.value}÷${whole.value}＝${right}%，与 ${writtenOf(claim)} 不符：请核对。`,
      places: [placeIn(passage, claim.quote), ...atCells([...part.cells, ...whole.cells])],
      facts: { part: part.value, whole: whole.value, percent: claim.value },
    },
  ];
}
