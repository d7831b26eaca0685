import { isHead, type KnownTable } from '../labels/known-table';
import { type LabelMatch, matchLabel } from '../labels/match-label';
import { severalNamed } from '../labels/lines-named';
import { trimBlank } from '../../text/normal-form';
import { markOf, squash } from '../labels/squash';
import type { SourceGrid } from '../grid/source-grid';
import { type GridRow, gridRows, type PlacedCell } from '../grid/grid-rows';
import { isValue } from '../values/read-cell';
import { divisionsBelow } from './divided-heads';

/** Heads as they stand over a row: which column ids from left to right, and where. */
export interface Heads {
  readonly ids: readonly (string | null)[];
  readonly x: readonly number[];
  readonly texts: readonly string[];
  /** The ids of each row of heads as it is read; '' for a head over several columns, null for one not known. */
  readonly lines: readonly (readonly (string | null)[])[];
  /** Heads below them name parts that the form has not: 本年 and 上年 of each. */
  readonly isDivided?: boolean;
}

export interface SourceRow {
  readonly cells: GridRow;
  readonly label: PlacedCell;
  /** Labels in front of it in the same row. */
  readonly before: readonly string[];
  readonly after: readonly PlacedCell[];
  readonly match: LabelMatch | null;
  /** The lines its label names, where they are more than one: it is none of them. */
  readonly several: readonly string[];
  readonly mark: string;
  readonly heads: Heads | null;
  readonly spans: boolean;
  /** The cells stood one below the other: a missing one leaves no trace. */
  readonly stacked: boolean;
}

export const hasFigures = ({ after }: Pick<SourceRow, 'after'>): boolean =>
  after.some(({ text }) => trimBlank(text) !== '' && isValue(text));

const filled = (row: GridRow): PlacedCell[] => row.filter(({ text }) => trimBlank(text) !== '');

/** 本年新收21710000218: in texts the figures may stick to the label. */
function unglued(row: GridRow): GridRow {
  return row.flatMap((cell): PlacedCell[] => {
    if (cell.text.length > 200 || isValue(cell.text)) return [cell];
    const match = /^([^]*?[^\d\s.,])\s*(\d[\d\s]*)$/.exec(trimBlank(cell.text));
    if (!match) return [cell];
    const [, label = '', digits = ''] = match;
    return [
      { ...cell, text: label },
      { text: digits, x: cell.x + 1, colSpan: 1 },
    ];
  });
}

function headsIn({ columns, rows, corners, top }: KnownTable, row: GridRow): Heads | null {
  const cells = filled(row);
  const corner = cells.findIndex(({ text }) => corners.has(squash(text)));
  const onTop = cells.some(({ text }) => isHead(top, squash(text)));
  const heads = corner >= 0 ? cells.slice(corner + 1) : cells;
  const ids = heads.map(({ text }) => matchLabel(columns, text)?.id ?? null);
  const found = ids.filter((id) => id !== null).length;
  const isRow = (text: string) => matchLabel(rows, text) !== null;
  // 总计 is both a row and a column.
  const isRowOnly = (text: string) => isRow(text) && matchLabel(columns, text) === null;
  const isData = onTop
    ? cells.some(({ text }) => /^\s*\d+\s*$/.test(text) || isRowOnly(text))
    : cells.some(({ text }) => isValue(text) || (isRow(text) && found < 2));
  if (isData || (!onTop && corner < 0 && found === 0)) return null;
  return {
    ids,
    x: heads.map(({ x }) => x),
    texts: heads.map(({ text }) => text),
    lines: [ids.map((id, at) => id ?? (isHead(top, squash(heads[at]?.text ?? '')) ? '' : null))],
  };
}

/** Heads of a table printed side by side hold words and no figure; a word among figures is a matter of that cell. */
const isWords = (row: GridRow): boolean =>
  row.some(({ text }) => !isValue(text)) && !row.some(({ text }) => /[\d０-９]/.test(text));

export const isHeadRow = (known: KnownTable, row: GridRow): boolean =>
  known.template.arrangement === 'across' ? isWords(row) : headsIn(known, row) !== null;

/** Nested heads stand in several rows; together they are sorted by place. */
function joinedHeads(known: Heads | null, more: Heads): Heads {
  const all = [known, more].flatMap((heads) =>
    (heads?.ids ?? []).map((id, index) => ({
      id,
      x: heads?.x[index] ?? 0,
      text: heads?.texts[index] ?? '',
    })),
  );
  const named = all.filter(({ id }) => id !== null).sort((a, b) => a.x - b.x);
  return {
    ids: named.map(({ id }) => id),
    x: named.map(({ x }) => x),
    texts: named.map(({ text }) => text),
    lines: [...(known?.lines ?? []), ...more.lines],
  };
}

