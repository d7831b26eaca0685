import { memoizeLine } from '../../text/memoize-line';
import { plainForm } from '../../text/normal-form';

/** The plain form with punctuation of half width as well. */
export const narrow = (text: string): string =>
  plainForm(text).replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** A label as compared: no white space, one width, one kind of bracket, no quotes. */
export const squash = memoizeLine((text) =>
  narrow(text)
    .replace(/[\s“”„‟"'‘’「」『』]+/g, '')
    .replace(/[［【〔[]/g, '(')
    .replace(/[］】〕\]]/g, ')')
    .replace(/[−﹒]/g, (c) => (c === '−' ? '-' : '.')),
);

const mark = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\(?\d{1,2}[.、)])/;

/** The same without 一、 （一） 1. in front. */
export const withoutMark = (squashed: string): string => squashed.replace(mark, '');

/** `一`, `(三)` or `2` of a squashed label; '' where it has none. */
export function markOf(squashed: string): string {
  return (mark.exec(squashed)?.[0] ?? '').replace(/[.、)]$/, (end) => (end === ')' ? ')' : ''));
}

const bracketed = /\([^()]*(?:\)|$)/g;
/** Words that say what a line is not. */
const excluded =
  /除[^,;。]*?(?:以外|之外|外)的?|[^,;。、]*(?:以外|之外|除外)的?|不(?:包?含|包括|计)[^,;。()]*/g;

export const withoutExcluded = (squashed: string): string => squashed.replace(excluded, '');

const otherTime = /上一?年|去年|往年|同期/;
const without = /(?:包?含|包括)[^()]*/g;

/** 行政许可(上年): says of when it is, where the line it resembles is of this year. */
export const isOfOtherTime = (squashed: string, printed: string): boolean =>
  otherTime.test(squashed.replace(excluded, '').replace(without, '')) && !otherTime.test(printed);

/** A squashed label by its own name: without mark, without brackets, without the words for what it is not. */
export function ownName(squashed: string): string {
  const bare = withoutMark(squashed);
  const own = bare.replace(bracketed, '').replace(bracketed, '').replace(excluded, '');
  const name = own.replace(/[,;:。、]+$/, '');
  // Nothing but a bracket: what stands in it is the name.
  return name === '' && bare.startsWith('(') ? bare.replace(/[()]/g, '') : name;
}

export const shortened = (text: string, longest = 80): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > longest ? `${flat.slice(0, longest)}…` : flat;
};
