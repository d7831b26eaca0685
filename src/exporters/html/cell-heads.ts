import type { TableBlock, TableCell } from '../../document/block';
import { startColumns } from '../../document/start-columns';

interface Placed {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly id: string;
}

const overlap = (a: number, aSpan: number, b: number, bSpan: number): boolean =>
  a < b + bSpan && b < a + aSpan;

/** The heads above and beside a figure: up to the next head row that is not this block's. */
function headsOf(figure: Placed, placed: readonly Placed[]): string[] {
  const rowHeads = placed.filter(
    ({ cell, row }) =>
      cell.role === 'rowHead' && overlap(row, cell.rowSpan, figure.row, figure.cell.rowSpan),
  );
  const titleRow = Math.max(
    0,
    ...placed.flatMap(({ cell, row }) =>
      cell.role === 'blockTitle' && row < figure.row ? [row] : [],
    ),
  );
  const columnHeads = placed.filter(
    ({ cell, row, column }) =>
      (cell.role === 'blockTitle' || cell.role === 'columnHead') &&
      row >= titleRow &&
      row < figure.row &&
      overlap(column, cell.colSpan, figure.column, figure.cell.colSpan),
  );
  return [...columnHeads, ...rowHeads].map(({ id }) => id);
}

export interface CellHeads {
  readonly id?: string;
  /** For the `headers` attribute. */
  readonly heads?: string;
}

/**
 * A table of several blocks stacked on one another needs explicit heads: by `scope` alone, a figure
 * would also be read under the column heads of the blocks above its own.
 */
export function cellHeads(block: TableBlock): (row: number, index: number) => CellHeads {
  const isStacked = block.rows.filter((row) => row[0]?.role === 'blockTitle').length > 1;
  if (!isStacked) return () => ({});
  const starts = startColumns(block);
  const placed = block.rows.map((cells, row) =>
    cells.map((cell, index): Placed => {
      const column = starts[row]?.[index] ?? 0;
      return { cell, row, column, id: `${block.id}-${row + 1}-${column + 1}` };
    }),
  );
  const all = placed.flat();
  return (row, index) => {
    const here = placed[row]?.[index];
    if (!here || here.cell.role === 'corner') return {};
    return here.cell.address === undefined
      ? { id: here.id }
      : { heads: headsOf(here, all).join(' ') };
  };
}
