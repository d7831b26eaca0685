import {
  areAddends,
  areApplicants,
  flowOf,
  isOfChannel,
  isOfForm,
  isOutcome,
  saysHowMany,
  unitOf,
} from './addends';
import { byUnit, type Entry, entriesOf, hasAmong } from './entries';
import { exactly, total, withoutNested } from './total';
import type { Claim, Count } from './claim';
import { grouped } from './grouped';
import type { Clause } from './items';
import { isOpenList, type Listing, overlaps } from './open-lists';
import { isOfYear, partsOfYear } from './parts-of-year';

/** A number and what the text says it consists of. */
export interface Breakdown {
  readonly whole: Count;
  readonly parts: readonly Count[];
  /** The parts, or the first of them, add up. */
  readonly isRight: boolean;
  /** 等, 主要, an item without a number: the list need not be complete. */
  readonly isOpen: boolean;
  /** Without 其中: only a sum that just misses is worth a look. */
  readonly isGuess: boolean;
}

interface Group {
  readonly entries: readonly Entry[];
  /** The number in front of the brackets. */
  readonly outer: Count | null;
  /** Numbers of the sentence before, for one that begins with 其中. */
  readonly before: readonly Count[];
}
type Opening = 'among' | 'colon' | 'outcomes' | 'bracket' | 'year' | null;

/** So many numbers back a list may find its whole. */
const reach = 12;
const isTotal = ({ item }: Count): boolean =>
  item.left.some(({ kind, text }) => kind === 'total' || text === '累计');
/** How a list begins at this number, if one does. */
function opening({ entries, outer }: Group, at: number): Opening {
  const [entry, previous] = [entries[at], entries[at - 1]?.count];
  if (!entry) return null;
  const { count, marks, isAnnounced } = entry;
  if (isAnnounced || hasAmong(count.item.left)) return 'among';
  if (yearFrom(entries, at) > 0) return 'year';
  // 申请12件中，5件来自网络
  const isOfRequests = previous?.subject.domain === 'requests';
  if (previous && isOfRequests && count.isPart && !previous.isPart) return 'among';
  if (!previous) return outer ? 'bracket' : null;
  if (marks.includes('：') && previous.unit === count.unit) return 'colon';
  return isOutcome(count) && /^(?:handled|received)$/.test(flowOf(previous)) ? 'outcomes' : null;
}

/** 其中： and 从内容看，: the parts may be set apart by semicolons. */
const isAnnounced = (entry: Entry | undefined): boolean =>
  entry?.marks.endsWith('：') === true || entry?.isSorted === true;
/** 其中解读12篇；图片9篇；视频6篇: each in a part of its own. */
const isSerial = ({ entries }: Group, from: number, kind: Opening): boolean =>
  kind === 'among' &&
  !isAnnounced(entries[from]) &&
  entries.slice(from + 1).every(({ marks }) => marks === '；');

/** 其中规范性文件4件，主动公开118件: what was published is counted over all kinds. */
const isPublished = (count: Count | undefined): boolean =>
  count?.item.left.find(({ kind }) => kind !== 'filler')?.text === '主动公开';

/**
 * 其中图片9篇、视频11篇，另发布公告60篇: done besides. 另有2篇 may be one more part.
 * 其中3件经补正后受理，实际答复6件: told of all of them again.
 */
const isBesides = ({ count: { item }, marks }: Entry): boolean => {
  const [first, second] = item.left;
  const isWord = /^(?:另|另外|此外|同时|还|实际|最终)$/.test(first?.text ?? '');
  return marks !== '' && isWord && ['publish', 'receive', 'handle'].includes(second?.kind ?? '');
};

const countOf = ({ count }: Entry): Count => count;
const yearFrom = (entries: readonly Entry[], at: number): number =>
  partsOfYear(entries, at, countOf);

/** A list goes on while its numbers are of one unit and one sort. */
function endOfList(group: Group, from: number, kind: Opening): number {
  const { entries } = group;
  if (kind === 'year') return from + yearFrom(entries, from);
  const first = entries[from]?.count;
  const withSemicolons = isAnnounced(entries[from]);
  const isCut = isSerial(group, from, kind);
  const stop = entries.findIndex((entry, at) => {
    const { count, marks } = entry;
    if (at <= from) return false;
    if (isBesides(entry)) return true;
    if (count.unit !== first?.unit || isTotal(count) || opening(group, at) !== null) return true;
    if ((flowOf(count) === '') !== (flowOf(first) === '')) return true;
    if (marks.endsWith('，') && isPublished(count) && !isPublished(first)) return true;
    return marks.includes('；') && !withSemicolons && !isCut;
  });
  return stop < 0 ? entries.length : stop;
}

