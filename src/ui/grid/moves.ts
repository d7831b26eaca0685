import { cellOver, type GridCell, type GridMap } from '../../template/grid-map';

export type Direction = 'up' | 'down' | 'left' | 'right';
type Wanted = (cell: GridCell) => boolean;

const isInput: Wanted = ({ isInput: typed }) => typed;
const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

function along(map: GridMap, cell: GridCell, direction: Direction): GridCell[] {
  const row = map.rows[cell.row] ?? [];
  switch (direction) {
    case 'left':
      return row.filter(({ from }) => from < cell.from).reverse();
    case 'right':
      return row.filter(({ from }) => from > cell.from);
    case 'up':
    case 'down': {
      const rows =
        direction === 'down' ? map.rows.slice(cell.row + 1) : map.rows.slice(0, cell.row).reverse();
      return rows.flatMap((each) => cellOver(each, cell.from) ?? []);
    }
  }
}

/** The next cell to type in; totals are passed over. */
export const nextInput = (map: GridMap, cell: GridCell, direction: Direction) =>
  along(map, cell, direction).find(isInput);

/** The next cell of any kind, for a range that grows. */
export const nextCell = (map: GridMap, cell: GridCell, direction: Direction) =>
  along(map, cell, direction)[0];

export const rowEnd = (map: GridMap, cell: GridCell, side: 'first' | 'last') => {
  const row = (map.rows[cell.row] ?? []).filter(isInput);
  return side === 'first' ? row[0] : last(row);
};

export const tableEnd = (map: GridMap, side: 'first' | 'last') => {
  const cells = map.rows.flatMap((row) => row.filter(isInput));
  return side === 'first' ? cells[0] : last(cells);
};

/** The first or last cell of any kind, for a range. */
export const tableCorner = (map: GridMap, side: 'first' | 'last') =>
  side === 'first' ? map.rows[0]?.[0] : last(last(map.rows) ?? []);

/** Enter goes down, and from the foot of a column to the top of the next; Shift+Enter the other way. */
export function nextDown(map: GridMap, cell: GridCell, back: boolean): GridCell | undefined {
  const near = nextInput(map, cell, back ? 'up' : 'down');
  if (near !== undefined || !map.uniform) return near;
  const top = cellOver(map.rows[0], cell.from);
  const beside = top && along(map, top, back ? 'left' : 'right')[0];
  if (!beside) return undefined;
  const column = [beside, ...along(map, beside, 'down')].filter(isInput);
  const found = back ? last(column) : column[0];
  return found ?? nextDown(map, beside, back);
}
