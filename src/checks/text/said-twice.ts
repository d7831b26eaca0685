import type { Problem } from '../check';
import type { Count } from '../claims/claim';
import type { Passage } from '../claims/claims';
import { placeIn, quoteOf } from './against-figures';

/** One number that a paragraph says twice, and not the same. */
export interface Twice {
  readonly one: Count;
  readonly later: Count;
  /** The words of the later one; those of the number where nothing is told. */
  readonly range?: readonly [start: number, end: number];
}

export function saidTwice(passage: Passage, { one, later, range = later.quote }: Twice): Problem {
  const [before, after] = [one.quote, range].map((words) => quoteOf(passage, words));
  return {
    message: `同一事项有两个数：“${passage.name}”写“${before ?? ''}”，后文写“${after ?? ''}”：请核对后统一。`,
    places: [placeIn(passage, range), placeIn(passage, one.quote)],
    facts: { one: one.value, other: later.value },
  };
}
