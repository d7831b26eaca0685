import type { TableBlock, TableCell } from '../../document/block';
import { alignsLeft } from '../../document/cell-alignment';
import { startColumns } from '../../document/start-columns';
import { escapeXml } from '../escape-xml';
import { centredFormat, columnUnits, figureFormat, leftFormat, mostDecimals } from './style';

/** `A1`; no table of the form is wider than 26 columns. */
const place = (row: number, column: number): string =>
  `${String.fromCharCode(65 + column)}${row + 1}`;

const number = /^[+-]?\d+(?:\.(\d+))?$/;
/** Excel reads `_x0041_` in a text as a character. */
const excelText = (text: string): string =>
  escapeXml(text).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

/** A figure is a number as typed, unless it has more digits than Excel keeps; everything else is text, never a formula. */
function cellXml(cell: TableCell, at: string, isLeft: boolean): string {
  const match = cell.address === undefined ? null : number.exec(cell.text);
  if (match && cell.text.replace(/\D/g, '').length <= mostDecimals)
    return `<c r="${at}" s="${figureFormat(match[1]?.length ?? 0)}"><v>${cell.text.replace('+', '')}</v></c>`;
  const format = isLeft ? leftFormat : centredFormat;
  if (cell.text === '') return `<c r="${at}" s="${format}"/>`;
  const text = `<is><t xml:space="preserve">${excelText(cell.text)}</t></is>`;
  return `<c r="${at}" s="${format}" t="inlineStr">${text}</c>`;
}

interface Placed {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

/** Every place of the grid in order; a place covered by a span has a frame of its own. */
function rowXml(block: TableBlock, row: number, placed: readonly Placed[]): string {
  const here = new Map(placed.filter((p) => p.row === row).map((p) => [p.column, p.cell]));
  const cells = block.columnWidthsMm.map((_, column) => {
    const cell = here.get(column);
    const at = place(row, column);
    return cell
      ? cellXml(cell, at, alignsLeft(block, cell))
      : `<c r="${at}" s="${centredFormat}"/>`;
  });
  return `<row r="${row + 1}">${cells.join('')}</row>`;
}

function mergesXml(placed: readonly Placed[]): string {
  const merged = placed.filter(({ cell }) => cell.colSpan > 1 || cell.rowSpan > 1);
  if (merged.length === 0) return '';
  const refs = merged.map(({ cell, row, column }) => {
    const end = place(row + cell.rowSpan - 1, column + cell.colSpan - 1);
    return `<mergeCell ref="${place(row, column)}:${end}"/>`;
  });
  return `<mergeCells count="${refs.length}">${refs.join('')}</mergeCells>`;
}

/** A worksheet with the grid, spans and frames of the printed table. */
export function sheetXml(block: TableBlock): string {
  const starts = startColumns(block);
  const placed = block.rows.flatMap((cells, row) =>
    cells.map((cell, c): Placed => ({ cell, row, column: starts[row]?.[c] ?? 0 })),
  );
  const columns = block.columnWidthsMm.map((width, c) => {
    const at = c + 1;
    return `<col min="${at}" max="${at}" width="${columnUnits(width)}" customWidth="1"/>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<cols>${columns.join('')}</cols>` +
    `<sheetData>${block.rows.map((_, row) => rowXml(block, row, placed)).join('')}</sheetData>` +
    `${mergesXml(placed)}<pageSetup paperSize="9" orientation="portrait"/></worksheet>`
  );
}
