import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { layoutOf } from '../../src/template/layout';
import { tablesOf } from '../../src/template/edition';
import { edition2021 } from '../../src/template/editions/edition-2021';

/** `grid[row][column]` of a printed table; a place covered by a span holds null. */
export type Grid = (string | null)[][];

interface Span {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export function gridOf(rows: readonly (readonly Span[])[]): Grid {
  const grid: Grid = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const { text, colSpan, rowSpan } of row) {
      while (grid[r]?.[column] !== undefined) column += 1;
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < colSpan; across += 1) {
          const line = grid[r + down];
          if (line) line[column + across] = down === 0 && across === 0 ? text : null;
        }
    }
  });
  return grid;
}

/** The three tables as the notice prints them, with these figures in their places. */
export function expectedTables(figures: Readonly<Record<string, string>>): Grid[] {
  return tablesOf(edition2021).map((table) =>
    gridOf(
      layoutOf(table).rows.map((row) =>
        row.map((cell) =>
          cell.address === undefined ? cell : { ...cell, text: figures[cell.address] ?? '?' },
        ),
      ),
    ),
  );
}

const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

const textIn = (xml: string): string =>
  unescaped(Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, t]) => t).join(''));

/** The tables of a Word file; a place merged into the one above or beside it holds null. */
export function wordTables(bytes: Uint8Array): Grid[] {
  const part = unzipSync(bytes)['word/document.xml'];
  if (!part) throw new Error('no document in the Word file');
  return (strFromU8(part).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).map((table) =>
    (table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).flatMap((tc): (string | null)[] => {
        const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(tc)?.[1] ?? 1);
        const merged = /<w:vMerge(?! w:val="restart")[^>]*>/.test(tc);
        const rest = Array.from({ length: span - 1 }, () => null);
        return [merged ? null : textIn(tc), ...rest];
      }),
    ),
  );
}

export function wordText(bytes: Uint8Array): string {
  const part = unzipSync(bytes)['word/document.xml'];
  return textIn(strFromU8(part ?? new Uint8Array()));
}

/** The tables of an HTML page, as a browser understands them. */
export async function htmlTables(page: Page, html: string): Promise<Grid[]> {
  await page.setContent(html);
  const tables = await page.locator('table').evaluateAll((found) =>
    found.map((table) =>
      Array.from((table as HTMLTableElement).rows, (row) =>
        Array.from(row.cells, ({ textContent, colSpan, rowSpan }) => ({
          text: textContent,
          colSpan,
          rowSpan,
        })),
      ),
    ),
  );
  return tables.map(gridOf);
}
