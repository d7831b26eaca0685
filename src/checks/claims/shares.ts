import { rowOf } from './about';
import type { Count, Share } from './claim';
import { countedIn, lastCount, type State, type Walk } from './context';
import { place } from './item-places';
import type { Item } from './items';
import { namedRate } from './named-rates';
import { type About, subjectOf } from './subjects';
import type { Token } from './token';
import { has } from './words';

const rated: readonly Token['kind'][] = ['filler', 'total', 'period', 'own', 'requests', 'bare'];
/** 按期办结44件，按期办结率97.8%: in time, and so was the number before. */
const isOfTimely = ({ sentence }: Item, walk: Walk): boolean =>
  countedIn(walk, sentence)
    .slice(-1)
    .some(({ item: { left } }) => has(left, 'timely') && has(left, 'handle'));

/** Where 办结率95% says how much of what came was handled; 100% and 按期办结率 say it otherwise. */
function rateIn(item: Item, walk: Walk): number {
  const { left, number } = item;
  const isLeading = ({ kind }: Token): boolean => kind === 'filler' || kind === 'reach';
  const at = left.length - 1 - [...left].reverse().findIndex((token) => !isLeading(token));
  const isRate = left[at]?.kind === 'rate' && number.value !== 100;
  const isRated = ({ kind }: Token): boolean =>
    rated.includes(kind) || (kind === 'timely' && isOfTimely(item, walk));
  return isRate && left.slice(0, at).every(isRated) ? at : -1;
}

/** 收回196份 is what the 回收率 is of. */
const hasAll = (words: string, chars: string): boolean =>
  Array.from(chars).every((char) => words.includes(char));

/** 信息126条，其中原创信息45条，原创率35.7%: named as the second of two numbers. */
function isNamedAs(name: readonly Token[], item: Item, walk: Walk): boolean {
  const named = name.filter(({ kind }) => kind !== 'filler');
  // 完成率 has no other word.
  const words = named.length > 0 ? named : name.slice(-1);
  const here = countedIn(walk, item.sentence);
  const unit = here[here.length - 1]?.unit;
  const [, part, ...others] = here.filter((each) => each.unit === unit);
  const rate = words.map(({ text }) => text).join('');
  return (
    part?.clause === item.clause - 1 &&
    others.length === 0 &&
    rate.length > 1 &&
    // 公开率100% is of what had to be published.
    (item.number.value !== 100 || !has(words, 'publish', 'handle', 'work', 'review')) &&
    !has(words, 'timely', 'other', 'narrow') &&
    hasAll([...part.item.left, ...part.item.right].map(({ text }) => text).join(''), rate)
  );
}

/** 予以公开率70%: the share of one outcome, or of the number before that has the same name. */
function outcomeRateIn(item: Item, walk: Walk): number {
  const { left } = item;
  const at = left.map(({ text }) => text).lastIndexOf('率');
  const isLast =
    at > 0 && left.slice(at + 1).every(({ kind }) => kind === 'filler' || kind === 'reach');
  const isOutcome = left[at - 1]?.lines !== undefined;
  return isLast && (isOutcome || isNamedAs(left.slice(0, at), item, walk)) ? at : -1;
}

/** Of as many numbers as there are shares, all of one unit and none other before them but their whole. */
function countInOrder({ inOrder, sentence }: Item, walk: Walk): Count | null {
  if (!inOrder) return null;
  const here = countedIn(walk, sentence);
  const parts = here.slice(-inOrder.of);
  const ahead = here[here.length - inOrder.of - 1];
  const [first] = parts;
  const isList =
    parts.length === inOrder.of &&
    parts.every(({ unit, isPart }) => unit === first?.unit && isPart === first.isPart) &&
    (ahead === undefined || ahead.unit !== first?.unit || ahead.isPart !== first.isPart);
  return isList ? (parts[inOrder.at] ?? null) : null;
}

