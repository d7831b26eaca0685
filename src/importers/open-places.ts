import type { NoteCode, ReadNote } from './read-result';
import { type Cell, cellAt, cellsOf } from '../template/cells';
import type { Edition } from '../template/edition';
import { shortLabel } from '../template/labels';

/** The figures of a whole row are open, not one cell. */
const ofRows: readonly NoteCode[] = ['row-unclear', 'row-glued', 'row-repeated', 'columns-unclear'];

/** The cells a note leaves to the clerk, in printed order; totals are derived and never typed. */
export function openPlaces(edition: Edition, { code, address }: ReadNote): readonly Cell[] {
  const cell = address === undefined ? undefined : cellAt(edition, address);
  if (!cell) return [];
  if (!ofRows.includes(code)) return cell.parts.length === 0 ? [cell] : [];
  const isLine = cell.table.arrangement === 'across';
  return cellsOf(edition).filter(
    ({ table, row, parts }) =>
      table === cell.table && parts.length === 0 && (isLine || row.line.id === cell.row.line.id),
  );
}

/** 上一年项目数量; in the table of one line its heads say no more than 结果维持, so its row as well. */
export const placeLabel = ({ table, row, column }: Cell): string =>
  table.arrangement === 'across' ? `${shortLabel(row)}${column.line.label}` : column.line.label;
