import type { Check } from '../check';
import { passagesOf } from '../reading/passages';
import { paragraphsOf, type Span } from '../reading/sentences';
import { places, type Slip, slipProblem } from './marks';

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '（': '）',
  '〔': '〕',
  '【': '】',
};
const halfWidth: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
const closers = Object.values(closing);
/** 1）, a） and （1） number things; the first of these has no opening mark. */
const enumerator = /(^|[。；;，,：:、\s])[0-9０-９a-zA-Z一二三四五六七八九十]{1,3}$/;

/** Marks of a paragraph that have no counterpart in it. */
function unpaired({ text, start }: Span): Slip[] {
  const open: { mark: string; at: number }[] = [];
  const alone: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const raw = text[at] ?? '';
    const mark = halfWidth[raw] ?? raw;
    if (closing[mark]) open.push({ mark, at });
    else if (closers.includes(mark)) {
      if (closing[open[open.length - 1]?.mark ?? ''] === mark) open.pop();
      else if (mark !== '）' || !enumerator.test(text.slice(0, at))) alone.push(at);
    }
  }
  return [...open.map(({ at }) => at), ...alone]
    .sort((a, b) => a - b)
    .map((at) => ({ start: start + at, end: start + at + 1 }));
}

export const wordingUnpaired: Check = {
  id: 'wording/unpaired',
  severity: 'hint',
  title: '引号、书名号、括号成对',
  basis: 'GB/T 15834 标点符号用法',
  run: (input) =>
    passagesOf(input).flatMap((passage) =>
      slipProblem(
        passage,
        paragraphsOf(passage.text).flatMap(unpaired),
        (count, first) =>
          `${passage.name}“${first}”处的引号、书名号或括号不成对${places(count)}：请补上或删去另一半。`,
      ),
    ),
};
