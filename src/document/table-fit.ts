import type { TableBlock } from './block';

/** Where tables may go on over a page, a shorter one is kept whole all the same. */
const longestWhole = 20;

/** Sentences are no figures to be compared at one sight, and few rows of them fill a page: they may go on. */
export function isKeptWhole({ rows, isText }: TableBlock, isWhole: boolean): boolean {
  return isText !== true && (isWhole || rows.length <= longestWhole);
}

/** Of a longer one so many rows stay with their heads and the row after. */
const keptUnderHeads = 2;
/** Rows under one label stay together, so that a page's end parts no label; more of them leave a page half empty. */
const longestGroup = 8;

/** Whether a page must not end after this row; `isWhole` keeps tables of figures on one page. */
export function staysWithNext(block: TableBlock, row: number, isWhole: boolean): boolean {
  const { headRows, rows } = block;
  if (row >= rows.length - 1) return false;
  if (isKeptWhole(block, isWhole) || row < headRows + keptUnderHeads) return true;
  return rows.some((cells, from) =>
    cells.some(({ rowSpan }) => rowSpan <= longestGroup && from <= row && from + rowSpan > row + 1),
  );
}

/** Only in 表四, when twelve digits stand in each of its fifteen columns: tiny, but on one line. */
const smallestPoints = 3;

/**
 * How wide a digit may be for its height. Half in Times New Roman and 宋体; what stands in for them
 * where they are missing is wider: DejaVu has 0.636.
 */
export const digitEm = 0.65;

/** As large as a cell of this inner width takes on one line, in steps of half a point. */
export function figurePoints(text: string, widthPoints: number, largest: number): number {
  const fitting = (widthPoints - 0.5) / (digitEm * Math.max(text.length, 1));
  return Math.max(smallestPoints, Math.min(largest, Math.floor(2 * fitting) / 2));
}
