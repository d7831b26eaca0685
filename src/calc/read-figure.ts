import type { ValueKind } from '../template/table';

/** What a typed text means. `text` of a number is how it is printed: half-width, no separators. */
export type Figure =
  | { readonly state: 'blank' }
  | { readonly state: 'number'; readonly value: number; readonly text: string }
  | { readonly state: 'wrong'; readonly reason: string };

/** Sums of 126 such counts stay exact; no agency has a million million of anything. */
const maxDigits = 12;

const blank: Figure = { state: 'blank' };
const zero: Figure = { state: 'number', value: 0, text: '0' };

const fullWidth = /[０-９，．＋－]/g;
const toHalfWidth = (text: string): string =>
  text.replace(fullWidth, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace('−', '-');
/** Only a complete grouping is one: “1,23” may be a slip for 1.23 or for 123. */
const grouped = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

const shapes: Readonly<Record<ValueKind, { pattern: RegExp; rule: string }>> = {
  count: { pattern: /^(\d+)$/, rule: '应为不小于 0 的整数' },
  change: { pattern: /^[+-]?(\d+)$/, rule: '应为整数，减少的写负数' },
  amount: { pattern: /^(\d+)(\.\d+)?$/, rule: '应为不小于 0 的数，可带小数' },
};

/** Understands full-width digits and thousands marks; everything else is said to be wrong, not mended. */
export function readFigure(kind: ValueKind, typed: string): Figure {
  if (typed === '0') return zero;
  if (typed === '') return blank;
  const text = toHalfWidth(typed.trim());
  if (text === '') return blank;
  const plain = grouped.test(text) ? text.replace(/,/g, '') : text;
  const { pattern, rule } = shapes[kind];
  const whole = pattern.exec(plain)?.[1];
  if (whole === undefined) return { state: 'wrong', reason: rule };
  const digits = whole.replace(/^0+(?=\d)/, '');
  if (digits.length > maxDigits)
    return { state: 'wrong', reason: `整数部分超过 ${maxDigits} 位，请核对` };
  const printed = plain.replace(whole, digits);
  if (printed === '-0') return zero;
  return { state: 'number', value: Number(printed), text: printed };
}
