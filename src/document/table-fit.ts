import type { TableBlock } from './block';

/** A longer table may go on over a page; a shorter one is kept whole. */
const longestWhole = 20;
export const isKeptWhole = ({ rows }: TableBlock): boolean => rows.length <= longestWhole;

/** Of a longer one so many rows stay with their heads and the row after. */
const keptUnderHeads = 2;
/** Rows under one label stay together, so that a page's end parts no label; more of them leave a page half empty. */
const longestGroup = 8;

/** Whether a page must not end after this row. */
export function staysWithNext(block: TableBlock, row: number): boolean {
  const { headRows, rows } = block;
  if (row >= rows.length - 1) return false;
  if (isKeptWhole(block) || row < headRows + keptUnderHeads) return true;
  return rows.some((cells, from) =>
    cells.some(({ rowSpan }) => rowSpan <= longestGroup && from <= row && from + rowSpan > row + 1),
  );
}

/** Only in 表四, when twelve digits stand in each of its fifteen columns: tiny, but on one line. */
const smallestPoints = 4;

/**
 * As large as a cell of this inner width takes on one line, in steps of half a point; digits are
 * half as wide as they are high.
 */
export function figurePoints(text: string, widthPoints: number, largest: number): number {
  const fitting = Math.floor((4 * (widthPoints - 0.5)) / Math.max(text.length, 1)) / 2;
  return Math.max(smallestPoints, Math.min(largest, fitting));
}
