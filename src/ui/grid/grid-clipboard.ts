import type { GridCell } from '../../template/grid-map';
import type { TableGrid } from './table-grid';

/** Rows of texts as a spreadsheet takes them up. */
export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join('\t')).join('\r\n');

function toHtmlTable(rows: readonly (readonly string[])[]): string {
  const table = document.createElement('table');
  for (const row of rows) {
    const line = table.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return table.outerHTML;
}

const textsOf = (grid: TableGrid, range: readonly (readonly GridCell[])[]): string[][] =>
  range.map((row) => row.map((cell) => grid.textOf(cell)));

export function onGridCopy(grid: TableGrid, event: ClipboardEvent): void {
  const { range } = grid.selection;
  if (!range || !event.clipboardData) return;
  event.preventDefault();
  const rows = textsOf(grid, range);
  event.clipboardData.setData('text/plain', toTsv(rows));
  event.clipboardData.setData('text/html', toHtmlTable(rows));
  if (event.type === 'cut') grid.clearInputs('剪切');
}

/**
 * The one text a paste into one cell means, without the line end that spreadsheets put behind it;
 * null when it is a range.
 */
export function singleText(plain: string, html: string): string | null {
  if (plain.trim() === '' && /<table[\s>]/i.test(html)) return null;
  const text = plain.replace(/[\r\n]+$/, '');
  return /[\t\r\n]/.test(text) ? null : text.trim();
}
