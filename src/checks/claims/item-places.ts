import type { Item } from './items';
import type { Subject } from './subjects';
import type { Token } from './token';

/** The words from the first to the number, or to the last one that was needed. */
export function quoteOf(item: Item, words: readonly Token[]): [number, number] {
  const first = item.left.find(({ kind, text }) => kind !== 'among' && text !== '、');
  const last = words[words.length - 1];
  const end = last && last.start > item.number.start ? last.end : item.number.end;
  return [first?.start ?? item.number.start, end];
}

/** What every claim that a number makes has in common. */
export const place = ({ sentence, clause, depth }: Item, subject: Subject) => ({
  sentence,
  clause,
  depth,
  subject,
});
