import { type Cell, cellsOf } from '../template/cells';
import type { Edition } from '../template/edition';
import type { TableTemplate } from '../template/table';

/** A printed table as a reader sees it: the text at every place, spans filled in. */
export type PrintedGrid = readonly (readonly string[])[];

interface PrintedCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

function gridOf(rows: readonly (readonly PrintedCell[])[]): PrintedGrid {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while (grid[r]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1) {
          const line = grid[r + down];
          if (line) line[column + across] = cell.text;
        }
    }
  });
  return grid;
}

const unescaped = (markup: string): string =>
  markup
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
const all = (markup: string, pattern: RegExp): string[] =>
  Array.from(markup.matchAll(pattern), (match) => match[1] ?? '');

/** The text of a page or fragment, without its captions, which repeat the headings for screen readers. */
export function htmlText(html: string): string {
  const body = html
    .replace(/^[^]*<main>|<\/main>[^]*$/g, '')
    .replace(/<caption[^]*?<\/caption>/g, '');
  return unescaped(body.replace(/<[^>]*>/g, '')).replace(/\n/g, '');
}

/** The text of `word/document.xml`. */
export function wordText(xml: string): string {
  return unescaped(all(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).join(''));
}

export function htmlGrids(html: string): PrintedGrid[] {
  const span = (tag: string, name: string) =>
    Number(new RegExp(`^[^>]* ${name}="(\\d+)"`).exec(tag)?.[1] ?? 1);
  return all(html, /<table[^>]*>([^]*?)<\/table>/g).map((table) =>
    gridOf(
      all(table, /<tr>([^]*?)<\/tr>/g).map((row) =>
        all(row, /<(t[hd](?: [^>]*)?>[^]*?)<\/t[hd]>/g).map((cell) => ({
          text: htmlText(`<${cell}`),
          colSpan: span(cell, 'colspan'),
          rowSpan: span(cell, 'rowspan'),
        })),
      ),
    ),
  );
}

export function wordGrids(xml: string): PrintedGrid[] {
  return all(xml, /<w:tbl>([^]*?)<\/w:tbl>/g).map((table) => {
    const grid: string[][] = [];
    for (const row of all(table, /<w:tr(?: [^>]*)?>([^]*?)<\/w:tr>/g)) {
      const above = grid[grid.length - 1] ?? [];
      const line: string[] = [];
      for (const cell of all(row, /<w:tc>([^]*?)<\/w:tc>/g)) {
        const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
        const merged = /<w:vMerge(?: w:val="(\w+)")?\/>/.exec(cell);
        const continues = merged !== null && merged[1] !== 'restart';
        const text = continues ? (above[line.length] ?? '') : wordText(cell);
        line.push(...Array.from({ length: span }, () => text));
      }
      grid.push(line);
    }
    return grid;
  });
}

const distinct = (texts: readonly string[]): string =>
  texts.filter((text, index) => text !== texts[index - 1]).join(' › ');

/** Every figure by the labels it stands beside and under, as the printed table alone tells them. */
function figuresByLabels(table: TableTemplate, grid: PrintedGrid): Map<string, string> {
  const found = new Map<string, string>();
  const corners = new Set(table.blocks.flatMap(({ corner }) => corner ?? []));
  const labels = Math.max(
    0,
    grid[0]?.findIndex((_, c) => !grid.some((row) => corners.has(row[c] ?? ''))) ?? 0,
  );
  let heads: (readonly string[])[] = [];
  grid.forEach((row, r) => {
    const isHead = labels > 0 ? corners.has(row[0] ?? '') : r < grid.length - 1;
    const isTitle = labels > 0 && row.every((text) => text === row[0]) && !isHead;
    if (isTitle) heads = [];
    if (isHead) heads.push(row);
    if (isHead || isTitle) return;
    for (let c = labels; c < row.length; c += 1) {
      const key = [...row.slice(0, labels), '|', ...heads.map((head) => head[c] ?? '')];
      found.set(distinct(key), row[c] ?? '');
    }
  });
  return found;
}

const printedKey = ({ table, row, column }: Cell): string =>
  table.arrangement === 'across'
    ? distinct(['|', ...row.path, column.line.label])
    : distinct([...row.path, '|', ...column.path]);

/** The figure printed for each cell of the edition, by address; undefined where its labels lead nowhere. */
export function printedFigures(
  edition: Edition,
  grids: readonly PrintedGrid[],
): Record<string, string | undefined> {
  const tables = [...new Set(cellsOf(edition).map(({ table }) => table))];
  const maps = tables.map((table, index) => figuresByLabels(table, grids[index] ?? []));
  return Object.fromEntries(
    cellsOf(edition).map((cell) => [
      cell.address,
      maps[tables.indexOf(cell.table)]?.get(printedKey(cell)),
    ]),
  );
}
