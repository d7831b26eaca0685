import { areApplicants, flowOf, isOfForm, isOutcome } from './addends';
import { byUnit, type Entry, entriesOf, hasAmong, withUnits } from './entries';
import { areAttributes, eachIn, isTotal, oppositesIn, statesIn, unmarked } from './unmarked-lists';
import { exactly, total, withoutNested } from './total';
import { isInOrder } from './around-number';
import type { Breakdown, Claim, Count } from './claim';
import { grouped } from './grouped';
import type { Clause, Item } from './items';
import { returnedIn } from './returned';
import { isOfTwoUnits, isOpenList, type Listing, overlaps } from './open-lists';
import { isOfYear, partsOfYear } from './parts-of-year';
import { has, textOf } from './words';

interface Group {
  readonly entries: readonly Entry[];
  /** The number in front of the brackets. */
  readonly outer: Count | null;
  /** Numbers of the sentence before, for one that begins with 其中. */
  readonly before: readonly Count[];
}
type Opening = 'among' | 'year' | 'otherwise' | null;

/** So many numbers back a list may find its whole. */
const reach = 12;
/** 19件（年初25件，新制定1件）: what there was before, and what came since, are no parts. */
const isOfBefore = ({ item: { left }, subject }: Count, outer: Count): boolean =>
  subject.when !== outer.subject.when || /[年期]初|^原[有来]/.test(textOf(left));
/** How a list begins at this number, if one does. */
function opening(
  { entries, outer }: Group,
  { count, marks, isAnnounced }: Entry,
  at: number,
): Opening {
  const previous = entries[at - 1]?.count;
  if (isAnnounced || hasAmong(count.item.left)) return 'among';
  if (previous && areAttributes(previous, entries.slice(at, at + 3))) return 'among';
  if (yearFrom(entries, at) > 0) return 'year';
  // 申请12件中，5件来自网络
  const isOfRequests = previous?.subject.domain === 'requests';
  if (isOfRequests && count.isPart && !previous.isPart) return 'among';
  if (!previous) return outer && !isOfBefore(count, outer) ? 'otherwise' : null;
  const isBehindColon = marks.includes('：') && previous.unit === count.unit;
  const isOfFlow = isOutcome(count) && ['handled', 'received'].includes(flowOf(previous));
  return isBehindColon || isOfFlow ? 'otherwise' : null;
}

/** 其中： and 从内容看，: the parts may be set apart by semicolons. */
const isAnnounced = ({ marks, isSorted }: Entry): boolean => marks.endsWith('：') || isSorted;
/** 其中解读12篇；图片9篇；视频6篇: each in a part of its own. */
const isSerial = (first: Entry, rest: readonly Entry[]): boolean =>
  !isAnnounced(first) && rest.every(({ marks }) => marks === '；');

/** 其中规范性文件4件，主动公开118件: what was published is counted over all kinds. */
const isPublished = ({ item }: Count): boolean =>
  item.left.find(({ kind }) => kind !== 'filler')?.text === '主动公开';

const besides = new Set(['另', '另外', '此外', '同时', '还', '实际', '最终']);
/**
 * 其中图片9篇、视频11篇，另发布公告60篇: done besides. 另有2篇 may be one more part.
 * 其中3件经补正后受理，实际答复6件: told of all of them again.
 */
const isBesides = ({ left: [first, ...others] }: Item): boolean =>
  first !== undefined &&
  besides.has(first.text) &&
  has(others.slice(0, 1), 'publish', 'receive', 'handle');

const countOf = ({ count }: Entry): Count => count;
const yearFrom = (entries: readonly Entry[], at: number): number =>
  partsOfYear(entries, at, countOf);

/** 网上8件、信函4件，2件结转下年: what came in and what became of it are two lists. */
function sideOf(count: Count): 'in' | 'out' | 'outcome' {
  const flow = flowOf(count);
  if (flow === '') return 'outcome';
  return ['received', 'carriedOver'].includes(flow) ? 'in' : 'out';
}

