import type { CheckInput, Problem } from '../check';
import type { Count } from '../claims/claim';
import type { About } from '../claims/subjects';
import type { Passage } from '../claims/claims';
import { memoizeFor, memoizeLast } from '../../text/memoize';
import { atCells } from '../../report/place';
import { countsIn, gapOf, isOwn, placeIn, quoteOf, type Said, saidIn } from './against-figures';
import { counterpartsOf } from '../claims/counterparts';

/** 网上申请8件、信函申请3件: numbers by channel that make up one number together. */
export interface ChannelSum {
  readonly counts: readonly Count[];
  readonly about: About;
  readonly problems: readonly Problem[] | null;
}

const aboutOf = ({ subject }: Count): About | null => subject.byChannel ?? subject.about;
const isFlow = (about: About | null): about is About =>
  about?.table === 'requests' &&
  about.columns.length === 0 &&
  ['received', 'handled'].includes(about.rows[0]?.[0] ?? '');

/** Numbers side by side in one clause, or in one sentence where each names its channel. */
function groupsOf(all: readonly Said<Count>[]): Said<Count>[][] {
  const groups: Said<Count>[][] = [];
  for (const said of all) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const { claim, passage } = said;
    const near =
      last?.passage === passage &&
      last.claim.sentence === claim.sentence &&
      last.claim.depth === claim.depth;
    const inClause = near && last.claim.clause === claim.clause;
    if (
      group &&
      near &&
      (inClause ||
        (claim.subject.byChannel !== null &&
          group.every(({ claim: each }) => each.subject.byChannel !== null)))
    )
      group.push(said);
    else groups.push([said]);
  }
  return groups.filter(
    (group) =>
      group.length > 1 && group.slice(1).every(({ claim }) => claim.subject.byChannel !== null),
  );
}

/** 窗口4件，网上7件，另有2件由县政府转来: so the two are not all. */
const hasOthers = ({ passage, claim }: Said<Count>): boolean =>
  passage.claims.some(
    (other) =>
      other.kind === 'count' &&
      other.sentence === claim.sentence &&
      other.unit === claim.unit &&
      other.subject.byChannel === null &&
      other.item.left.some(({ text }) => /^(?:另|另有|还有|此外|另外)$/.test(text)),
  );

/** 合计11件 behind them says the same, and is asked itself. */
const saidInAll = memoizeLast(
  ({ claims }: Passage): ReadonlySet<string> =>
    new Set(
      claims
        .filter((claim) => claim.kind === 'count' && isFlow(claim.subject.about))
        .map((claim) => `${claim.sentence} ${(claim as Count).value}`),
    ),
);

function sumOf(input: CheckInput, group: readonly Said<Count>[]): ChannelSum[] {
  const counts = group.map(({ claim }) => claim);
  const [first] = group;
  const about = first ? aboutOf(first.claim) : null;
  const last = counts[counts.length - 1];
  if (!first || !last || !isFlow(about) || hasOthers(first)) return [];
  const value = counts.reduce((sum, count) => sum + count.value, 0);
  const counterparts = counterpartsOf(input.edition, about);
  const sums = counterparts.map(({ cells }) => input.figures.sum(cells));
  if (sums.includes(null)) return [{ counts, about, problems: null }];
  const least = Math.min(...sums.map((sum) => sum ?? 0));
  const isWhole = counts[0]?.item.left.some(({ kind }) => kind === 'total') === true;
  // Far fewer may be some of the channels only.
  const differs = !sums.includes(value) && (isWhole || value >= 0.75 * least);
  const [counterpart] = counterparts;
  if (!differs || !counterpart || saidInAll(first.passage).has(`${first.claim.sentence} ${value}`))
    return [{ counts, about, problems: [] }];
  const range = [first.claim.quote[0], last.quote[1]] as const;
  const sum = sums[0] ?? 0;
  return [
    {
      counts,
      about,
      problems: [
        {
          message:
            `“${first.passage.name}”写“${quoteOf(first.passage, range)}”，合计 ${value} 件（${counts.map((count) => count.value).join('＋')}），` +
            `${counterpart.place}为 ${sum} 件，相差 ${gapOf(sum, value)} 件：请核对，正文或表格有一处要改。`,
          places: [placeIn(first.passage, range), ...atCells(counterpart.cells)],
          facts: { text: value, table: sum },
        },
      ],
    },
  ];
}

export const channelSums = memoizeFor((input: CheckInput): readonly ChannelSum[] => {
  const counts = saidIn(input).filter((said): said is Said<Count> => {
    const { claim } = said;
    if (claim.kind !== 'count' || claim.isPart || !claim.exact || !isOwn(claim)) return false;
    const about = aboutOf(claim);
    return isFlow(about) && countsIn(about, claim.unit);
  });
  return groupsOf(counts).flatMap((group) => sumOf(input, group));
});