function labelIndex({ rows }: KnownTable, row: GridRow): number {
  let byMatch = -1;
  let byLook = -1;
  let figures = false;
  row.forEach(({ text }, index) => {
    if (matchLabel(rows, text)) byMatch = index;
    if (isValue(text)) figures ||= trimBlank(text) !== '';
    else if (!figures) byLook = index;
  });
  return byMatch >= 0 ? byMatch : byLook;
}

/** A figure over two rows is nobody knows whose; a 0 does no harm. */
const shared = (cell: PlacedCell, label: PlacedCell): PlacedCell =>
  (cell.rowSpan ?? 1) > (label.rowSpan ?? 1) && isValue(cell.text) && /[1-9１-９]/.test(cell.text)
    ? { ...cell, text: `${trimBlank(cell.text)}与其他行合为一格` }
    : cell;

function toSourceRow(
  known: KnownTable,
  row: GridRow,
  heads: Heads | null,
  { spans, stacked = false }: SourceGrid,
): SourceRow | null {
  const cells = spans ? row : unglued(row);
  const at = labelIndex(known, cells);
  // A row that lost its label keeps its figures: its place may tell, else they are reported.
  const label = cells[at] ?? { text: '', x: -1, colSpan: 1 };
  const after = cells.slice(at + 1).map((cell) => shared(cell, label));
  const before = cells
    .slice(0, Math.max(at, 0))
    .flatMap(({ text }) => (trimBlank(text) === '' ? [] : [text]));
  const match = matchLabel(known.rows, label.text);
  const squashed = squash(label.text);
  const isLabel = isHead(known.top, squashed) || isHead(known.groups, squashed);
  const figures = hasFigures({ after });
  if (after.length === 0 || (!match && !figures && (isLabel || at < 0))) return null;
  return {
    cells,
    label,
    before,
    after,
    match,
    several: match ? [] : severalNamed(known.rows, label.text),
    mark: markOf(squashed),
    heads,
    spans,
    stacked,
  };
}

/** Several words, and none that the table knows. */
function isForeignHead({ rows, columns, top, groups, corners }: KnownTable, row: GridRow): boolean {
  const texts = filled(row).map(({ text }) => text);
  const isKnown = (text: string): boolean => {
    const squashed = squash(text);
    const isWord = matchLabel(rows, text) ?? matchLabel(columns, text);
    return (
      isWord !== null ||
      [top, groups].some((heads) => isHead(heads, squashed)) ||
      corners.has(squashed)
    );
  };
  return texts.length > 1 && texts.every((text) => !isValue(text) && !isKnown(text));
}

const divided = (heads: Heads | null): Heads | null => heads && { ...heads, isDivided: true };

export interface DownRows {
  readonly rows: readonly SourceRow[];
  /** Texts of cells that are neither figures nor labels of rows: heads and groups. */
  readonly headTexts: readonly string[];
}

/** The rows of a table with its labels on the left, each with the heads over it. */
export function downRows(known: KnownTable, grids: readonly SourceGrid[]): DownRows {
  const rows: SourceRow[] = [];
  const headTexts: string[] = [];
  const isOneBlock = known.template.blocks.length === 1;
  let heads: Heads | null = null;
  for (const grid of grids) {
    let inHead = false;
    let above: GridRow[] = [];
    const first = rows.length;
    for (const row of gridRows(grid)) {
      if (inHead && divisionsBelow(known, above, row, grid.spans).length > 0) {
        heads = divided(heads);
        continue;
      }
      const found = headsIn(known, row);
      if (found) {
        if (!inHead) above = [];
        above.push(row);
        heads = isOneBlock ? joinedHeads(inHead ? heads : null, found) : found;
        inHead = true;
        headTexts.push(...filled(row).map(({ text }) => text));
        continue;
      }
      // Another table's heads: its rows must not stand under those of the table before.
      if (grid.rows.length > 1 && rows.length === first && isForeignHead(known, row)) heads = null;
      const read = toSourceRow(known, row, heads, grid);
      headTexts.push(...(read ? read.before : filled(row).map(({ text }) => text)));
      if (!read) continue;
      inHead = false;
      rows.push(read);
    }
  }
  return { rows, headTexts };
}