const namesOutcome = ({ item }: Count): boolean =>
  item.left.some(({ lines }) => lines?.table === 'requests' && lines.axis === 'row');

/** A list goes on while its numbers are of one unit and one sort. */
function endOfList(group: Group, begin: Entry, from: number, kind: Opening): number {
  const { entries } = group;
  if (kind === 'year') return from + yearFrom(entries, from);
  const first = begin.count;
  const rest = entries.slice(from + 1);
  const withSemicolons = isAnnounced(begin) || isSerial(begin, rest);
  const stop = rest.findIndex((entry, at) => {
    const { count, marks } = entry;
    if (isBesides(count.item) || count.unit !== first.unit || isTotal(count)) return true;
    if (opening(group, entry, from + 1 + at) !== null) return true;
    if (sideOf(count) !== sideOf(first)) return true;
    // 43件申请中有29件涉及征迁，部分申请人反复提出，不予处理的重复申请5件
    if (marks.length > 1 && namesOutcome(count) && !namesOutcome(first)) return true;
    if (marks !== '' && isPublished(count) && !isPublished(first)) return true;
    return marks.includes('；') && !withSemicolons;
  });
  return stop < 0 ? entries.length : from + 1 + stop;
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
  const last = Math.max(...candidates.map(({ clause }) => clause));
  const side = candidates.filter(({ clause }) => clause === last);
  if (side.length > 1 && total(parts) <= total(side)) return true;
  // 新收26件，上年结转4件，其中: what became of both together.
  const inHand = candidates.filter((count) => sideOf(count) === 'in');
  const wholes = [...candidates.map(({ value }) => value), total(side), total(inHand)];
  if (wholes.includes(total(withoutNested(parts)))) return true;
  // 4场，分别为甲1场、乙1场、丙2场、丁1场: 分别 is said of every one, so the first three are not all.
  if (parts.some(({ item }) => item.left.some(isInOrder))) return wholes.includes(total(parts));
  // 办理建议48件、提案61件，其中主办77件、会办32件，已公开35件
  let sum = 0;
  return parts.some(({ value }) => {
    sum = exactly(sum + value);
    return wholes.includes(sum);
  });
}

/** 收到12件，其中予以公开8件，4件结转下年: behind what became of them, those still open. */
function unfinished({ entries }: Group, at: number, whole: Count, parts: readonly Count[]): number {
  const isOpen = entries.slice(at, at + 1).some(({ count }) => flowOf(count) === 'carriedForward');
  return isOpen && parts.every(isOutcome) && flowOf(whole) === 'received' ? 1 : 0;
}

const mayBeWhole = (count: Count, first: Count, kind: Opening): boolean =>
  count.unit === first.unit && (kind !== 'year' || isOfYear(count, first));

/** 收到申请较多，分别为38件、26件，两家合计64件: the whole of a list stands behind it. */
const hasSumBehind = (entries: readonly Entry[], end: number): boolean =>
  entries.slice(end, end + 2).some(({ count }) => isTotal(count));

function listsOf(group: Group, listing: Listing): { lists: Breakdown[]; isMarked: boolean } {
  const { entries, outer, before } = group;
  const lists: Breakdown[] = [];
  const ahead: Count[] = [];
  let isMarked = false;
  let at = 0;
  for (let entry = entries[at]; entry; entry = entries[at]) {
    const kind = opening(group, entry, at);
    if (kind === null) {
      ahead.push(entry.count);
      at += 1;
      continue;
    }
    isMarked = true;
    const { count } = entry;
    const listed = entries.slice(at, endOfList(group, entry, at, kind)).map(countOf);
    const near = outer ? [outer] : ahead.length > 0 ? ahead.slice(-reach) : before;
    const candidates = near.filter((each) => mayBeWhole(each, count, kind));
    const whole = wholeOf(candidates, listed);
    const end =
      at + listed.length + (whole ? unfinished(group, at + listed.length, whole, listed) : 0);
    const parts = entries.slice(at, end).map(countOf);
    // What follows a semicolon may be something else, unless it nearly adds up.
    const isCut = entries[at + 1]?.marks === '；' && isSerial(entry, entries.slice(at + 1));
    const isNear = whole !== null && total(parts) <= 1.25 * whole.value && parts.length > 2;
    const isList = (kind === 'among' || parts.length > 1) && !overlaps(parts, listing);
    const isOfOther = (isCut && !isNear) || (near === before && hasSumBehind(entries, end));
    if (whole && isList && !isOfOther)
      lists.push({
        whole,
        parts,
        isRight: kind === 'year' ? total(parts) === whole.value : addsUp(parts, candidates),
        isOpen: isOpenList(parts, listing) || isOfTwoUnits(whole, listing),
        isGuess: false,
      });
    at = end;
  }
  return { lists, isMarked };
}

