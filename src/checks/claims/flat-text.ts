import { fullWidthMarks } from '../../text/full-width-marks';
import { plainFormWithOffsets } from '../../text/normal-form';

/** A narrative as it is read: one width, no spaces, wrapped lines joined. */
export interface FlatText {
  readonly text: string;
  /** Where the character at this place (or the end) stands in what was typed. */
  readonly originalOffset: (at: number) => number;
}

/** Shorter lines are headings; longer ones without a mark at their end were wrapped by a program. */
const shortestWrappedLine = 16;
const isDigit = (char: string | undefined): boolean => char !== undefined && /\d/.test(char);
const isWord = (char: string | undefined): boolean => char !== undefined && /[\w.]/.test(char);
const startsItem =
  /^[ \t]*(?:[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．)）]|[-•·●])/;

/** A mark of full width, except where it is part of a number: 1,234 and 10:30. */
function markAt(text: string, at: number): string {
  const char = text.charAt(at);
  const inNumber = ',:'.includes(char) && isDigit(text[at - 1]) && isDigit(text[at + 1]);
  return inNumber ? char : (fullWidthMarks[char] ?? char);
}

/** Whether the line that ends here goes on in the next one. */
function isWrapped(line: string, next: string): boolean {
  const ended = line.trimEnd();
  if (ended.length < shortestWrappedLine || next.trim() === '' || startsItem.test(next))
    return false;
  return !/[。！？；：!?;:]$/.test(ended);
}

/** Length as typed, blanks that carry no meaning left out. */
export function flatTextOf(typed: string): FlatText {
  const plain = plainFormWithOffsets(typed.replace(/\r\n/g, ' \n').replace(/\r/g, '\n'));
  const lines = plain.text.split('\n');
  const offsets: number[] = [];
  let text = '';
  let from = 0;
  lines.forEach((line, number) => {
    for (let at = 0; at < line.length; at += 1) {
      const isSpace = line[at] === ' ' || line[at] === '\t';
      if (isSpace && !(isWord(line[at - 1]) && isWord(line[at + 1]))) continue;
      text += markAt(line, at);
      offsets.push(from + at);
    }
    const next = lines[number + 1];
    if (next !== undefined && !isWrapped(line, next)) {
      text += '\n';
      offsets.push(from + line.length);
    }
    from += line.length + 1;
  });
  offsets.push(plain.text.length);
  return { text, originalOffset: (at) => plain.originalOffset(offsets[at] ?? plain.text.length) };
}
