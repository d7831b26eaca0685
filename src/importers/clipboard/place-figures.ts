import { cellOver, type GridCell, type GridMap } from '../../template/grid-map';
import type { PlacedText, Placing } from './placing';
import type { FlatGrid } from '../../tables/grid/flat-grid';

type Target = (row: number, column: number) => GridCell | undefined;

function place(source: FlatGrid, target: Target): Placing {
  const placed = new Map<string, PlacedText>();
  let over = 0;
  source.forEach((row, r) =>
    row.forEach(({ text, covered }, c) => {
      const cell = target(r, c);
      if (!cell) over += text === '' ? 0 : 1;
      // A wide cell stands over several copied ones: the first is its own.
      else if (!covered && !placed.has(cell.address))
        placed.set(cell.address, { address: cell.address, text });
    }),
  );
  const left = over > 0 ? [`超出表格范围的 ${over} 个数`] : [];
  return { placed: [...placed.values()], left };
}

/** From a cell to the right and down, each figure at its printed place, totals on totals. */
export function placeByPosition(source: FlatGrid, map: GridMap, from: GridCell): Placing {
  return place(source, (r, c) => cellOver(map.rows[from.row + r], from.from + c));
}

/** The same for figures copied without totals: only cells that are typed in are counted. */
export function placeInInputs(source: FlatGrid, map: GridMap, from: GridCell): Placing {
  const rows = map.rows.slice(from.row).map((row) => row.filter(({ isInput }) => isInput));
  const lines = rows.filter((row) => row.length > 0);
  return place(source, (r, c) => {
    const row = lines[r] ?? [];
    const first = row.findIndex(({ to }) => to > from.from);
    return first < 0 ? undefined : row[first + c];
  });
}