/** The number right in front of a pair of brackets. */
function outerOf(
  [first]: readonly Clause[],
  counts: ReadonlyMap<number, readonly Count[]>,
): Count | null {
  const list = (first && counts.get(first.index - 1)) ?? [];
  return list[list.length - 1] ?? null;
}

/** 自然人187件；企业27件。从内容看，: what follows takes apart all of them, not the last. */
function wholesAmong(counts: readonly Count[]): readonly Count[] {
  const applicants = counts.filter((count) => areApplicants([count]));
  const [whole, ...parts] = counts;
  // 收到8件，2件来自企业，6件来自个人。其中…
  const isTakenApart =
    whole !== undefined &&
    parts.length > 1 &&
    parts.every(({ unit }) => unit === whole.unit) &&
    total(parts) === whole.value;
  if (isTakenApart) return [whole];
  return applicants.length > 1 ? counts.filter((count) => !applicants.includes(count)) : counts;
}

/** 建议8件、提案13件，共计22件，其中主办9件: the whole of a list, made up of others before it. */
function summedUp(entries: readonly Entry[], [list]: readonly Breakdown[]): Breakdown[] {
  const at = entries.findIndex(({ count }) => count === list?.whole);
  return at > 1 && list && !isOfForm(list.whole) ? unmarked(entries.slice(0, at + 1), false) : [];
}

/** 相关信息按规定公示，其中许可8件: of what the sentence names itself, not of the number before it. */
function isOfOwn(clauses: readonly Clause[]): boolean {
  const first = clauses.findIndex(({ items }) => items.length > 0);
  return clauses
    .slice(0, Math.max(0, first))
    .some(
      ({ tokens }) => has(tokens, 'info') && has(tokens, 'publish', 'plain') && !hasAmong(tokens),
    );
}

const statesOf = (entries: readonly Entry[]): Breakdown[] => {
  const states = statesIn(entries);
  return states.length > 0 ? states : oppositesIn(entries);
};

/** 14个村和3个社区各1处，共17处 is told by what each has, else by its numbers alone. */
function listsWithoutMark(entries: readonly Entry[], isMarked: boolean): Breakdown[] {
  const ofEach = eachIn(entries);
  return ofEach.length > 0 ? ofEach : unmarked(entries, isMarked);
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
    const group: Group = {
      entries: entriesOf(own, counts),
      outer: outerOf(own, counts),
      before: [],
    };
    found.push(...listsOf(group, listing).lists);
  }
  let before = listing.before.filter(({ isPart, depth }) => !isPart && depth === 0);
  for (const own of grouped(
    clauses.filter(({ bracket }) => bracket === 0),
    ({ sentence }) => sentence,
  ).values()) {
    const entries = withUnits(entriesOf(own, counts));
    if (entries.length === 0) continue;
    for (const each of byUnit(entries)) {
      const group: Group = { entries: each, outer: null, before: isOfOwn(own) ? [] : before };
      const { lists, isMarked } = listsOf(group, listing);
      found.push(
        ...lists,
        ...(lists.length > 0
          ? summedUp(each, lists)
          : [...returnedIn(each), ...statesOf(each), ...listsWithoutMark(each, isMarked)]),
      );
    }
    before = wholesAmong(entries.map(countOf).filter(({ isPart }) => !isPart)).slice(-reach);
  }
  return found;
}
