import {
  plainCell,
  type SourceCell,
  type SourceGrid,
} from '../../../importers/source/source-document';
import { gridRows } from '../../../tables/grid/grid-rows';
import { trimmed } from '../../../tables/labels/squash';

/** One place of what was copied. A place covered by a span is '' and said to be covered. */
export interface FlatCell {
  readonly text: string;
  readonly covered: boolean;
}
export type FlatGrid = readonly (readonly FlatCell[])[];

export interface Pasted {
  /** As the readers of whole reports take it: labels are told there. */
  readonly grid: SourceGrid;
  /** The same as rows and columns of equal length. */
  readonly flat: FlatGrid;
  /** Only the beginning was read. */
  readonly cut: boolean;
}

/** A merged head may cover this many columns at most; a hostile page may claim more. */
const mostColumns = 200;
/** The longest table of the form has 28 rows. */
const mostRows = 2000;

const cover: FlatCell = { text: '', covered: true };
const blank: FlatCell = { text: '', covered: false };

function flatRows(grid: SourceGrid): (FlatCell | undefined)[][] {
  const rows: (FlatCell | undefined)[][] = grid.rows.map(() => []);
  gridRows(grid).forEach((cells, r) =>
    cells.forEach(({ text, x, colSpan }, c) => {
      const high = grid.rows[r]?.[c]?.rowSpan ?? 1;
      rows.slice(r, r + high).forEach((row, below) => {
        for (let beside = 0; beside < colSpan; beside += 1)
          row[x + beside] = below + beside === 0 ? { text, covered: false } : cover;
      });
    }),
  );
  return rows;
}

/** Every row as long as the longest, empty rows at the end left out. */
function pasted(rows: readonly (readonly SourceCell[])[], spans: boolean, cut: boolean): Pasted {
  let used = rows.length;
  while (used > 0 && rows[used - 1]?.every(({ text }) => text === '')) used -= 1;
  const grid: SourceGrid = { kind: 'grid', rows: rows.slice(0, used), spans };
  const flat = flatRows(grid);
  const width = flat.reduce((most, row) => Math.max(most, row.length), 0);
  const squared = flat.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? blank));
  return { grid, flat: squared, cut };
}

/** Tab-separated text; a quoted cell may hold line ends, as Excel writes them. */
export function readTsv(text: string): Pasted {
  const rows: SourceCell[][] = [[]];
  let cut = false;
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [, quoted, plain = '', end] = found;
    const row = rows[rows.length - 1];
    if (row && row.length < mostColumns)
      row.push(plainCell(trimmed(quoted?.replace(/""/g, '"') ?? plain)));
    if (end === '') break;
    if (end === '\t') continue;
    cut = rows.length >= mostRows && pattern.lastIndex < text.length;
    if (cut) break;
    rows.push([]);
  }
  return pasted(rows, false, cut);
}

/** Rows and columns that are hidden or filtered away are copied along, but nobody saw them. */
const isHidden = (element: Element): boolean =>
  /display:\s*none/i.test(element.getAttribute('data-style') ?? '');

/** Old Chromium reports every style of a document that is only parsed as refused by the page's policy. */
const withoutStyles = (html: string): string =>
  html.replace(/<style\b[\s\S]*?<\/style>/gi, '').replace(/(<[^<>]*?\s)style=/gi, '$1data-style=');

const breaking = 'br, p, div, li';

/** Two paragraphs are two texts: run together, 1 and 2 would read 12. */
function linesOf(cell: HTMLTableCellElement): string {
  for (const element of Array.from(cell.querySelectorAll(breaking))) {
    if (element.tagName === 'BR') element.replaceWith('\n');
    else element.append('\n');
  }
  return trimmed(cell.textContent);
}

/** WPS and old Excel keep the unrounded number beside the shown one; a date's is not what was seen. */
function textOf(cell: HTMLTableCellElement): string {
  const shown = linesOf(cell);
  const exact = cell.getAttribute('x:num') ?? '';
  const isNumber = /^-?[\d,]+(?:\.\d+)?$/.test(shown) && /^-?\d+(?:\.\d+)?$/.test(exact);
  return isNumber ? exact : shown;
}

const spanOf = (span: number, most: number): number => Math.min(Math.max(span, 1), most);

function readTable(table: HTMLTableElement): SourceCell[][] {
  const lines = Array.from(table.rows).filter((row) => !isHidden(row));
  return lines.slice(0, mostRows).map((line, r) => {
    let room = mostColumns;
    return Array.from(line.cells).flatMap((cell): SourceCell[] => {
      const colSpan = spanOf(cell.colSpan, mostColumns);
      room -= colSpan;
      if (isHidden(cell) || room < 0) return [];
      return [{ text: textOf(cell), colSpan, rowSpan: spanOf(cell.rowSpan, lines.length - r) }];
    });
  });
}

/** The tables of a piece of HTML, one under the other; null when there is none. */
export function readHtmlTables(html: string): Pasted | null {
  // A parsed document runs no script and loads no picture.
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const tables = Array.from(page.querySelectorAll('table')).filter(
    (table) => !table.parentElement?.closest('table'),
  );
  if (tables.length === 0) return null;
  const rows = tables.flatMap(readTable);
  const cut = tables.some((table) => table.rows.length > mostRows) || rows.length > mostRows;
  return pasted(rows.slice(0, mostRows), true, cut);
}

export interface ClipboardTexts {
  readonly plain: string;
  readonly html: string;
}

/** HTML tells spans and where a cell ends; plain text only where there is no table in it. */
export const readClipboard = ({ plain, html }: ClipboardTexts): Pasted =>
  (html === '' ? null : readHtmlTables(html)) ?? readTsv(plain);
