import { trimBlank } from '../../text/normal-form';
import { type GridRow, isFilled } from '../grid/grid-rows';
import type { KnownTable } from '../labels/known-table';
import { isTableLabel, matchLabel } from '../labels/match-label';
import { marksIn } from './mark-column';

/** Whether the heads begin with one that is none of the form's, as 年度 or 序号. */
const isForeignFirst = ({ template }: KnownTable, heads: readonly GridRow[]): boolean => {
  const first = heads[0]?.[0];
  return first !== undefined && !(isFilled(first) && isTableLabel(template.id, first.text));
};

/** The one printed line without a mark in front of it that has a head of its own: 2025 below 年度. */
export function withoutMark(
  known: KnownTable,
  heads: readonly GridRow[],
  row: GridRow,
  count: number,
): GridRow {
  const isMark = marksIn([row[0]?.text ?? '']) === 'all';
  return row.length === count + 1 && isMark && isForeignFirst(known, heads) ? row.slice(1) : row;
}

/** Where the heads of the figures stand; null where not all are known. */
function placesOf({ columns }: KnownTable, heads: readonly GridRow[], count: number) {
  const own = heads.map((row) => row.filter(({ text }) => matchLabel(columns, text) !== null));
  const whole = [...own, own.flat()].find(({ length }) => length === count);
  return whole?.map(({ x }) => x).sort((a, b) => a - b) ?? null;
}

/**
 * Whether figures that were told apart by counting cells stand under other heads than those they were taken for, or a
 * mark seems to be counted among them.
 */
export function isDisplaced(
  known: KnownTable,
  { heads, isPlaced }: { heads: readonly GridRow[]; isPlaced: boolean },
  row: GridRow,
  texts: readonly string[],
): boolean {
  const filled = row.filter(isFilled);
  if (filled.length < 2 || new Set(texts.map(trimBlank)).size < 2) return false;
  if (marksIn(texts.slice(0, 1)) !== 'none') return true;
  if (!isPlaced) return isForeignFirst(known, heads) && row.length === texts.length;
  const places = placesOf(known, heads, texts.length);
  return (
    places?.some((place, at) => {
      const text = filled.find(({ x }) => x === place)?.text ?? '';
      return trimBlank(text) !== trimBlank(texts[at] ?? '');
    }) ?? false
  );
}
