import type { Address } from './cells';
import { type LayoutCell, layoutOf } from './layout';
import type { TableTemplate } from './table';

/** Where an element stands: row of the table, cell of the row, as in `table.rows[r].cells[c]`. */
export interface Place {
  readonly r: number;
  readonly c: number;
}

export interface GridCell {
  readonly address: Address;
  readonly isInput: boolean;
  /** Counts the rows that hold figures only; heads between blocks are no rows here. */
  readonly row: number;
  /** The printed columns it covers; `to` is the first one after it. */
  readonly from: number;
  readonly to: number;
  readonly place: Place;
  /** The column heads above it, whole-width ones left out: they would light for every cell. */
  readonly heads: readonly Place[];
}

export interface GridMap {
  readonly rows: readonly (readonly GridCell[])[];
  readonly byAddress: ReadonlyMap<Address, GridCell>;
  /** Every row has the same columns, so that a column runs from top to bottom. */
  readonly uniform: boolean;
}

/** The first printed column of every cell, spans from above and from the left counted. */
export function printedColumns(
  rows: readonly (readonly { readonly colSpan: number; readonly rowSpan: number }[])[],
): number[][] {
  const busy: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const starts = row.map(({ colSpan, rowSpan }) => {
      while ((busy[column] ?? 0) > 0) column += 1;
      const start = column;
      for (; column < start + colSpan; column += 1) busy[column] = rowSpan;
      return start;
    });
    for (let each = 0; each < busy.length; each += 1)
      busy[each] = Math.max(0, (busy[each] ?? 0) - 1);
    return starts;
  });
}

interface Head extends Place {
  readonly from: number;
  readonly to: number;
}

const isFigure = (cell: LayoutCell): boolean => cell.address !== undefined;

function mapOf(table: TableTemplate): GridMap {
  const layout = layoutOf(table);
  const starts = printedColumns(layout.rows);
  const values = layout.columns - layout.labelColumns;
  const rows: GridCell[][] = [];
  let heads: Head[] = [];
  layout.rows.forEach((printed, r) => {
    const start = (c: number) => starts[r]?.[c] ?? 0;
    if (!printed.some(isFigure)) {
      if (layout.rows[r - 1]?.some(isFigure)) heads = [];
      printed.forEach((cell, c) => {
        if (cell.role === 'columnHead' && (cell.colSpan < values || table.blocks.length > 1))
          heads.push({ r, c, from: start(c), to: start(c) + cell.colSpan });
      });
      return;
    }
    const row = rows.length;
    rows.push(
      printed.flatMap(({ address, role, colSpan }, c) => {
        if (address === undefined) return [];
        const [from, to] = [start(c), start(c) + colSpan];
        const above = heads.filter((head) => head.from < to && head.to > from);
        return [
          { address, isInput: role === 'input', row, from, to, place: { r, c }, heads: above },
        ];
      }),
    );
  });
  const columns = rows.map((row) => row.map(({ from }) => from).join());
  return {
    rows,
    byAddress: new Map(rows.flatMap((row) => row.map((cell) => [cell.address, cell] as const))),
    uniform: columns.every((each) => each === columns[0]),
  };
}

const maps = new WeakMap<TableTemplate, GridMap>();

/** Which cell of a table is beside which. */
export function gridMapOf(table: TableTemplate): GridMap {
  const map = maps.get(table) ?? mapOf(table);
  maps.set(table, map);
  return map;
}

/** The cell of a row that covers a printed column. */
export const cellOver = (row: readonly GridCell[] | undefined, column: number) =>
  row?.find(({ from, to }) => from <= column && column < to);

/** The cells of the smallest rectangle over two cells, row by row. */
export function rectangle(map: GridMap, a: GridCell, b: GridCell): GridCell[][] {
  const [from, to] = [Math.min(a.from, b.from), Math.max(a.to, b.to)];
  return map.rows
    .slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1)
    .map((row) => row.filter((cell) => cell.from < to && cell.to > from));
}
