import { knownTables, type KnownTable, tablesNamed } from '../../tables/labels/known-table';
import { isLabelOf, isTableLabel, isTop, matchLabel } from '../../tables/labels/match-label';
import { trimBlank } from '../../text/normal-form';
import { squash } from '../../tables/labels/squash';
import { tableTitled } from '../../tables/labels/table-titled';
import { isPrintedLine } from '../../tables/read-across';
import { isValue } from '../../tables/values/read-cell';
import { inLineRuns } from '../source/line-runs';
import { plainCell, type SourceBlock, type SourceGrid } from '../source/source-document';
import { isHeadRow, labelsIn, rowWithFigures, toRows } from './stacked-rows';
import { figuredLine, withWholeLabels } from './whole-labels';

/** As many figures as the table has columns behind a label of its own: a row even without any head. */
function isWholeRow({ template, rows, columns }: KnownTable, text: string): boolean {
  const line = figuredLine(text);
  if (!line || template.blocks.length > 1 || columns.length < 3) return false;
  return (
    trimBlank(line.figures).split(/\s+/).length === columns.length &&
    matchLabel(rows, line.label)?.fit === 'exact'
  );
}

/** Several heads of a table on one line. */
const isHeadLine = (tableId: string, text: string): boolean =>
  isHeadRow(tableId, labelsIn(tableId, text));

/** Where a table begins whose cells stand one below the other. */
function tableStartingAt(lines: readonly string[], at: number): string | null {
  const text = lines[at] ?? '';
  if (text.length > 200 || trimBlank(text) === '') return null;
  const isNext = (isOne: (line: string) => boolean) =>
    lines
      .slice(at + 1, at + 12)
      .filter((line) => trimBlank(line) !== '')
      .slice(0, 3)
      .some(isOne);
  const found = knownTables().find((table) => {
    const { id, arrangement } = table.template;
    const isHead = isTop(table, text) || isHeadLine(id, text);
    if (arrangement === 'across')
      return isHead && isNext((line) => isLabelOf(table, line) || isHeadLine(id, line));
    const isRowOf = (line: string) => isLabelOf(table, line) || isWholeRow(table, line);
    return isWholeRow(table, text) || (isHead && isNext(isRowOf));
  });
  return found?.template.id ?? null;
}

const sectionTitle = /^[一二三四五六七]、.{2,40}$/;

const isCellOf = (tableId: string, text: string): boolean =>
  isValue(text) ||
  isTableLabel(tableId, text) ||
  isHeadLine(tableId, text) ||
  rowWithFigures(tableId, text) !== null;

function endsTable(tableId: string, text: string): boolean {
  if (isCellOf(tableId, text)) return false;
  const squashed = squash(text);
  // A damaged label is short; a heading of the next section or a sentence ends the table.
  return sectionTitle.test(squashed)
    ? squashed.length > 4
    : squashed.length > 40 || /[。;,]/.test(squashed);
}

/** Which table begins at a line, of the lines of one run. */
type Starts = (at: number) => string | null;

function regionEnd(
  tableId: string,
  lines: readonly string[],
  start: number,
  starts: Starts,
): number {
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    if (trimBlank(text) === '') continue;
    const other = starts(at);
    if (endsTable(tableId, text) || (other !== null && other !== tableId)) break;
    if (isCellOf(tableId, text)) end = at + 1;
  }
  return end;
}

/**
 * Empty lines between two cells in a row are either what separates all cells (then one fewer is an
 * empty cell) or empty cells themselves; the narrowest gap of the region tells.
 */
function cellsOf(lines: readonly string[]): string[] {
  const gaps: number[] = [];
  const texts: string[] = [];
  let gap = 0;
  for (const text of lines) {
    if (trimBlank(text) === '' && !/[\u00a0\u3000]/.test(text)) gap += 1;
    else {
      texts.push(text);
      gaps.push(gap);
      gap = 0;
    }
  }
  const separator = gaps.length > 1 ? Math.min(...gaps.slice(1)) : 0;
  // One blank line between all cells, or none; more than one is no habit of any program seen.
  const between = Math.min(separator, 1);
  return texts.flatMap((text, index) =>
    index === 0
      ? [text]
      : [...Array.from({ length: Math.max(0, (gaps[index] ?? 0) - between) }, () => ''), text],
  );
}

/** Tables whose cells were flattened to one line each become grids again. */
export const gridsFromCellLines = (blocks: readonly SourceBlock[]): SourceBlock[] =>
  inLineRuns(blocks, gridsInRun);

/** More lines than this hold no figures of one row. */
const mostLines = 60;

const isFigures = (text = ''): boolean => text.length <= 200 && isValue(text);

/**
 * The one row of a table whose head was lost, known by its place below the title and its sums; it may
 * stand on several lines.
 */
function loneRow(
  under: string | null,
  lines: readonly string[],
  at: number,
): { grid: SourceGrid; end: number } | null {
  const tables = under === null ? [] : tablesNamed(under);
  const across = tables.flatMap(({ template }) =>
    template.arrangement === 'across' ? [template] : [],
  );
  const figures: string[] = [];
  const last = across.length === 0 ? at : Math.min(lines.length, at + mostLines);
  for (let end = at; end < last; end += 1) {
    const text = trimBlank(lines[end] ?? '');
    if (!isFigures(text)) return null;
    const pieces = text.split(/[\s|｜、]+|[,，](?!\d{3}(?!\d))/);
    figures.push(...pieces.filter((piece) => piece !== ''));
    // Among more figures may be a page's number: then all must add up.
    const isWhole = !isFigures(lines[at - 1]) && !isFigures(lines[end + 1]);
    if (across.some((table) => isPrintedLine(table, figures, isWhole ? 1 : 0)))
      return {
        grid: { kind: 'grid', rows: [figures.map(plainCell)], spans: false },
        end: end + 1,
      };
  }
  return null;
}

/** Set with blanks to one width, a line is longer than what it says. */
const closer = (text: string): string => (text.length > 200 ? text.replace(/ {3,}/g, '  ') : text);

function gridsInRun(run: readonly string[]): SourceBlock[] {
  const lines = withWholeLabels(run.map(closer));
  const known: (string | null)[] = [];
  const starts: Starts = (at) =>
    known[at] === undefined ? (known[at] = tableStartingAt(lines, at)) : known[at];
  const result: SourceBlock[] = [];
  let under: string | null = null;
  for (let at = 0; at < lines.length;) {
    const text = lines[at] ?? '';
    const table = starts(at);
    const end = table === null ? at : regionEnd(table, lines, at, starts);
    const isWhole =
      table !== null &&
      (isHeadLine(table, text) || tablesNamed(table).some((known) => isWholeRow(known, text)));
    if (table === null || (end - at < 4 && !isWhole)) {
      const lone = loneRow(under, lines, at);
      result.push(lone?.grid ?? { kind: 'line', text });
      under = tableTitled(text) ?? under;
      at = lone?.end ?? at + 1;
      continue;
    }
    const rows = toRows(table, cellsOf(lines.slice(at, end)));
    result.push({ kind: 'grid', rows, spans: false, stacked: true });
    at = end;
  }
  return result;
}
