import { matchesOf } from '../../text/matches';
import { linesOf, type Span } from '../../text/sentences';
import type { Slip } from './marks';
import { wordCheck } from './word-check';

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '（': '）',
  '〔': '〕',
  '【': '】',
};
const halfWidth: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
/** 1）, a） and （1） number things; the first of these has no opening mark. */
const enumerator = /(^|[。；;，,：:、\s])[0-9０-９a-zA-Z一二三四五六七八九十]{1,3}$/;

const marks = /[“”‘’《》（）()〔〕【】]/g;

/** Marks of a paragraph that have no counterpart in it. */
function unpaired({ text, start }: Span): Slip[] {
  const open: { mark: string; at: number }[] = [];
  const alone: number[] = [];
  for (const { 0: raw, index: at } of matchesOf(text, marks)) {
    const mark = halfWidth[raw] ?? raw;
    const last = open[open.length - 1];
    if (closing[mark] !== undefined) open.push({ mark, at });
    else if (last && closing[last.mark] === mark) open.pop();
    else if (mark !== '）' || !enumerator.test(text.slice(Math.max(0, at - 4), at))) alone.push(at);
  }
  return [...open.map(({ at }) => at), ...alone]
    .sort((a, b) => a - b)
    .map((at) => ({ start: start + at, end: start + at + 1 }));
}

export const wordingUnpaired = wordCheck({
  id: 'wording/unpaired',
  family: 'wording',
  severity: 'hint',
  title: '引号、书名号、括号成对',
  basis: 'GB/T 15834 标点符号用法',
  find: (text) => linesOf(text).flatMap(unpaired),
  say: ({ name, first, all }) =>
    `${name}“${first}”处的引号、书名号或括号不成对${all}：请补上或删去另一半。`,
});
