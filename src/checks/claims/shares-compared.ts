import type { Clause, Item } from './items';
import type { State } from './context';
import type { Token } from './token';
import { has } from './words';
import { isTo } from './years-compared';

const isFromWord = ({ text }: Token): boolean => text === '由' || text === '从';
const isFrom = ({ number, left }: Item): boolean =>
  number.kind === 'percent' && left.some(isFromWord);

/** What the share is of, without the words on when it was so much. */
const timeless = (left: readonly Token[]): Token[] =>
  left.filter((token) => !isFromWord(token) && token.kind !== 'period' && token.kind !== 'compare');

/** 占比由13%上升至18%: a share of before, which tells nothing of this year, and one of now. */
export interface SharePair {
  readonly item: Item;
  readonly isOfLast: boolean;
  readonly isBefore: boolean;
}
export function sharePair(item: Item, { items }: Clause, state: State): SharePair | null {
  const at = items.indexOf(item);
  const [before, after] = [items[at - 1], items[at + 1]];
  if (isFrom(item) && after?.number.kind === 'percent' && isTo(after)) {
    const isOfLast = state.compare === 'last' || item.left.some(({ when }) => when === 'last');
    return { item: { ...item, left: timeless(item.left) }, isOfLast, isBefore: true };
  }
  if (!before || !isFrom(before) || !isTo(item)) return null;
  const isOther = has(item.left, 'period') && !item.left.some(({ when }) => when === 'own');
  state.when = isOther ? 'other' : 'own';
  return { item: { ...item, left: timeless(before.left) }, isOfLast: false, isBefore: false };
}
