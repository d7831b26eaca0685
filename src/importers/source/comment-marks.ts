/** A remark that somebody wrote beside the text. */
export interface FileComment {
  readonly author: string;
  readonly text: string;
}

/**
 * Marks for the ends of what a comment is about. They are set into the text of a second reading of
 * the file, never into what is kept, and are made of characters that no text may hold.
 */
const opening = '\ufdd0';
const closing = '\ufdd1';
const firstDigit = 0xfdd2;
const mark = (edge: string, index: number): string =>
  edge +
  [index >> 8, (index >> 4) & 15, index & 15]
    .map((digit) => String.fromCharCode(firstDigit + digit))
    .join('');
const marks = /[\ufdd0\ufdd1][\ufdd2-\ufde1]{3}/g;

/** Of which the marks can tell apart, and a reader takes in. */
export const mostComments = 1_000;

export const commentStart = (index: number): string => mark(opening, index);
export const commentEnd = (index: number): string => mark(closing, index);
export const withoutMarks = (text: string): string => text.replace(marks, '');
export const marksIn = (text: string): string => (text.match(marks) ?? []).join('');

/** Where a comment begins and ends in the text without marks; null where it does not begin in it. */
export function commentRange(text: string, index: number): { start: number; end: number } | null {
  const from = text.indexOf(commentStart(index));
  if (from < 0) return null;
  const to = text.indexOf(commentEnd(index));
  const offset = (at: number) => withoutMarks(text.slice(0, at)).length;
  const start = offset(from);
  return { start, end: to < from ? withoutMarks(text).length : offset(to) };
}
