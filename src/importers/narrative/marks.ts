import { memoizeLine } from '../../text/memoize-line';
import { plainForm, trimBlank } from '../../text/normal-form';

const numerals = '一二三四五六七八九十百';
const stops = '、.．，,：:';
/** 一、 （一） 1. 2） 第一部分 ① Ⅰ、 壹、: what begins with it belongs to a list or opens a section. */
const itemMark = new RegExp(
  `^(?:([${numerals}]{1,4})\\s*[、.．]|[（(【〔[]?([${numerals}]{1,4}|\\d{1,2})[)）】〕\\]][、.．]?|(\\d{1,2})(?:[、，]|[.．](?!\\d)|[-—](?=[^\\s\\d-])|\\s+(?=[^\\s\\d年月日号件条-]{2}))|` +
    `第([${numerals}]{1,3}|\\d{1,2})(?:部分|[章节篇])[${stops}]?|` +
    // A numeral without a stop is one only before a word: 三 门 县 is a name.
    `第?([${numerals}]{1,2})(?:[${stops}]|\\s+(?=[^\\s\\d]{2}))|([壹贰叁肆伍陆柒捌玖拾])[${stops}]|` +
    `(0\\d)[${stops}]?\\s*(?=[^\\s\\d]{2})|([IVXivxⅠ-Ⅻ]{1,4})(?:[${stops}]|\\s)|([①-⒛㈠-㈩❶-❿]))\\s*`,
);
const romans = new Map(
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].map((each, at) => [
    each,
    String(at + 1),
  ]),
);
const bullet = /^(?:[•·●○◆◇■□▪▶►★☆*＊–—-]\s*)+(?=[^\s\d])/;
const page =
  '(?:page\\s*\\d+(?:\\s*(?:of|/)\\s*\\d+)?|p\\.\\s*\\d+|第\\s*\\d+\\s*页(?:[\\s,，/]*共\\s*\\d+\\s*页)?|[-—–]\\s*\\d+\\s*[-—–]|\\d+\\s*/\\s*\\d+)';
const pageStart = new RegExp(`^${page}[\\s:：|–—-]*(?=\\D)`, 'i');
const pageAlone = new RegExp(`^${page}\\s*[-—–]?$`, 'i');
const wrapped = /^(?:[〖【《“"「『〈]+)([^〖】〗】》”"」』〉]+)(?:[〗】》”"」』〉]+)$/;

export interface MarkedText {
  /** 一 of “一、”, 2 of “（2）”; '' without one. */
  readonly ordinal: string;
  readonly isFirstLevel: boolean;
  readonly isBullet: boolean;
  readonly text: string;
}

/** Headings and emphasis of markdown; the text alone is what anybody sees of them. */
export const withoutMarkdown = (text: string): string =>
  text
    .replace(/^\s{0,3}#{1,6}\s*(?=[^\s#])/, '')
    .replace(/^((?:[*+-]\s+)?)(\*\*|__)(.{1,200}?)\2/, '$1$3')
    .replace(/\s#{1,6}\s*$/, '');

export const isPageMark = (text: string): boolean =>
  text.length < 30 && pageAlone.test(trimBlank(text));

function unmarked(line: string): MarkedText {
  let text = trimBlank(withoutMarkdown(plainForm(line))).replace(pageStart, '');
  const isBullet = bullet.test(text);
  text = trimBlank(withoutMarkdown(text.replace(bullet, '')));
  text = wrapped.exec(text)?.[1] ?? text;
  const mark = itemMark.exec(text);
  const printed = (mark?.slice(1).find(Boolean) ?? '').normalize('NFKC');
  const ordinal = romans.get(printed.toUpperCase()) ?? printed.replace(/[().]/g, '');
  return {
    ordinal,
    isFirstLevel: mark?.[1] !== undefined || mark?.[4] !== undefined,
    isBullet,
    text: mark ? text.slice(mark[0].length) : text,
  };
}

/** A line without what a page, a list or an editor put around it. */
export const withoutMarks = memoizeLine(unmarked);
