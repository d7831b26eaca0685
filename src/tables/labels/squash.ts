const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/−/g, '-');

/** White space of every kind, invisible characters and soft breaks. */
const blanks = /[\s\u00a0\u00ad\u200b-\u200f\u2028\u2029\u2060\u3000\ufeff]+/g;

/** A label as compared: no white space, one width, one kind of bracket, no quotes. */
export function squash(text: string): string {
  return toHalfWidth(text)
    .replace(blanks, '')
    .replace(/[“”„‟"'‘’「」『』]/g, '')
    .replace(/[［【〔[]/g, '(')
    .replace(/[］】〕\]]/g, ')')
    .replace(/[﹒．]/g, '.');
}

const mark = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\(?\d{1,2}[.、)])/;

/** The same without 一、 （一） 1. in front. */
export const withoutMark = (squashed: string): string => squashed.replace(mark, '');

/** `一`, `(三)` or `2` of a squashed label; '' where it has none. */
export function markOf(squashed: string): string {
  return (mark.exec(squashed)?.[0] ?? '').replace(/[.、)]$/, (end) => (end === ')' ? ')' : ''));
}

/** White space at the ends, the invisible kinds included. */
export const trimmed = (text: string): string =>
  text.replace(/^[\s\u00a0\u200b\u3000\ufeff]+|[\s\u00a0\u200b\u3000\ufeff]+$/g, '');

export const shortened = (text: string, longest = 80): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > longest ? `${flat.slice(0, longest)}…` : flat;
};
