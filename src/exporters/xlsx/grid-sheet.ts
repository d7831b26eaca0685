import { escapeXml } from '../escape-xml';

/** A cell as written: a number's digits or a text, and its format of style.ts. */
export interface GridCell {
  readonly format: number;
  readonly number?: string;
  readonly text?: string;
}

/** A sheet as written: every place of the grid, spans as `A1:B2`. */
export interface GridSheet {
  readonly name: string;
  readonly rows: readonly (readonly GridCell[])[];
  /** In digits of the standard font. */
  readonly widths: readonly number[];
  readonly spans?: readonly string[];
  /** Rows that repeat on every printed page. */
  readonly headRows: number;
  /** Whether the head stays on the screen too. */
  readonly isFrozen?: boolean;
  readonly orientation: 'portrait' | 'landscape';
}

/** `A1`, `AB12`; both from 0. */
export function place(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** Excel offers to repair a file with a longer text. */
const longestText = 32_767;
/** Excel reads `_x0041_` in a text as a character. */
const excelText = (text: string): string =>
  escapeXml(text.slice(0, longestText)).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

/** A text is always a text, never a formula, whatever it begins with. */
function cellXml({ format, number, text = '' }: GridCell, at: string): string {
  if (number !== undefined) return `<c r="${at}" s="${format}"><v>${number}</v></c>`;
  if (text === '') return `<c r="${at}" s="${format}"/>`;
  const content = `<is><t xml:space="preserve">${excelText(text)}</t></is>`;
  return `<c r="${at}" s="${format}" t="inlineStr">${content}</c>`;
}

function rowsXml(rows: GridSheet['rows']): string {
  const all = rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, place(row, column)));
    return `<row r="${row + 1}">${xml.join('')}</row>`;
  });
  return `<sheetData>${all.join('')}</sheetData>`;
}

function viewXml({ headRows, isFrozen = false }: GridSheet): string {
  if (!isFrozen || headRows === 0) return '';
  const pane = `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const all = widths.map(
    (width, c) => `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${all.join('')}</cols>`;
}

/** A head that stays can be filtered by. */
function filterXml({ rows, headRows, isFrozen = false }: GridSheet): string {
  const columns = rows[0]?.length ?? 0;
  if (!isFrozen || headRows !== 1 || columns === 0 || rows.length < 2) return '';
  return `<autoFilter ref="A1:${place(rows.length - 1, columns - 1)}"/>`;
}

function spansXml(spans: readonly string[]): string {
  if (spans.length === 0) return '';
  const all = spans.map((span) => `<mergeCell ref="${span}"/>`);
  return `<mergeCells count="${spans.length}">${all.join('')}</mergeCells>`;
}

/** A worksheet that prints on A4, as wide as one page. */
export function sheetXml(sheet: GridSheet): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    viewXml(sheet) +
    columnsXml(sheet.widths) +
    rowsXml(sheet.rows) +
    filterXml(sheet) +
    spansXml(sheet.spans ?? []) +
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${sheet.orientation}"/></worksheet>`
  );
}
