import type { TableBlock } from './block';

/** Which grid column each cell of a row starts in, spans from above included. */
export function startColumns({
  rows,
  columnWidthsMm,
}: Pick<TableBlock, 'rows' | 'columnWidthsMm'>): number[][] {
  const coveredUntil = columnWidthsMm.map(() => 0);
  return rows.map((row, r) => {
    let column = 0;
    return row.map((cell) => {
      while ((coveredUntil[column] ?? 0) > r) column += 1;
      const start = column;
      for (let c = start; c < start + cell.colSpan; c += 1) coveredUntil[c] = r + cell.rowSpan;
      column += cell.colSpan;
      return start;
    });
  });
}
