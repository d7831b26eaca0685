import { trimBlank } from '../../text/normal-form';
import type { SourceGrid } from './source-grid';

export interface PlacedCell {
  readonly text: string;
  /** Grid column it starts in; in texts without spans its index. */
  readonly x: number;
  readonly colSpan: number;
  /** Rows it stands in; 1 where nothing is said. */
  readonly rowSpan?: number;
}

/** The cells that start in a row, with the columns they stand in. */
export type GridRow = readonly PlacedCell[];

export function gridRows(grid: SourceGrid): GridRow[] {
  const coveredUntil: number[] = [];
  return grid.rows.map((cells, r) => {
    let x = 0;
    return cells.map(({ text, colSpan, rowSpan }) => {
      while ((coveredUntil[x] ?? 0) > r) x += 1;
      const placed = { text, x, colSpan, rowSpan };
      for (let c = x; c < x + colSpan; c += 1) coveredUntil[c] = r + rowSpan;
      x += colSpan;
      return placed;
    });
  });
}

export const isFilled = ({ text }: { readonly text: string }): boolean => trimBlank(text) !== '';
