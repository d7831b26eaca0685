import type { Lattice } from './find-lattices';
import type { Stretch } from './merge-rules';

/** A cell by the columns and rows it covers, ends excluded. */
export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  readonly rowEnd: number;
  readonly columnEnd: number;
}

const near = 4;

/** Per edge and gap between two crossing edges: whether a line is drawn there. */
function drawn(
  own: readonly Stretch[],
  edges: readonly number[],
  crossing: readonly number[],
): boolean[][] {
  return edges.map((edge, index) => {
    const isOuter = index === 0 || index === edges.length - 1;
    const lines = own.filter(({ at }) => Math.abs(at - edge) < near);
    return crossing.slice(1).map((end, at) => {
      const start = crossing[at] ?? end;
      const middle = (start + end) / 2;
      const reach = (end - start) * 0.3;
      return isOuter || lines.some(({ from, to }) => from < middle - reach && to > middle + reach);
    });
  });
}

/** Cells in reading order; where no line parts two places they are one cell. */
export function latticeCells({ xs, ys, rules }: Lattice): LatticeCell[] {
  const walls = drawn(rules.upright, xs, ys);
  const floors = drawn(rules.level, ys, xs);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const isFree = (row: number, column: number) => taken[row]?.[column] === false;
  const cells: LatticeCell[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (!isFree(row, column)) continue;
      let columnEnd = column + 1;
      while (isFree(row, columnEnd) && walls[columnEnd]?.[row] === false) columnEnd += 1;
      let rowEnd = row + 1;
      const isOpenBelow = (edge: number) => {
        for (let at = column; at < columnEnd; at += 1)
          if (floors[edge]?.[at] !== false || !isFree(edge, at)) return false;
        return true;
      };
      while (rowEnd < rows && isOpenBelow(rowEnd)) rowEnd += 1;
      for (let r = row; r < rowEnd; r += 1) taken[r]?.fill(true, column, columnEnd);
      cells.push({ row, column, rowEnd, columnEnd });
    }
  return cells;
}
