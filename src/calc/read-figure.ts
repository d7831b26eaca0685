import { plainForm } from '../text/normal-form';
import { readNumeral } from '../text/numeral';
import type { ValueKind } from '../template/table';

/** What a typed text means. `text` of a number is how it is printed: half-width, no separators. */
export type Figure =
  | { readonly state: 'blank' }
  | { readonly state: 'number'; readonly value: number; readonly text: string }
  | {
      readonly state: 'wrong';
      readonly reason: string;
      /** The figure meant, where the text can mean only one: 四十二 → 42. */
      readonly meant?: string;
    };

/** Sums of 126 such counts stay exact; no agency has a million million of anything. */
const maxDigits = 12;

const blank: Figure = { state: 'blank' };
const zero: Figure = { state: 'number', value: 0, text: '0' };

/** Only a complete grouping is one: “1,23” may be a slip for 1.23 or for 123. */
const grouped = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

const shapes: Readonly<Record<ValueKind, { pattern: RegExp; rule: string }>> = {
  count: { pattern: /^(\d+)$/, rule: '应为不小于 0 的整数' },
  change: { pattern: /^[+-]?(\d+)$/, rule: '应为整数，减少的写负数' },
  amount: { pattern: /^(\d+)(\.\d+)?$/, rule: '应为不小于 0 的数，可带小数' },
};

/** What is counted may be said behind a count; 元 behind an amount of 万元 would be another amount. */
const counters = /[件份个次项条宗]$/;

function withoutUnit(kind: ValueKind, text: string, unit: string): string {
  const bare =
    unit !== '' && text.endsWith(unit)
      ? text.slice(0, -unit.length)
      : kind === 'amount'
        ? text
        : text.replace(counters, '');
  return bare.trim();
}

/** =3+4, as in a spreadsheet: whole numbers only. */
const formula = /^=?\d{1,9}(?:\+\d{1,9})+$/;

const added = (text: string): string =>
  String((text.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0));

function wrong(kind: ValueKind, text: string): Figure {
  const { pattern, rule } = shapes[kind];
  if (formula.test(text) && text.length < 200)
    return { state: 'wrong', reason: rule, meant: added(text) };
  // Written out; “1 2” or “0,123” may have meant two figures, 三万 in a column of 万元 two amounts.
  const isOpen = kind === 'amount' ? /[\s,万亿]/.test(text) : /[\s,]/.test(text);
  const isNumeral = /[\u3007\u4e00-\u9fff]/.test(text) && !isOpen;
  const numeral = isNumeral ? String(readNumeral(text) ?? '') : '';
  const isMeant = pattern.test(numeral) && numeral.length <= maxDigits;
  return { state: 'wrong', reason: rule, ...(isMeant ? { meant: numeral } : {}) };
}

/**
 * Understands full-width digits, thousands marks and the cell's own unit, and ignores what cannot be
 * seen; everything else is said to be wrong, not fixed.
 */
export function readFigure(kind: ValueKind, typed: string, unit = ''): Figure {
  if (typed === '0') return zero;
  if (typed === '') return blank;
  const text = plainForm(typed).trim().replace(/，/g, ',').replace('−', '-');
  if (text === '') return blank;
  const bare = withoutUnit(kind, text, unit);
  const plain = grouped.test(bare) ? bare.replace(/,/g, '') : bare;
  const whole = shapes[kind].pattern.exec(plain)?.[1];
  if (whole === undefined) return wrong(kind, bare);
  const digits = whole.replace(/^0+(?=\d)/, '');
  if (digits.length > maxDigits) return { state: 'wrong', reason: `整数部分超过 ${maxDigits} 位` };
  const printed = plain.replace(whole, digits);
  if (printed === '-0') return zero;
  return { state: 'number', value: Number(printed), text: printed };
}
