import { isValue } from '../../tables/values/read-cell';
import type { Address } from '../../template/cells';

export interface PlacedText {
  readonly address: Address;
  readonly text: string;
}

/** Where pasted texts go, totals included, and in words what found no place. */
export interface Placing {
  readonly placed: readonly PlacedText[];
  readonly left: readonly string[];
  /** What was taken for something, and should be looked at. */
  readonly notes?: readonly string[];
}

/** Many lines of the same kind are one sentence too many. */
export const listed = (texts: readonly string[], most = 5): string =>
  texts.slice(0, most).join('、') + (texts.length > most ? ` 等 ${texts.length} 处` : '');

export const isLabel = (text: string): boolean => text !== '' && !isValue(text);
