import type { TableTemplate } from '../template/table';
import type { TableCell } from './block';
import { startColumns } from './start-columns';
import { digitEm } from './table-fit';

/** A4 less the margins of GB/T 9704. */
export const typeAreaMm = 156;

/** A digit of 7 pt, and the cell's margins. */
const digitMm = (7 * digitEm * 25.4) / 72;
const marginsMm = 1;
/** The last label column gives way to long figures down to this: one narrower, 表三 needs a second page. */
const narrowestLabelMm = 46;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What the longest figure of each column takes on one line. */
function neededMm(rows: readonly (readonly TableCell[])[], columns: number): number[] {
  const needed = Array.from({ length: columns }, () => 0);
  const starts = startColumns({ rows, columnWidthsMm: needed });
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const at = starts[r]?.[c] ?? 0;
      if (cell.address === undefined || cell.colSpan > 1) return;
      needed[at] = Math.max(needed[at] ?? 0, cell.text.length * digitMm + marginsMm);
    });
  });
  return needed;
}

/** Label columns as the edition says, equal ones for the figures, uneven where a figure needs more. */
export function columnWidthsMm(
  table: TableTemplate,
  rows: readonly (readonly TableCell[])[],
  columns: number,
): number[] {
  const labels = [...(table.labelWidthsMm ?? [])];
  const figures = columns - labels.length;
  const equal = (typeAreaMm - sum(labels)) / figures;
  const needed = neededMm(rows, columns).slice(labels.length);
  const short = sum(needed.map((need) => Math.max(0, need - equal)));
  if (short === 0) return [...labels, ...needed.map(() => equal)];
  const last = labels.pop();
  if (last !== undefined) labels.push(last - Math.max(0, Math.min(short, last - narrowestLabelMm)));
  const room = typeAreaMm - sum(labels);
  const [all, spare] = [sum(needed), (room - sum(needed)) / figures];
  return [...labels, ...needed.map((need) => (spare >= 0 ? need + spare : (room * need) / all))];
}
