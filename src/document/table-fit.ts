import type { TableBlock } from './block';

/** A longer table may go on over a page; a shorter one is kept whole. */
const longestWhole = 20;
export const isKeptWhole = ({ rows }: TableBlock): boolean => rows.length <= longestWhole;

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
