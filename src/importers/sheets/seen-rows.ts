import { limits } from '../limits';
import { ReadError } from '../read-error';
import { plainCell, type SourceCell, type SourceGrid } from '../source/source-document';
import type { Merge, OpenSheet } from './open-sheet';

/** Columns between two filled ones that are kept though nothing stands in them. */
const widestGap = 8;

/** A row of a sheet as it is seen. */
export interface SeenRow {
  /** Where it stands in the sheet, and among the rows that are seen. */
  readonly at: number;
  readonly index: number;
  /** Texts by place among the columns that are seen. */
  readonly cells: ReadonlyMap<number, SourceCell>;
  /** Places covered by a cell that spans, with the index of the row in which it begins. */
  readonly covered: ReadonlyMap<number, number>;
}

/** Places of the rows or columns that are seen, in order. */
class Places {
  private readonly sorted: readonly number[];

  constructor(numbers: Iterable<number>) {
    this.sorted = [...new Set(numbers)].sort((a, b) => a - b);
  }

  /** The first place at or behind a row or column. */
  from(number: number): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] ?? Infinity) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  get all(): readonly number[] {
    return this.sorted;
  }
}

function firstSeen(first: number, last: number, isSeen: (at: number) => boolean) {
  const end = Math.min(last, first + limits.span);
  for (let at = first; at <= end; at += 1) if (isSeen(at)) return at;
  return undefined;
}

/** Columns with a text, and the few between them; rows with a text. Both without what is hidden. */
function placesOf(sheet: OpenSheet): { rows: Places; columns: Places } {
  const seenColumns = new Map<number, boolean>();
  const isSeen = (column: number): boolean => {
    const known = seenColumns.get(column) ?? !sheet.isHiddenColumn(column);
    seenColumns.set(column, known);
    return known;
  };
  const filled = new Set<number>();
  const rows: number[] = [];
  for (const [row, cells] of sheet.rows) {
    if (sheet.hiddenRows.has(row)) continue;
    const seen = [...cells.keys()].filter(isSeen);
    if (seen.length > 0) rows.push(row);
    for (const column of seen) filled.add(column);
  }
  // Of a span whose first row or column is hidden the rest is seen, and shows its text.
  for (const { top, bottom, left, right } of sheet.merges) {
    if (!sheet.rows.get(top)?.has(left)) continue;
    if (!sheet.hiddenRows.has(top) && isSeen(left)) continue;
    const row = firstSeen(top, bottom, (at) => !sheet.hiddenRows.has(at));
    const column = firstSeen(left, right, isSeen);
    if (row === undefined || column === undefined) continue;
    rows.push(row);
    filled.add(column);
  }
  const sorted = [...filled].sort((a, b) => a - b);
  const gaps = sorted.flatMap((column, at) => {
    const next = sorted[at + 1] ?? column;
    const between = next - column - 1;
    return between > widestGap ? [] : Array.from({ length: between }, (_, n) => column + 1 + n);
  });
  const merged = sheet.merges.flatMap(({ left, right }) =>
    filled.has(left) && right - left <= widestGap
      ? Array.from({ length: right - left + 1 }, (_, n) => left + n)
      : [],
  );
  return {
    rows: new Places(rows),
    columns: new Places([...sorted, ...gaps, ...merged].filter(isSeen)),
  };
}

interface OpenRow extends SeenRow {
  readonly cells: Map<number, SourceCell>;
  readonly covered: Map<number, number>;
}

class SeenSheet {
  readonly rows: OpenRow[];
  private readonly taken = new Set<string>();
  private covered = 0;

  constructor(
    private readonly sheet: OpenSheet,
    private readonly places: { rows: Places; columns: Places },
  ) {
    this.rows = places.rows.all.map((at, index) => ({
      at,
      index,
      cells: new Map<number, SourceCell>(),
      covered: new Map<number, number>(),
    }));
  }

  private leave(text: string): void {
    this.sheet.reading.leftOut.add('hidden', text);
  }

  /** A span as far as it is seen; its text is shown even where its first row or column is not. */
  merge({ top, bottom, left, right }: Merge): void {
    const { rows, columns } = this.places;
    const [firstRow, endRow] = [rows.from(top), rows.from(bottom + 1)];
    const [firstColumn, endColumn] = [columns.from(left), columns.from(right + 1)];
    if (firstRow >= endRow || firstColumn >= endColumn) return;
    this.covered += (endRow - firstRow) * (endColumn - firstColumn);
    if (this.covered > limits.cells * 2) throw new ReadError('too-deep');
    const rowsOfSpan = this.rows.slice(firstRow, endRow);
    // Spans that overlap are none.
    const isFree = rowsOfSpan.every(({ covered, cells }) => {
      for (let at = firstColumn; at < endColumn; at += 1)
        if (covered.has(at) || cells.has(at)) return false;
      return true;
    });
    if (!isFree) return;
    for (const { covered } of rowsOfSpan)
      for (let at = firstColumn; at < endColumn; at += 1) covered.set(at, firstRow);
    const text = this.sheet.rows.get(top)?.get(left) ?? '';
    this.rows[firstRow]?.covered.delete(firstColumn);
    this.rows[firstRow]?.cells.set(firstColumn, {
      text,
      rowSpan: endRow - firstRow,
      colSpan: endColumn - firstColumn,
    });
    this.taken.add(`${top} ${left}`);
  }

  single(row: number, column: number, text: string): void {
    if (this.taken.has(`${row} ${column}`)) return;
    const [r, c] = [this.places.rows.from(row), this.places.columns.from(column)];
    const open = this.rows[r];
    const isPlace = open?.at === row && this.places.columns.all[c] === column;
    if (!open || !isPlace || open.covered.has(c) || open.cells.has(c)) this.leave(text);
    else open.cells.set(c, { text, rowSpan: 1, colSpan: 1 });
  }
}

/** The rows of a sheet that show something, without hidden rows and columns, which are told. */
export function seenRows(sheet: OpenSheet): SeenRow[] {
  const seen = new SeenSheet(sheet, placesOf(sheet));
  for (const merge of sheet.merges) seen.merge(merge);
  for (const [row, cells] of sheet.rows)
    for (const [column, text] of cells) seen.single(row, column, text);
  return seen.rows;
}

/** Rows that follow one another as a grid, as wide as their widest. */
export function gridOf(rows: readonly SeenRow[], budget: { cell(): void }): SourceGrid {
  const start = rows[0]?.index ?? 0;
  let [first, end] = [Infinity, 0];
  for (const { cells } of rows)
    for (const [at, { text, colSpan }] of cells)
      if (text !== '') [first, end] = [Math.min(first, at), Math.max(end, at + colSpan)];
  const grid = rows.map(({ cells, covered, index }) => {
    const row: SourceCell[] = [];
    for (let at = first; at < end; at += 1) {
      // A span that began above the grid leaves its places blank.
      if ((covered.get(at) ?? -1) >= start) continue;
      budget.cell();
      const cell = cells.get(at) ?? plainCell('');
      const colSpan = Math.min(cell.colSpan, end - at);
      row.push({ ...cell, colSpan, rowSpan: Math.min(cell.rowSpan, start + rows.length - index) });
    }
    return row;
  });
  return { kind: 'grid', rows: grid, spans: true };
}
