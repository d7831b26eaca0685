import type { CheckInput, Problem } from '../check';
import type { Count } from '../claims/claim';
import type { About } from '../claims/subjects';
import { total } from '../claims/total';
import { saysMore } from '../claims/words';
import { memoizeFor } from '../../text/memoize';
import { atCells } from '../../report/place';
import {
  countsIn,
  countsOf,
  gapOf,
  isOwn,
  isRow,
  placeIn,
  quoteOf,
  type Said,
  saidIn,
} from './against-figures';
import { counterpartsOf } from '../claims/counterparts';

/** 网上申请8件、信函申请3件: numbers by channel that make up one number together. */
export interface ChannelSum {
  readonly counts: readonly Count[];
  readonly about: About;
  readonly problems: readonly Problem[] | null;
}

const aboutOf = ({ subject }: Count): About | null => subject.byChannel ?? subject.about;
const isFlow = (about: About | null): about is About =>
  about?.columns.length === 0 && isRow(about, 'received', 'handled');

/** Numbers side by side in one clause, or in one sentence where each names its channel. */
function groupsOf(all: readonly Said<Count>[]): Said<Count>[][] {
  const groups: Said<Count>[][] = [];
  const isOfChannel = ({ claim }: Said<Count>): boolean => claim.subject.byChannel !== null;
  for (const said of all) {
    const group = groups[groups.length - 1] ?? [];
    const last = group[group.length - 1];
    const { claim, passage } = said;
    const isNear =
      last?.passage === passage &&
      last.claim.sentence === claim.sentence &&
      last.claim.depth === claim.depth;
    const isNext = last?.claim.clause === claim.clause || group.every(isOfChannel);
    if (isNear && isNext && isOfChannel(said)) group.push(said);
    else groups.push([said]);
  }
  return groups.filter((group) => group.length > 1);
}

/** 窗口4件，网上7件，另有2件由县政府转来: so the two are not all. */
const hasOthers = ({ passage, claim }: Said<Count>): boolean =>
  countsOf(passage, claim.sentence).some(
    ({ subject, item }) => subject.byChannel === null && saysMore(item.left),
  );

/** 在线提交15件，其中3件系误投；实际登记网上申请12件: one channel, counted twice. */
const isSameWay = (counts: readonly Count[]): boolean =>
  counts.filter(({ item: { left } }) =>
    left.some(
      ({ kind, text }) => kind === 'channel' && /^(?:网[上络]|互联网|在线|线上)/.test(text),
    ),
  ).length > 1;

/** 合计11件 behind them says the same, and is asked itself. */
const isSaidInAll = ({ passage, claim }: Said<Count>, sum: number): boolean =>
  countsOf(passage, claim.sentence).some(
    ({ subject, value }) => isFlow(subject.about) && value === sum,
  );

function sumOf(input: CheckInput, group: readonly Said<Count>[]): ChannelSum[] {
  const counts = group.map(({ claim }) => claim);
  const [first] = group;
  const about = first ? aboutOf(first.claim) : null;
  const last = counts[counts.length - 1];
  if (!first || !last || !about || hasOthers(first) || isSameWay(counts)) return [];
  const value = total(counts);
  const counterparts = counterpartsOf(input.edition, about);
  const sums = counterparts.flatMap(({ cells }) => input.figures.sum(cells) ?? []);
  if (sums.length < counterparts.length) return [{ counts, about, problems: null }];
  const isWhole = first.claim.item.left.some(({ kind }) => kind === 'total');
  // Far fewer may be some of the channels only.
  const differs = !sums.includes(value) && (isWhole || value >= 0.75 * Math.min(...sums));
  if (!differs || isSaidInAll(first, value)) return [{ counts, about, problems: [] }];
  const range = [first.claim.quote[0], last.quote[1]] as const;
  const list = counts.map((count) => count.value).join('＋');
  const problems = counterparts.slice(0, 1).map(({ place, cells }, at) => {
    const sum = sums[at] ?? 0;
    return {
      message:
        `“${first.passage.name}”写“${quoteOf(first.passage, range)}”，合计 ${value} 件（${list}），` +
        `${place}为 ${sum} 件，相差 ${gapOf(sum, value)} 件：请核对，正文或表格有一处要改。`,
      places: [placeIn(first.passage, range), ...atCells(cells)],
      facts: { text: value, table: sum },
    };
  });
  return [{ counts, about, problems }];
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
