import { readFigure } from '../../../calc/read-figure';
import type { ValueKind } from '../../../template/table';

const spaces = /[\s\u00a0\u00ad\u2000-\u200f\u202f\u2028\u2029\u3000\ufeff]+/g;
const counters = /[件个次项条]$/;

/**
 * “1,234”, “３”, “5件” as plain digits; what is no figure stays as it was, to be marked wrong in its
 * cell. Of units only the cell's own is taken off: 元 in a cell of 万元 would be another amount. “1 2”
 * is not 12: somebody may have meant two figures.
 */
export function plainFigure(text: string, kind: ValueKind, unit: string): string {
  // An input takes line ends out by itself, and would make 12 of a 1 over a 2.
  const flat = text.replace(spaces, ' ').trim();
  const withoutUnit = flat.endsWith(unit)
    ? flat.slice(0, -unit.length)
    : kind === 'amount'
      ? flat
      : flat.replace(counters, '');
  const figure = readFigure(kind, withoutUnit);
  return figure.state === 'number' ? figure.text : flat;
}
