import { gridRows } from './grid-rows';
import type { SourceGrid } from './source-grid';

/** One place of a grid. A place covered by a span is '' and said to be covered. */
export interface FlatCell {
  readonly text: string;
  readonly covered: boolean;
}
export type FlatGrid = readonly (readonly FlatCell[])[];

/** A merged head may cover this many columns at most; a hostile page may claim more. */
const mostColumns = 200;
const cover: FlatCell = { text: '', covered: true };
const blank: FlatCell = { text: '', covered: false };

/** The grid as rows and columns of equal length, spans spread out. */
export function flatGrid(grid: SourceGrid): FlatGrid {
  const rows: (FlatCell | undefined)[][] = grid.rows.map(() => []);
  gridRows(grid).forEach((cells, r) =>
    cells.forEach(({ text, x, colSpan }, c) => {
      const high = grid.rows[r]?.[c]?.rowSpan ?? 1;
      const wide = Math.min(colSpan, mostColumns - x);
      rows.slice(r, r + high).forEach((row, below) => {
        for (let beside = 0; beside < wide; beside += 1)
          row[x + beside] = below + beside === 0 ? { text, covered: false } : cover;
      });
    }),
  );
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? blank));
}
