import type { CheckInput, Problem } from '../check';
import type { Count } from '../claims/claim';
import { claimsOf, type Passage } from '../claims/claims';
import { partsOfYear } from '../claims/parts-of-year';
import type { About } from '../claims/subjects';
import { total } from '../claims/total';
import { counterpartsOf } from '../claims/counterparts';
import { memoizeFor } from '../../text/memoize';
import { memoizeIn } from '../../text/memoize-in';
import { atCells } from '../../report/place';
import { countsIn, countsOf, gapOf, placeIn, quoteOf } from './against-figures';

/** 上半年收到申请3件，下半年收到5件: parts of the year that make up one number of the form. */
interface YearSum {
  readonly about: About;
  readonly problems: readonly Problem[] | null;
}

function sumOf(input: CheckInput, passage: Passage, counts: readonly Count[]): YearSum[] {
  const [first, last] = [counts[0], counts[counts.length - 1]];
  const about = first?.subject.about;
  if (!first || !last || !about || first.subject.whose !== 'own') return [];
  // Where the text gives the whole, text/breakdown compares it.
  const isTold = passage.breakdowns.some(({ parts }) => parts.includes(first));
  if (isTold || counts.some(({ exact, unit }) => !exact || !countsIn(about, unit))) return [];
  const value = total(counts);
  const counterparts = counterpartsOf(input.edition, about);
  const sums = counterparts.map(({ cells }) => input.figures.sum(cells));
  const [counterpart] = counterparts;
  const sum = sums[0] ?? null;
  if (!counterpart || sum === null) return [{ about, problems: null }];
  if (sums.includes(value)) return [{ about, problems: [] }];
  const range = [first.quote[0], last.quote[1]] as const;
  const problem = {
    message:
      `“${passage.name}”写“${quoteOf(passage, range)}”，全年合计 ${value} ${counterpart.unit}（${counts.map((count) => count.value).join('＋')}），` +
      `${counterpart.place}为 ${sum} ${counterpart.unit}，相差 ${gapOf(sum, value)} ${counterpart.unit}：请核对，正文或表格有一处要改。`,
    places: [placeIn(passage, range), ...atCells(counterpart.cells)],
    facts: { text: value, table: sum },
  };
  return [{ about, problems: [problem] }];
}

const yearsIn = memoizeIn((passage: Passage): (readonly Count[])[] => {
  const counts = countsOf(passage);
  return counts.flatMap(({ subject }, at) => {
    const months = subject.when === 'other' ? partsOfYear(counts, at, (count) => count) : 0;
    return months > 0 ? [counts.slice(at, at + months)] : [];
  });
});

export const yearSums = memoizeFor((input: CheckInput): readonly YearSum[] =>
  claimsOf(input).flatMap((passage) =>
    yearsIn(passage).flatMap((counts) => sumOf(input, passage, counts)),
  ),
);
