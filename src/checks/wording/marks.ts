import type { Problem } from '../check';
import { placeIn } from '../reading/against-tables';
import type { Passage } from '../reading/passages';

/** One place in a narrative; a correction says what should stand there. */
export interface Slip {
  readonly start: number;
  readonly end: number;
}
export interface Correction extends Slip {
  readonly replacement: string;
}

const shownAround = 6;

/** The words around a place, with the place itself in the middle. */
export function around(text: string, { start, end }: Slip): string {
  const from = Math.max(0, start - shownAround);
  return text
    .slice(from, end + shownAround)
    .replace(/\s*[\r\n]\s*/g, ' ')
    .trim();
}

const placeOf = ({ 0: words, index: start }: RegExpExecArray): Slip => ({
  start,
  end: start + words.length,
});

/** Every match of a pattern (with the g flag) as a place. */
export function slipsOf(text: string, pattern: RegExp): Slip[] {
  return Array.from(text.matchAll(pattern), placeOf);
}

/** The same with what should stand there. */
export function correctionsOf(
  text: string,
  pattern: RegExp,
  right: (match: RegExpExecArray) => string,
): Correction[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    ...placeOf(match),
    replacement: right(match),
  }));
}

/** The same, without matches right after a character of `notAfter`: Safari 14 has no lookbehind. */
export function slipsNotAfter(text: string, pattern: RegExp, notAfter: RegExp): Slip[] {
  return slipsOf(text, pattern).filter(({ start }) => !notAfter.test(text[start - 1] ?? ''));
}

type Say = (count: number, first: string) => string;

/**
 * One finding for all slips of a kind in a narrative: ten half-width commas are one decision.
 * `say` gets the number of places and the words around the first.
 */
export function slipProblem(passage: Passage, slips: readonly Slip[], say: Say): Problem[] {
  const [first] = slips;
  if (!first) return [];
  return [
    {
      message: say(slips.length, around(passage.text, first)),
      places: slips.map((slip) => placeIn(passage, slip)),
      facts: { places: slips.length },
    },
  ];
}

/** The same with one button that puts every place right. */
export function correctionProblem(
  passage: Passage,
  corrections: readonly Correction[],
  say: Say,
  label: string,
): Problem[] {
  const texts = corrections.map((slip) => ({
    ...placeIn(passage, slip),
    replacement: slip.replacement,
  }));
  return slipProblem(passage, corrections, say).map((problem) => ({
    ...problem,
    fixes: [{ label, texts }],
  }));
}

/** “有 3 处” or nothing for one. */
export const places = (count: number): string => (count > 1 ? `（共 ${count} 处）` : '');
