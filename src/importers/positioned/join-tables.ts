import { knownTables } from '../../tables/labels/known-table';
import { squash } from '../../tables/labels/squash';
import type { PlacedCell, PlacedTable } from './placed-table';
import type { TextLine } from './text-lines';

type Row = readonly PlacedCell[];

const rowText = (row: Row): string => row.map(({ text }) => squash(text)).join('|');

/** A label exactly as some edition prints it. */
const isWhole = (text: string): boolean => {
  const squashed = squash(text);
  return knownTables().some(
    ({ rows, top, groups }) =>
      top.labels.has(squashed) ||
      groups.labels.has(squashed) ||
      rows.some(({ label, bare }) => label === squashed || bare === squashed),
  );
};

/** The same columns at the same places: the second is the first gone on over a page. */
export function isSameFrame(upper: PlacedTable, lower: PlacedTable): boolean {
  if (upper.isRuled !== lower.isRuled || upper.xs.length !== lower.xs.length) return false;
  return upper.xs.every((x, at) => Math.abs(x - (lower.xs[at] ?? Infinity)) < 5);
}

/** How many rows at the top say again what the first rows said. */
function repeatedHead(upper: PlacedTable, lower: PlacedTable): number {
  let count = 0;
  while (count < lower.rows.length - 1) {
    const [above, below] = [upper.rows[count], lower.rows[count]];
    if (!above || !below || rowText(above) !== rowText(below)) break;
    count += 1;
  }
  // A row of zeros like the first row's is no head.
  const [first] = lower.rows;
  return first && /[^\d|.]/.test(rowText(first)) ? count : 0;
}

/** The cell of a table that reaches down to its end in just these columns. */
function lastCellAt(rows: readonly Row[], { column, colSpan }: PlacedCell) {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const cell = rows[at]?.find((each) => each.column === column && each.colSpan === colSpan);
    if (cell) return at + cell.rowSpan === rows.length ? { cell, at } : null;
  }
  return null;
}

interface Grown {
  readonly at: number;
  readonly cell: PlacedCell;
  readonly by: PlacedCell;
}

const startsItem =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.])/;

const isFigure = ({ text }: PlacedCell): boolean => /^[\d.,]+$/.test(squash(text));

/** The first row that is none of the head's: all are where no figure stands above the cut. */
const bodyStart = (rows: readonly Row[], repeated: number): number =>
  repeated > 0 || rows.some((row) => row.some(isFigure)) ? repeated : rows.length;

/** Where a cell of the first row below goes on with one above: it is blank, or ends its label. */
function grownBy(rows: readonly Row[], by: PlacedCell, start: number, width: number): Grown | null {
  if (by.column + by.colSpan >= width) return null;
  const above = lastCellAt(rows, by);
  if (!above) return null;
  const grown = { ...above, by };
  const text = squash(by.text);
  // A figure and a column's head are whole, and the blank below is another one's.
  if (text === '') return isFigure(above.cell) || above.at < start ? null : grown;
  const isWholeOnlyTogether = !isWhole(above.cell.text) && isWhole(above.cell.text + by.text);
  if (by.rowSpan === 1 && above.cell.rowSpan === 1) return isWholeOnlyTogether ? grown : null;
  return isWholeOnlyTogether || !(startsItem.test(text) || isFigure(by)) ? grown : null;
}

/**
 * Whether the first row below is the rest of the last one above: their figures stand in one of the
 * two only, and their labels make one of the form together.
 */
function isTorn(rows: readonly Row[], first: Row): boolean {
  const own = first.filter(({ rowSpan }) => rowSpan === 1);
  const pairs = own.map((cell) => [lastCellAt(rows, cell)?.cell, cell] as const);
  const begin = pairs.findIndex(([above]) => above?.rowSpan === 1);
  const [label, ...values] = pairs.slice(Math.max(begin, 0));
  const [upper, lower] = label ?? [];
  if (!upper || !lower || values.length === 0 || pairs.some(([above]) => !above)) return false;
  const isBlank = (side: 0 | 1) => values.every((pair) => (pair[side]?.text ?? '') === '');
  if (!isBlank(0) && !isBlank(1)) return false;
  if (squash(lower.text) === '') return true;
  return !isWhole(upper.text) && isWhole(upper.text + lower.text);
}

const glue = (upper: PlacedCell, lower: PlacedCell, more: number): PlacedCell => ({
  ...upper,
  text: upper.text + lower.text,
  rowSpan: upper.rowSpan + more,
});

function grow(rows: PlacedCell[][], { at, cell, by }: Grown, more: number): void {
  const row = rows[at] ?? [];
  row[row.indexOf(cell)] = glue(cell, by, more);
}

/** A label's last lines are few, and stand right below the frame. */
export const mostSpilled = 3;

/**
 * A label higher than the row that a page leaves to it: Chromium prints its last lines below the frame. The
 * table with them, and how many of the lines below it they were.
 */
export function withSpilled(
  table: PlacedTable,
  below: readonly TextLine[],
): { readonly table: PlacedTable; readonly taken: number } {
  const rows = table.rows.map((row) => [...row]);
  const candidates = rows.flatMap((row, at) =>
    row.flatMap((cell) => (at + cell.rowSpan === rows.length ? [{ cell, row }] : [])),
  );
  for (const { cell, row } of candidates) {
    const [x1 = 0, x2 = 0] = [table.xs[cell.column], table.xs[cell.column + cell.colSpan]];
    let [text, bottom] = [cell.text, table.y2];
    if (isWhole(text)) continue;
    for (const [at, line] of below.entries()) {
      if (line.x1 < x1 || line.x2 > x2 || line.y1 - bottom > line.size) break;
      [text, bottom] = [text + line.text, line.y2];
      if (!isWhole(text)) continue;
      row[row.indexOf(cell)] = { ...cell, text };
      return { table: { ...table, rows }, taken: at + 1 };
    }
  }
  return { table, taken: 0 };
}

/** The two parts of a table that a page parted, as one. */
export function joinTables(upper: PlacedTable, lower: PlacedTable): PlacedTable {
  const rows = upper.rows.map((row) => [...row]);
  const repeated = repeatedHead(upper, lower);
  const [first, ...rest] = lower.rows.slice(repeated);
  if (!first) return upper;
  const placed = { ...lower, xs: upper.xs };
  if (isTorn(rows, first)) {
    for (const by of first) {
      const above = lastCellAt(rows, by);
      if (above) grow(rows, { ...above, by }, by.rowSpan - 1);
    }
    return { ...placed, rows: [...rows, ...rest] };
  }
  const start = bodyStart(rows, repeated);
  const grown = first.flatMap((by) => grownBy(rows, by, start, upper.xs.length - 1) ?? []);
  const own = first.filter((cell) => !grown.some(({ by }) => by === cell));
  // A row that is nothing but the rest of cells above would be lost with its figures.
  if (!own.some(({ text }) => text !== '')) return { ...placed, rows: [...rows, first, ...rest] };
  for (const each of grown) grow(rows, each, each.by.rowSpan);
  return { ...placed, rows: [...rows, own, ...rest] };
}
