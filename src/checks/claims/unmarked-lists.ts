import {
  areAddends,
  areApplicants,
  isOfChannel,
  isOfForm,
  isOutcome,
  isSaidAgain,
  saysHowMany,
  unitOf,
} from './addends';
import type { Breakdown, Count } from './claim';
import { partsOfYear } from './parts-of-year';
import { total } from './total';
import type { Entry } from './entries';
import { textOf } from './words';

const isOther = ({ subject: { domain } }: Count): boolean => domain === null || domain === 'other';

const attributes = ['主动公开', '依申请公开', '不予公开'] as const;
/** 主动公开的63份、依申请公开的95份、不予公开的46份: every document is one of the three. */
export const areAttributes = (whole: Count, entries: readonly Entry[]): boolean =>
  entries.length === attributes.length &&
  entries.every(
    ({ count, marks }) =>
      count.unit === whole.unit && count.value <= whole.value && !marks.includes('；'),
  ) &&
  attributes.every((name) =>
    entries.some(({ count: { item } }) => textOf(item.left).replace(/的$/, '').endsWith(name)),
  );

const done =
  /^(?:目前|现|均|其中)?已(?:经|全部)?(?:完成|整改|解决|落实|兑现|修复|销号|办结|办理|处理|纠正|更正)/;
const left = /^(?:剩余|其余|余下|剩下|余)/;
const isOpen = ({ item }: Count): boolean =>
  /^(?:正在|正|尚|仍|还|未)/.test(textOf(item.left)) ||
  /^(?:正在|尚未|仍未|未)/.test(textOf(item.right));

/** 任务24项，已完成21项，剩余3项: what is done, and all that is not; 正在推进3项 need not be all. */
export function statesIn(entries: readonly Entry[]): Breakdown[] {
  return entries.flatMap(({ count: part }, at) => {
    const [whole, rest] = [entries[at - 1]?.count, entries[at + 1]?.count];
    if (!whole || !rest || !done.test(textOf(part.item.left))) return [];
    const all = [whole, part, rest];
    const isList = all.every((each) => each.unit === part.unit && isOther(each));
    const isRest = left.test(textOf(rest.item.left));
    if (!isList || part.value > whole.value || (!isRest && !isOpen(rest))) return [];
    const isRight = part.value + rest.value === whole.value;
    return [{ whole, parts: [part, rest], isRight, isOpen: !isRest, isGuess: false }];
  });
}

const countOf = ({ count }: Entry): Count => count;

const refused = /^(?:暂|尚)?(?:未|不|没有)(?:予以?|能)?/;
/** 采纳39条，未采纳20条: every one is one or the other, or some third, so they are no more than all. */
export function oppositesIn(entries: readonly Entry[]): Breakdown[] {
  return entries.flatMap(({ count: one }, at) => {
    const [whole, other] = [entries[at - 1]?.count, entries[at + 1]?.count];
    if (!whole || !other || ![whole, other].every(({ unit }) => unit === one.unit)) return [];
    const verb = textOf(one.item.left).replace(/^(?:其中|目前|均|已|予以|共|累计)+/, '');
    const words = textOf(other.item.left).replace(/^、/, '');
    const isOpposite = refused.test(words) && words.replace(refused, '') === verb && verb !== '';
    // 受理24件，办结23件，未办结2件: some came from last year.
    const isFlow = one.item.left.some(({ kind, lines }) => lines ?? kind === 'handle');
    return isOpposite && !isFlow && [whole, one, other].every(isOther)
      ? [{ whole, parts: [one, other], isRight: false, isOpen: true, isGuess: false }]
      : [];
  });
}

