import { knownTables } from '../../tables/labels/known-table';
import { isLabelOf } from '../../tables/labels/match-label';
import { squash } from '../../tables/labels/squash';
import { alignedLine, alignedTable } from './aligned-table';
import { linePieces } from './line-pieces';
import type { PlacedTable } from './placed-table';
import type { TextLine } from './text-lines';

type Line = ReturnType<typeof alignedLine>;
export type LineOrTable = TextLine | PlacedTable;

/** The title of a section, a table's own among them. */
const isTitle = (text: string): boolean =>
  /^[一二三四五六七]、.*(?:情况|事项|问题)$/.test(squash(text)) ||
  /^第二十条第\([一二三四五六七八九]\)项$/.test(squash(text));

const isKnown = (text: string): boolean => knownTables().some((table) => isLabelOf(table, text));

/** A row of figures behind a label of the form, or five and more figures side by side. */
function isRow({ pieces, figures }: Line): boolean {
  if (figures.length >= 5) return true;
  const label = pieces[pieces.length - figures.length - 1];
  return figures.length > 0 && label !== undefined && (figures.length > 2 || isKnown(label.text));
}

/** A sentence, which no table has between its rows. */
const isProse = ({ line, pieces }: Line, widest: number): boolean =>
  pieces.length === 1 && /[，。；]/.test(line.text) && line.x2 - line.x1 > widest * 0.7;

interface Region {
  readonly start: number;
  readonly end: number;
  /** Where its rows begin, behind the heads of its columns. */
  readonly rows: number;
}

const mostHeads = 10;
const mostBetween = 8;

/** Rows near one another, until a title, a sentence or the heads of further columns. */
function regionAt(lines: readonly Line[], first: number, from: number, widest: number): Region {
  const left = Math.min(...(lines[first]?.figures ?? []).map(({ x1 }) => x1));
  let end = first + 1;
  for (let at = end; at < lines.length && at - end < mostBetween; at += 1) {
    const each = lines[at];
    if (!each || isTitle(each.line.text) || isProse(each, widest)) break;
    if (isRow(each)) end = at + 1;
    else if (each.pieces.some(({ x2 }) => x2 > left)) break;
  }
  // The rest of the last row's label.
  const below = lines[end];
  const last = lines[end - 1];
  const isRest =
    below &&
    last &&
    below.line.x2 < left &&
    below.line.y1 - last.line.y1 < last.line.size * 2 &&
    !isTitle(below.line.text) &&
    !isRow(below);
  if (isRest) end += 1;
  let start = first;
  while (start > from && first - start < mostHeads) {
    const above = lines[start - 1];
    if (!above || isTitle(above.line.text) || isProse(above, widest)) break;
    if (above.pieces.length === 1 && !isKnown(above.line.text) && above.line.x1 > left) break;
    start -= 1;
  }
  // Lines above that stand over the labels only begin a wrapped label.
  let rows = first;
  while (rows > start && (lines[rows - 1]?.line.x2 ?? Infinity) < left) rows -= 1;
  return { start, end, rows };
}

/** Finds tables without ruling lines among the lines of a page; the rest stays lines. */
export function findAligned(texts: readonly TextLine[], pageWidth: number): LineOrTable[] {
  const lines = texts.map(alignedLine);
  const found: LineOrTable[] = [];
  let at = 0;
  for (let first = 0; first < lines.length; first += 1) {
    const line = lines[first];
    if (!line || !isRow(line)) continue;
    const region = regionAt(lines, first, at, pageWidth);
    const table = alignedTable(
      lines.slice(region.start, region.rows),
      lines.slice(region.rows, region.end),
    );
    if (!table) continue;
    found.push(...texts.slice(at, region.start), table);
    at = region.end;
    first = at - 1;
  }
  return [...found, ...texts.slice(at)];
}

/** Whether a frame holds rows of figures that no lines part: then alignment says more than the frame. */
export function holdsUnruledRows(lines: readonly TextLine[]): boolean {
  const figures = lines.map((line) =>
    linePieces(line).filter(({ text }) => /^[\d.,]+$/.test(text)),
  );
  return figures.filter(({ length }) => length > 1).length > 1;
}