/** The number that a list takes apart: not one that flows in or out, nor one by its channel. */
function wholeOf(candidates: readonly Count[], parts: readonly Count[]): Count | null {
  const still = candidates.filter((count) => !flowOf(count).startsWith('carried'));
  const usual = still.length > 0 ? still : candidates;
  const named = usual.filter(({ subject }) => subject.byChannel === null);
  const handled = parts.some(isOutcome) ? named.filter((count) => flowOf(count) === 'handled') : [];
  const list = handled.length > 0 ? handled : named;
  return list[list.length - 1] ?? null;
}

/** Whether the first parts, or all, add up to a number before; 建议12件、提案8件 may be one whole together. */
function addsUp(parts: readonly Count[], candidates: readonly Count[]): boolean {
  const clause = candidates[candidates.length - 1]?.clause;
  const side = candidates.filter((count) => count.clause === clause);
  if (side.length > 1 && total(parts) <= total(side)) return true;
  // 新收26件，上年结转4件，其中: what became of both together.
  const inHand = candidates.filter((count) => /^(?:received|carriedOver)$/.test(flowOf(count)));
  const wholes = [...candidates.map(({ value }) => value), total(inHand)];
  if (wholes.includes(total(withoutNested(parts)))) return true;
  // 4场，分别为甲1场、乙1场、丙2场、丁1场: 分别 is said of every one, so the first three are not all.
  if (parts[0]?.item.left.some(({ text }) => /^(?:分别|依次)[为是]?$/.test(text)))
    return candidates.some(({ value }) => value === total(parts));
  let sum = 0;
  return parts.some(({ value }) => {
    sum = exactly(sum + value);
    // 办理建议48件、提案61件，其中主办77件、会办32件，已公开35件
    const isOfAll = side.length > 1 && total(side) === sum;
    return isOfAll || candidates.some((count) => count.value === sum);
  });
}

/** 收到12件，其中予以公开8件，4件结转下年: behind what became of them, those still open. */
function unfinished({ entries }: Group, at: number, whole: Count, parts: readonly Count[]): number {
  const next = entries[at]?.count;
  const isOpen =
    next !== undefined && flowOf(next) === 'carriedForward' && next.unit === whole.unit;
  return isOpen && parts.every(isOutcome) && flowOf(whole) === 'received' ? 1 : 0;
}

const mayBeWhole = (count: Count, first: Count | undefined, kind: Opening): boolean =>
  count.unit === first?.unit && (kind !== 'year' || isOfYear(count, first));

function listsOf(group: Group, listing: Listing): { lists: Breakdown[]; isMarked: boolean } {
  const { entries, outer, before } = group;
  const lists: Breakdown[] = [];
  const ahead: Count[] = [];
  let isMarked = false;
  let at = 0;
  while (at < entries.length) {
    const kind = opening(group, at);
    if (kind === null) {
      ahead.push(...entries.slice(at, at + 1).map(({ count }) => count));
      at += 1;
      continue;
    }
    isMarked = true;
    const listed = entries.slice(at, endOfList(group, at, kind)).map(({ count }) => count);
    const near = outer ? [outer] : ahead.length > 0 ? ahead.slice(-reach) : before;
    const candidates = near.filter((count) => mayBeWhole(count, listed[0], kind));
    const whole = wholeOf(candidates, listed);
    const end =
      at + listed.length + (whole ? unfinished(group, at + listed.length, whole, listed) : 0);
    const parts = entries.slice(at, end).map(({ count }) => count);
    // What follows a semicolon may be something else, unless it nearly adds up.
    const isCut = entries[at + 1]?.marks === '；' && isSerial(group, at, kind);
    const isNear = whole !== null && total(parts) <= 1.25 * whole.value && parts.length > 2;
    const isList =
      (kind === 'among' || parts.length > 1) && !overlaps(parts, listing) && (!isCut || isNear);
    if (whole && isList)
      lists.push({
        whole,
        parts,
        isRight: kind === 'year' ? total(parts) === whole.value : addsUp(parts, candidates),
        isOpen: isOpenList(parts, listing),
        isGuess: false,
      });
    at = end;
  }
  return { lists, isMarked };
}

