import type { Share } from './claim';
import { lastCount, type State, type Walk } from './context';
import { place } from './item-places';
import type { Item } from './items';
import { type About, subjectOf } from './subjects';
import type { Token } from './token';
import { has } from './words';

const rated: readonly Token['kind'][] = ['filler', 'total', 'period', 'own', 'requests', 'bare'];
/** Where 办结率95% says how much of what came was handled; 100% and 按期办结率 say it otherwise. */
function rateIn({ left, number }: Item): number {
  const at = left.length - 1 - [...left].reverse().findIndex(({ kind }) => kind !== 'filler');
  const isRate = left[at]?.kind === 'rate' && number.value !== 100;
  return isRate && left.slice(0, at).every(({ kind }) => rated.includes(kind)) ? at : -1;
}

/** 予以公开率70%: the share of one outcome. */
function outcomeRateIn(left: readonly Token[]): number {
  const at = left.map(({ text }) => text).lastIndexOf('率');
  const isLast = at > 0 && left.slice(at + 1).every(({ kind }) => kind === 'filler');
  const outcome = left[at - 1]?.lines;
  return isLast && outcome?.table === 'requests' && outcome.axis === 'row' ? at : -1;
}

const sharing: readonly Token['kind'][] = [
  ...(['line', 'filler', 'period', 'own', 'requests', 'bare', 'total', 'among'] as const),
];
/** 自然人占80%, 予以公开的占70%: the cells that a share without a number is of. */
function partIn(words: readonly Token[], state: State): About | null {
  const isLine = words.some(({ lines }) => lines?.table === 'requests');
  const isNarrow =
    !has(words, 'requests', 'bare') && state.pending.some(({ kind }) => !sharing.includes(kind));
  const isWhole =
    state.whole === null || /^(?:received|handled)$/.test(state.whole.rows[0]?.[0] ?? '');
  if (!isLine || !isWhole || isNarrow || !words.every(({ kind }) => sharing.includes(kind)))
    return null;
  const { about, when, whose } = subjectOf(words, { ...state, pending: [], whole: null });
  return about?.table === 'requests' && when === 'own' && whose === 'own' ? about : null;
}

/** What a percentage is of, and of what it is so much. */
export function share(item: Item, walk: Walk, state: State): Share | null {
  const { left, number, depth } = item;
  const before = lastCount(walk, depth, item.sentence);
  const isOfCount =
    before?.clause === item.clause &&
    has(before.item.left, 'share') &&
    left.every(({ kind }) => kind === 'filler');
  // 分别占60%、40%: one of several lists.
  if (left.some(({ text }) => text === '分别' || text === '各占')) return null;
  const rate = rateIn(item);
  const spoken = left.map(({ kind }) => kind).lastIndexOf('share');
  const at = rate >= 0 ? rate : spoken >= 0 ? spoken : outcomeRateIn(left);
  const isBare = depth > 0 && left.every(({ kind }) => kind === 'filler');
  if (at < 0 && !isBare && !isOfCount) return null;
  const words = left.slice(at + 1);
  const subject = subjectOf(words, { ...state, whole: null });
  const isNamed = words.some(({ kind }) => kind !== 'filler' && kind !== 'total' && kind !== 'all');
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
    part: rate >= 0 || at < 0 ? null : partIn(left.slice(0, at), state),
    isRate: rate >= 0,
    whole: isOfCount ? before : null,
    quote: [left[Math.max(at, 0)]?.start ?? number.start, number.end],
  };
}
