import type { CheckInput, Problem } from '../check';
import type { Count } from '../claims/claim';
import { partsOfYear } from '../claims/parts-of-year';
import type { About } from '../claims/subjects';
import { total } from '../claims/total';
import { counterpartsOf } from '../claims/counterparts';
import { memoizeFor } from '../../text/memoize';
import { atCells } from '../../report/place';
import { countsIn, gapOf, placeIn, quoteOf, type Said, saidIn } from './against-figures';

/** 上半年收到申请3件，下半年收到5件: parts of the year that make up one number of the form. */
interface YearSum {
  readonly about: About;
  readonly problems: readonly Problem[] | null;
}

function sumOf(input: CheckInput, parts: readonly Said<Count>[]): YearSum[] {
  const [first, last] = [parts[0], parts[parts.length - 1]];
  const about = first?.claim.subject.about;
  if (!first || !last || !about || first.claim.subject.whose !== 'own') return [];
  const counts = parts.map(({ claim }) => claim);
  // Where the text gives the whole, text/breakdown compares it.
  const isTold = first.passage.breakdowns.some((each) => each.parts.includes(first.claim));
  if (isTold || counts.some(({ exact, unit }) => !exact || !countsIn(about, unit))) return [];
  const value = total(counts);
  const counterparts = counterpartsOf(input.edition, about);
  const sums = counterparts.map(({ cells }) => input.figures.sum(cells));
  const [counterpart] = counterparts;
  const sum = sums[0] ?? null;
  if (!counterpart || sum === null) return [{ about, problems: null }];
  if (sums.includes(value)) return [{ about, problems: [] }];
  const range = [first.claim.quote[0], last.claim.quote[1]] as const;
  const problem = {
    message:
      `“${first.passage.name}”写“${quoteOf(first.passage, range)}”，全年合计 ${value} ${counterpart.unit}（${counts.map((count) => count.value).join('＋')}），` +
      `${counterpart.place}为 ${sum} ${counterpart.unit}，相差 ${gapOf(sum, value)} ${counterpart.unit}：请核对，正文或表格有一处要改。`,
    places: [placeIn(first.passage, range), ...atCells(counterpart.cells)],
    facts: { text: value, table: sum },
  };
  return [{ about, problems: [problem] }];
}

const claimOf = ({ claim }: Said<Count>): Count => claim;

export const yearSums = memoizeFor((input: CheckInput): readonly YearSum[] => {
  const counts = saidIn(input).filter(
    (said): said is Said<Count> =>
      said.claim.kind === 'count' && said.claim.subject.when === 'other',
  );
  return counts.flatMap(({ passage, claim: { sentence } }, at) => {
    const months = partsOfYear(counts, at, claimOf);
    const parts = counts.slice(at, at + months);
    const isNear = parts.every(
      (each) => each.passage === passage && each.claim.sentence === sentence,
    );
    return months > 0 && isNear ? sumOf(input, parts) : [];
  });
});