/** Without 其中: three or more numbers after one they just miss, or two before 共. */
function unmarked({ entries, outer }: Group, isMarked: boolean): Breakdown[] {
  // 合计84条，占总量212条的39.6%: the whole of a share is none of them.
  const all = entries
    .map(({ count }) => count)
    .filter(({ item }) => !item.left.some(({ kind }) => kind === 'share'));
  const last = all[all.length - 1];
  if (!last || outer) return [];
  // 三个账号发布作品286条、174条: numbers of another unit before the list are none of it.
  const counts = all.slice(all.map((each) => unitOf(each) === unitOf(last)).lastIndexOf(false) + 1);
  const [first, ...rest] = counts;
  const ahead = counts.slice(0, -1);
  const isSum = last.item.left.every(({ kind, when }) =>
    kind === 'period' ? when === 'own' : ['filler', 'total', 'own', 'foreign'].includes(kind),
  );
  // 制作图解9个、短视频7个、问答5个，合计解读产品21个
  const isOfAll =
    ahead.length > 2 &&
    Math.abs(total(ahead) - last.value) <= 0.25 * last.value &&
    /^(?:合计|共计|总计)$/.test(last.item.left[0]?.text ?? '') &&
    !counts.some(isOfForm);
  // 上半年发布5条，下半年发布6条，全年共计发布11条
  const isSameThing = ahead.every(
    ({ subject }) => subject.key.length > 1 && subject.key === last.subject.key,
  );
  const guess = { isRight: false, isOpen: false };
  const isOfSort =
    ahead.every(isOutcome) ||
    !counts.some(isOfForm) ||
    areAddends(ahead) ||
    saysHowMany(last) === ahead.length ||
    ahead.every(isOfChannel) ||
    areApplicants(ahead) ||
    partsOfYear(ahead, 0, (count) => count) === ahead.length;
  if ((isSum || isSameThing || isOfAll) && isTotal(last) && ahead.length > 1 && isOfSort) {
    const isRight = total(ahead) === last.value;
    return [{ ...guess, whole: last, parts: ahead, isRight, isGuess: false }];
  }
  if (!first || isMarked || counts.length < all.length || counts.some(isOfForm)) return [];
  const gap = Math.abs(total(rest) - first.value);
  // 640条，网站310条、公众号280条、公示栏60条: in one breath, so it is a list.
  const isOneList = rest.every(({ clause }) => clause === rest[0]?.clause);
  const near = isOneList ? 0.02 * first.value : 0;
  const misses = rest.length > 2 && first.value >= 10 && gap > 0 && gap <= Math.max(2, near);
  return misses ? [{ ...guess, whole: first, parts: rest, isGuess: true }] : [];
}

/** The number right in front of a pair of brackets. */
function outerOf(
  [first]: readonly Clause[],
  clauses: readonly Clause[],
  counts: ReadonlyMap<number, readonly Count[]>,
): Count | null {
  const list = counts.get((first?.index ?? 0) - 1) ?? [];
  const last = list[list.length - 1];
  return first && last && first.start - last.item.number.end <= 12 ? last : null;
}

const isCount = (claim: Claim): claim is Count => claim.kind === 'count';

/** Every list of parts with its number. */
export function breakdownsIn(listing: Listing): readonly Breakdown[] {
  const { clauses, claims } = listing;
  const counts = grouped(
    claims.filter(isCount).filter(({ isAside }) => isAside !== true),
    ({ clause }) => clause,
  );
  if (counts.size === 0) return [];
  const found: Breakdown[] = [];
  for (const own of grouped(
    clauses.filter(({ bracket }) => bracket > 0),
    ({ bracket }) => bracket,
  ).values()) {
    const outer = outerOf(own, clauses, counts);
    if (outer)
      found.push(...listsOf({ entries: entriesOf(own, counts), outer, before: [] }, listing).lists);
  }
  let before = listing.before.filter(({ isPart, depth }) => !isPart && depth === 0);
  for (const own of grouped(
    clauses.filter(({ bracket }) => bracket === 0),
    ({ sentence }) => sentence,
  ).values()) {
    const entries = entriesOf(own, counts);
    if (entries.length === 0) continue;
    for (const each of byUnit(entries)) {
      const group: Group = { entries: each, outer: null, before };
      const { lists, isMarked } = listsOf(group, listing);
      found.push(...(lists.length > 0 ? lists : unmarked(group, isMarked)));
    }
    before = entries
      .map(({ count }) => count)
      .filter(({ isPart }) => !isPart)
      .slice(-reach);
  }
  return found;
}
