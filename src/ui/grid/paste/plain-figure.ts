import { readFigure } from '../../../calc/read-figure';
import type { ValueKind } from '../../../template/table';

const spaces = /[\s\u00a0\u2000-\u200b\u202f\u3000\ufeff]+/g;
const counters = /[件个次项条]$/;

/**
 * “1,234”, “３”, “5件” as plain digits; what is no figure stays as it was, to be marked wrong in its
 * cell. Of units only the cell's own is taken off: 元 in a cell of 万元 would be another amount.
 */
export function plainFigure(text: string, kind: ValueKind, unit: string): string {
  const bare = text.replace(spaces, '');
  const withoutUnit = bare.endsWith(unit)
    ? bare.slice(0, -unit.length)
    : kind === 'amount'
      ? bare
      : bare.replace(counters, '');
  const figure = readFigure(kind, withoutUnit);
  return figure.state === 'number' ? figure.text : text;
}

/** Whether a text is meant as a figure, or as the mark people put where there is none. */
export const isFigureLike = (text: string): boolean =>
  /^[\s+\-−－\d０-９,，.．]*(?:[件个次项条元]|万元)?$/.test(text) ||
  /^[/／\-—–－无、]+$/.test(text);
