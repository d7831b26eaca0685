import { fullWidthMarks } from '../../text/full-width-marks';
import { memoizeText } from '../../text/memoize';
import { plainFormWithOffsets } from '../../text/normal-form';
import { paragraphsOf } from '../../text/paragraphs';

/** A text as it is read: one width, no spaces, wrapped lines joined. */
export interface FlatText {
  readonly text: string;
  /** Where the character at this place (or the end) stands in what was typed. */
  readonly originalOffset: (at: number) => number;
}

const isDigit = (char: string): boolean => /\d/.test(char);
const isWord = (char: string): boolean => /[\w.]/.test(char);

/** A mark of full width, except where it is part of a number: 1,234 and 10:30. */
function markAt(text: string, at: number, char: string): string {
  const inNumber =
    (char === ',' || char === ':') && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
  return inNumber ? char : (fullWidthMarks[char] ?? char);
}

/** Blanks, line ends and marks of half width. */
const isUneven = /[ \t\r\n,;:?!()]/;

/** A paragraph without the blanks that carry no meaning, and without the line ends inside it. */
export const flatParagraph = memoizeText((typed: string): FlatText => {
  const plain = plainFormWithOffsets(typed);
  if (!isUneven.test(plain.text)) return plain;
  const offsets: number[] = [];
  let text = '';
  for (let at = 0; at < plain.text.length; at += 1) {
    const char = plain.text.charAt(at);
    const isSpace = char === ' ' || char === '\t';
    if (char === '\n' || char === '\r') continue;
    if (isSpace && !(isWord(plain.text.charAt(at - 1)) && isWord(plain.text.charAt(at + 1))))
      continue;
    text += markAt(plain.text, at, char);
    offsets.push(plain.originalOffset(at));
  }
  offsets.push(plain.originalOffset(plain.text.length));
  return { text, originalOffset: (at) => offsets[at] ?? typed.length };
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