const sharing: readonly Token['kind'][] = [
  ...(['line', 'filler', 'period', 'own', 'requests', 'bare', 'total', 'among'] as const),
  ...(['about', 'weak', 'all'] as const),
];
/** 自然人占80%, 予以公开的占70%: the cells that a share without a number is of. */
function partIn(words: readonly Token[], state: State): About | null {
  const isLine = words.some(({ lines }) => lines && lines.table !== 'proactive');
  const isNarrow =
    !has(words, 'requests', 'bare') && state.pending.some(({ kind }) => !sharing.includes(kind));
  const isWhole =
    state.whole === null || ['received', 'handled'].some((row) => row === rowOf(state.whole));
  if (!isLine || !isWhole || isNarrow || !words.every(({ kind }) => sharing.includes(kind)))
    return null;
  const { about, when, whose } = subjectOf(words, { ...state, pending: [], whole: null });
  const isOfTable = about?.table === 'requests' || (about?.columns.length ?? 0) > 0;
  return isOfTable && when === 'own' && whose === 'own' ? about : null;
}

/** 六成以上的申请予以公开: the share stands before what it is of. */
function partBehind({ left, right, number }: Item, state: State): About | null {
  // 每5件申请中有1件予以公开 has named the whole itself.
  const at =
    number.unit === '每'
      ? 0
      : right.findIndex(({ kind }) => kind === 'requests' || kind === 'bare');
  const words = right.slice(at);
  const isAhead =
    at >= 0 &&
    left.every(({ kind }) => ['filler', 'period', 'own'].includes(kind)) &&
    right.slice(0, at).every(({ text }) => text === '的') &&
    words.some(({ lines }) => lines !== undefined);
  return isAhead ? partIn(words, state) : null;
}

/** 占全部办结件的93%, where requests are spoken of: of those. */
const withoutPieces = (words: readonly Token[], { domain }: State): readonly Token[] =>
  domain === 'requests' && has(words, 'handle', 'receive', 'work')
    ? words.filter(({ text }) => text !== '件')
    : words;

/** What a percentage is of, and of what it is so much. */
export function share(item: Item, next: Item | undefined, walk: Walk, state: State): Share | null {
  const { left, number, depth } = item;
  const before = lastCount(walk, depth, item.sentence);
  const counted = countInOrder(item, walk);
  const isOfCount =
    before?.clause === item.clause &&
    has(before.item.left, 'share') &&
    left.every(({ kind }) => kind === 'filler');
  // 分别占60%、40%: one of several lists.
  if (left.some(({ text }) => text === '分别' || text === '各占') || (item.inOrder && !counted))
    return null;
  const rate = rateIn(item, walk);
  const spoken = left.map(({ kind }) => kind).lastIndexOf('share');
  const named = rate >= 0 || spoken >= 0 ? null : namedRate(item, walk);
  const at = named?.at ?? (rate >= 0 ? rate : spoken >= 0 ? spoken : outcomeRateIn(item, walk));
  const isBare = depth > 0 && left.every(({ kind }) => kind === 'filler');
  const behind = at < 0 ? partBehind(item, state) : null;
  const isAhead = next?.number.hasShare === true;
  if (at < 0 && !isBare && !isOfCount && !behind && !isAhead) return null;
  const words = named || isAhead ? [] : withoutPieces(left.slice(at + 1), state);
  const subject = subjectOf(words, { ...state, whole: null });
  const isNamed = words.some(({ kind }) => !['filler', 'reach', 'total', 'all'].includes(kind));
  // 占主动公开总数的30%: of what no cell counts.
  if (isNamed && subject.about === null) return null;
  return {
    ...place(item, subject),
    kind: 'share',
    item,
    value: number.value ?? 0,
    decimals: number.decimals ?? 0,
    exact: number.about !== true,
    of: isNamed ? subject.about : null,
    part: named?.part ?? (rate >= 0 || at < 0 ? behind : partIn(left.slice(0, at), state)),
    isRate: rate >= 0,
    whole: isOfCount ? before : null,
    ...(isAhead ? { isAhead } : {}),
    ...(counted ? { counted } : {}),
    quote: [left[Math.max(at, 0)]?.start ?? number.start, number.end],
  };
}
