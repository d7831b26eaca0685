import { matchesOf } from '../../text/matches';

/** One place in a narrative; a fix says what should stand there. */
export interface Slip {
  readonly start: number;
  readonly end: number;
}
export interface Correction extends Slip {
  readonly replacement: string;
}

const shownAround = 6;
const longestShown = 60;

/** The words around a place, with the place itself in the middle. */
export function around(text: string, { start, end }: Slip): string {
  const from = Math.max(0, start - shownAround);
  const words = text
    .slice(from, end + shownAround)
    .trim()
    .replace(/\s*[\r\n]\s*/g, ' ');
  return words.length > longestShown
    ? `${words.slice(0, longestShown / 2)}…${words.slice(-longestShown / 2)}`
    : words;
}

const placeOf = ({ 0: words, index: start }: RegExpExecArray): Slip => ({
  start,
  end: start + words.length,
});

/** Every match of a pattern (with the g flag) as a place. */
export function slipsOf(text: string, pattern: RegExp): Slip[] {
  return matchesOf(text, pattern).map(placeOf);
}

/** The same with what should stand there. */
export function correctionsOf(
  text: string,
  pattern: RegExp,
  right: (match: RegExpExecArray) => string,
): Correction[] {
  return matchesOf(text, pattern).map((match) => ({
    ...placeOf(match),
    replacement: right(match),
  }));
}

/** The same, without matches right after a character of `notAfter`: Safari 14 has no lookbehind. */
export function slipsNotAfter(text: string, pattern: RegExp, notAfter: RegExp): Slip[] {
  return slipsOf(text, pattern).filter(({ start }) => !notAfter.test(text.charAt(start - 1)));
}