/** 14个村和3个社区各设公开栏1处，共计17处: so many times what each has. */
export function eachIn(entries: readonly Entry[]): Breakdown[] {
  return entries.flatMap(({ count: each }, at) => {
    const whole = entries[at + 1]?.count;
    const isEach =
      each.item.isShared !== true &&
      each.item.left.some(({ text }) => text === '各' || text === '均');
    if (!whole || !isEach || !isTotal(whole) || whole.unit !== each.unit) return [];
    const places = entries.slice(0, at).filter(({ count }) => count.clause === each.clause);
    const isOnly = whole.item.left.every(({ kind }) => kind === 'total' || kind === 'filler');
    const isOfPlaces = places.every(({ count }) => /^[个家所名]$/.test(count.unit) && count.exact);
    // 在便民大厅和14个村: one of the places has no number.
    const isOpenAhead = places[0]?.count.item.left.some(({ kind }) => kind === 'and') !== false;
    if (isOpenAhead || !isOnly || !isOfPlaces || ![each, whole].every(isOther)) return [];
    const parts = places.map(countOf);
    const isRight = total(parts) * each.value === whole.value;
    return [{ whole, parts, isRight, isOpen: false, isGuess: false, each: each.value }];
  });
}

export const isTotal = ({ item }: Count): boolean =>
  item.left.some(({ kind, text }) => kind === 'total' || text === '累计');

/** Figures of the form that may be added up. */
const areOfOneSort = (counts: readonly Count[], sum: Count): boolean =>
  counts.every(isOutcome) ||
  areAddends(counts) ||
  saysHowMany(sum) === counts.length ||
  counts.every(isOfChannel) ||
  areApplicants(counts) ||
  partsOfYear(counts, 0, (count) => count) === counts.length;

/** Without 其中: three or more numbers after one they just miss, or two before 共. */
export function unmarked(entries: readonly Entry[], isMarked: boolean): Breakdown[] {
  // 合计84条，占总量212条的39.6%: the whole of a share is none of them.
  const all = entries
    .map(countOf)
    .filter(({ item }) => !item.left.some(({ kind }) => kind === 'share'));
  const last = all[all.length - 1];
  if (!last) return [];
  // 三个账号发布作品286条、174条: numbers of another unit before the list are none of it.
  const counts = all.slice(all.map((each) => unitOf(each) === unitOf(last)).lastIndexOf(false) + 1);
  const [first, ...rest] = counts;
  const ahead = counts.slice(0, -1);
  const isSum = last.item.left.every(({ kind, when }) =>
    kind === 'period' ? when === 'own' : ['filler', 'total', 'own', 'foreign'].includes(kind),
  );
  // 制作图解9个、短视频7个、问答5个，合计解读产品21个; 网站发布信息15条，微博发布信息20条，合计发布信息36条
  const isOfAll =
    (ahead.length > 2 || isSaidAgain(last, ahead)) &&
    Math.abs(total(ahead) - last.value) <= 0.25 * last.value &&
    last.item.left.some(({ text }) => /(?:合计|共计|总计)$/.test(text)) &&
    !counts.some(isOfForm);
  // 上半年发布5条，下半年发布6条，全年共计发布11条
  const isSameThing = ahead.every(
    ({ subject }) => subject.key.length > 1 && subject.key === last.subject.key,
  );
  const isOfSort = !counts.some(isOfForm) || areOfOneSort(ahead, last);
  if ((isSum || isSameThing || isOfAll) && isTotal(last) && ahead.length > 1 && isOfSort) {
    const isRight = total(ahead) === last.value;
    return [{ whole: last, parts: ahead, isRight, isOpen: false, isGuess: false }];
  }
  if (!first || isMarked || counts.length < all.length || counts.some(isOfForm)) return [];
  const gap = Math.abs(total(rest) - first.value);
  // 640条，网站310条、公众号280条、公示栏60条: in one breath, so it is a list.
  const isOneList = new Set(rest.map(({ clause }) => clause)).size === 1;
  const near = isOneList ? 0.02 * first.value : 0;
  const misses = rest.length > 2 && first.value >= 10 && gap > 0 && gap <= Math.max(2, near);
  return misses
    ? [{ whole: first, parts: rest, isRight: false, isOpen: false, isGuess: true }]
    : [];
}
