import type { Mend, Problem } from '../check';
import { rangeOf } from '../reading/against-tables';
import type { Passage } from '../reading/passages';

/** One place in a narrative and, where it is known, what should stand there. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly replacement?: string;
}

const shownAround = 6;

/** The words around a place, with the place itself in the middle. */
export function around(text: string, { start, end }: Slip): string {
  const from = Math.max(0, start - shownAround);
  return text
    .slice(from, end + shownAround)
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim();
}

/** Every match of a pattern (with the g flag) as a place; `right` says what should stand there. */
export function slipsOf(
  text: string,
  pattern: RegExp,
  right?: (match: RegExpExecArray) => string,
): Slip[] {
  return Array.from(text.matchAll(pattern)).map((match) => {
    const start = match.index;
    const place = { start, end: start + match[0].length };
    return right ? { ...place, replacement: right(match) } : place;
  });
}

/**
 * One finding for all slips of a kind in a narrative: ten half-width commas are one decision.
 * `say` gets the number of places and the words around the first.
 */
export function slipProblem(
  passage: Passage,
  slips: readonly Slip[],
  say: (count: number, first: string) => string,
  mendLabel?: string,
): Problem[] {
  const [first, ...others] = slips;
  if (!first) return [];
  const texts = slips.flatMap(({ replacement, ...range }) =>
    replacement === undefined ? [] : [{ ...rangeOf(passage, range), replacement }],
  );
  const mend: Mend | null =
    mendLabel !== undefined && texts.length > 0 ? { label: mendLabel, cells: {}, texts } : null;
  return [
    {
      message: say(slips.length, around(passage.text, first)),
      text: rangeOf(passage, first),
      alsoText: others.map((slip) => rangeOf(passage, slip)),
      ...(mend ? { mend } : {}),
    },
  ];
}

/** “有 3 处” or nothing for one. */
export const places = (count: number): string => (count > 1 ? `（共 ${count} 处）` : '');
