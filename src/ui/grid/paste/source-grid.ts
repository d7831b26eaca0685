/** What was copied: rows of texts. A place covered by a span is '' and said to be covered. */
export interface SourceCell {
  readonly text: string;
  readonly covered: boolean;
}
export type SourceGrid = readonly (readonly SourceCell[])[];

/** A merged head may cover this many columns at most; a hostile page may claim more. */
const mostColumns = 200;
const mostRows = 2000;

const cover: SourceCell = { text: '', covered: true };
const blank: SourceCell = { text: '', covered: false };

const ends = /^[\s\u00a0\u200b\u3000\ufeff]+|[\s\u00a0\u200b\u3000\ufeff]+$/g;
const trimmed = (text: string): string => text.replace(ends, '');

/** Every row as long as the longest, empty rows at the end left out. */
function squared(rows: readonly (readonly (SourceCell | undefined)[])[]): SourceGrid {
  let used = rows.length;
  while (used > 0 && rows[used - 1]?.every((cell) => !cell || cell.text === '')) used -= 1;
  const width = rows.slice(0, used).reduce((most, row) => Math.max(most, row.length), 0);
  return rows
    .slice(0, used)
    .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? blank));
}

/** Tab-separated text; a quoted cell may hold line ends, as Excel writes them. */
export function readTsv(text: string): SourceGrid {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [, quoted, plain = '', end] = found;
    rows[rows.length - 1]?.push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === '' || rows.length > mostRows) break;
    if (end !== '\t') rows.push([]);
  }
  return squared(
    rows.map((row) =>
      row.slice(0, mostColumns).map((cell) => ({ text: trimmed(cell), covered: false })),
    ),
  );
}

const isHidden = (row: HTMLElement): boolean =>
  /display:\s*none/i.test(row.getAttribute('data-style') ?? '');

/** Old Chromium reports every style of a document that is only parsed as refused by the page's policy. */
const withoutStyles = (html: string): string =>
  html.replace(/<style\b[\s\S]*?<\/style>/gi, '').replace(/(<[^>]*?\s)style=/gi, '$1data-style=');

/** WPS and old Excel keep the unrounded number beside the shown one. */
function textOf(cell: HTMLTableCellElement): string {
  const exact = cell.getAttribute('x:num');
  return trimmed(exact !== null && exact !== '' ? exact : cell.textContent);
}

const spanOf = (span: number, most: number): number => Math.min(Math.max(span, 1), most);

function readTable(table: HTMLTableElement): (SourceCell | undefined)[][] {
  const rows: (SourceCell | undefined)[][] = [];
  const lines = Array.from(table.rows).filter((row) => !isHidden(row));
  lines.slice(0, mostRows).forEach((line, r) => {
    const row = (rows[r] ??= []);
    let column = 0;
    for (const cell of Array.from(line.cells)) {
      while (row[column]) column += 1;
      const [wide, high] = [
        spanOf(cell.colSpan, mostColumns),
        spanOf(cell.rowSpan, lines.length - r),
      ];
      if (column + wide > mostColumns) break;
      for (let below = 0; below < high; below += 1)
        for (let beside = 0; beside < wide; beside += 1)
          (rows[r + below] ??= [])[column + beside] = cover;
      row[column] = { text: textOf(cell), covered: false };
      column += wide;
    }
  });
  return rows;
}

/** The tables of a piece of HTML, one under the other; null when there is none. */
export function readHtmlTables(html: string): SourceGrid | null {
  // A parsed document runs no script and loads no picture.
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const tables = Array.from(page.querySelectorAll('table')).filter(
    (table) => !table.parentElement?.closest('table'),
  );
  return tables.length === 0 ? null : squared(tables.flatMap(readTable));
}

export interface ClipboardTexts {
  readonly plain: string;
  readonly html: string;
}

/** HTML tells spans and where a cell ends; plain text only where there is no table in it. */
export const readClipboard = ({ plain, html }: ClipboardTexts): SourceGrid =>
  (html === '' ? null : readHtmlTables(html)) ?? readTsv(plain);
