import { htmlGrids } from '../html/html-source';
import { tabGrid } from '../text/tab-grid';
import { type FlatGrid, flatGrid } from '../../tables/grid/flat-grid';
import type { SourceCell, SourceGrid } from '../../tables/grid/source-grid';
import { trimBlank } from '../../text/normal-form';

export interface Pasted {
  /** As the readers of whole reports take it: labels are told there. */
  readonly grid: SourceGrid;
  /** The same as rows and columns of equal length. */
  readonly flat: FlatGrid;
  /** Only the beginning was read. */
  readonly cut: boolean;
  /** What was copied along and not read, in words. */
  readonly messages: readonly string[];
}

/** The longest table of the form has 28 rows. */
const mostRows = 2000;

/** WPS and old Excel keep the unrounded number beside the shown one; a date's is not what was seen. */
function toPasted({ text, exact = '', ...spans }: SourceCell): SourceCell {
  const shown = trimBlank(text);
  const isNumber = /^-?[\d,]+(?:\.\d+)?$/.test(shown) && /^-?\d+(?:\.\d+)?$/.test(exact);
  return { text: isNumber ? exact : shown, ...spans };
}

type Rows = SourceGrid['rows'];

/** Empty rows at the end are none. */
function pasted(
  rows: Rows,
  spans: boolean,
  cut: boolean,
  messages: readonly string[] = [],
): Pasted {
  let used = rows.length;
  while (used > 0 && rows[used - 1]?.every(({ text }) => text === '')) used -= 1;
  const grid: SourceGrid = { kind: 'grid', rows: rows.slice(0, used), spans };
  return { grid, flat: flatGrid(grid), cut, messages };
}

function readTabs(text: string): Pasted {
  const { rows, cut } = tabGrid(text, mostRows);
  return pasted(rows, false, cut);
}

/** The tables of a piece of HTML, one under the other; null when there is none or it is out of all bounds. */
function readTables(html: string): Pasted | null {
  try {
    const { grids, notes } = htmlGrids(html);
    const rows = grids.flatMap((grid) => grid.rows.map((row) => row.map(toPasted)));
    const messages = notes.map(({ message, source }) =>
      source ? `${message}（${source}）` : message,
    );
    if (grids.length === 0) return null;
    return pasted(rows.slice(0, mostRows), true, rows.length > mostRows, messages);
  } catch {
    return null;
  }
}

export interface ClipboardTexts {
  readonly plain: string;
  readonly html: string;
}

/** HTML tells spans and where a cell ends; plain text only where there is no table in it. */
export const readClipboard = ({ plain, html }: ClipboardTexts): Pasted =>
  (html === '' ? null : readTables(html)) ?? readTabs(plain);
