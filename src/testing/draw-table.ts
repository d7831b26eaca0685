import type { LayoutCell } from '../template/layout';

const signs: Partial<Record<LayoutCell['role'], string>> = { input: '_', total: '=' };

/** `商业企业` for one place, `自然人[1x2]` for one column and two rows; `_` typed, `=` derived. */
function drawCell({ role, text, colSpan, rowSpan }: LayoutCell): string {
  const span = colSpan > 1 || rowSpan > 1 ? `[${colSpan}x${rowSpan}]` : '';
  return `${signs[role] ?? text}${span}`;
}

/** A printed table as lines of text, so that a contract can be read beside the notice. */
export function drawTable(rows: readonly (readonly LayoutCell[])[]): string[] {
  return rows.map((row) => row.map(drawCell).join(' | '));
}

/** How many cells claim each place of the grid; a table that is drawn right is all ones. */
export function coverage(
  rows: readonly (readonly LayoutCell[])[],
  columns: number,
): readonly (readonly number[])[] {
  const grid = rows.map(() => Array.from({ length: columns }, () => 0));
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while ((grid[r]?.[column] ?? 0) > 0) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1) {
          const line = grid[r + down];
          if (!line || column + across >= columns) throw new Error('a span leaves the table');
          line[column + across] = (line[column + across] ?? 0) + 1;
        }
      column += cell.colSpan;
    }
  });
  return grid;
}
