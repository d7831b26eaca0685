import { fullWidthMarks } from '../../text/full-width-marks';
import { memoizeText } from '../../text/memoize';
import { plainFormWithOffsets, rewritten } from '../../text/normal-form';
import { paragraphsOf } from '../../text/paragraphs';

/** A text as it is read: one width, no spaces, wrapped lines joined. */
export interface FlatText {
  readonly text: string;
  /** Where the character at this place (or the end) stands in what was typed. */
  readonly originalOffset: (at: number) => number;
}

const isDigit = (char: string): boolean => /\d/.test(char);
const isWord = (char: string): boolean => /[\w.]/.test(char);

/** Blanks, line ends and marks of half width. */
const uneven = /[ \t\r\n,;:?!()]/g;

/**
 * Marks of full width but in numbers, 1,234 and 10:30; no line ends; no blanks but between words of
 * other letters.
 */
function evened(text: string, at: number, char: string): string {
  if (char === '\r' || char === '\n') return '';
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (char === ' ' || char === '\t') return isWord(before) && isWord(after) ? char : '';
  const isInNumber = (char === ',' || char === ':') && isDigit(before) && isDigit(after);
  return isInNumber ? char : (fullWidthMarks[char] ?? char);
}

/** A paragraph without the blanks that carry no meaning, and without the line ends inside it. */
export const flatParagraph = memoizeText((typed: string): FlatText => {
  const plain = plainFormWithOffsets(typed);
  const even = rewritten(plain.text, uneven, (char, at) => evened(plain.text, at, char));
  return {
    text: even.text,
    originalOffset: (at) => plain.originalOffset(even.originalOffset(at)),
  };
}, 512);

/** A narrative as it is read, and where each of its paragraphs begins in it. */
export interface FlatNarrative extends FlatText {
  readonly paragraphs: readonly { readonly start: number; readonly text: string }[];
}

/** The paragraphs of a narrative, one on a line. */
export function flatNarrative(typed: string): FlatNarrative {
  let start = 0;
  const paragraphs = paragraphsOf(typed).map((span) => {
    const flat = flatParagraph(span.text);
    const paragraph = { start, text: flat.text, flat, typed: span.start };
    start += flat.text.length + 1;
    return paragraph;
  });
  const originalOffset = (at: number): number => {
    let [low, high] = [0, paragraphs.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((paragraphs[middle]?.start ?? 0) <= at) low = middle;
      else high = middle;
    }
    const here = paragraphs[low];
    return here ? here.typed + here.flat.originalOffset(at - here.start) : typed.length;
  };
  return { text: paragraphs.map(({ text }) => text).join('\n'), paragraphs, originalOffset };
}
