import { leavesOf } from '../../template/cells';
import { trimBlank } from '../../text/normal-form';
import { type GridRow, gridRows, isFilled, type PlacedCell } from '../grid/grid-rows';
import type { SourceCell, SourceGrid } from '../grid/source-grid';
import type { KnownTable } from '../labels/known-table';
import { isTableLabel, type LabelFit, matchLabel } from '../labels/match-label';
import { shortened } from '../labels/squash';
import type { TableNote } from '../table-note';
import { isValue } from '../values/read-cell';
import { marksIn, unitAlone } from './mark-column';
import { isHeadRow } from './source-row';

/** The lowest head over some columns of a grid. */
interface Leaf {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly id: string | null;
  readonly fit: LabelFit | null;
}

/** Rows of heads and the rows below them. */
interface Part {
  readonly heads: GridRow[];
  readonly rows: GridRow[];
}

/** A hostile page may claim more. */
const mostColumns = 60;
const endOf = ({ x, colSpan }: PlacedCell): number => x + colSpan;
const widthOf = (row: GridRow): number =>
  row.reduce((most, cell) => Math.max(most, endOf(cell)), 0);
const isWithin = (cell: PlacedCell, { from, to }: Leaf): boolean =>
  cell.x >= from && endOf(cell) <= to;

function partsOf(known: KnownTable, rows: readonly GridRow[]): Part[] {
  const parts: Part[] = [];
  for (const row of rows) {
    const last = parts[parts.length - 1];
    if (!isHeadRow(known, row)) last?.rows.push(row);
    else if (last?.rows.length === 0) last.heads.push(row);
    else parts.push({ heads: [row], rows: [] });
  }
  return parts;
}

function leavesIn({ columns }: KnownTable, heads: readonly GridRow[]): Leaf[] {
  const over: (PlacedCell | undefined)[] = [];
  for (const cell of heads.flat().filter(isFilled))
    for (let x = cell.x; x < Math.min(endOf(cell), mostColumns); x += 1) over[x] = cell;
  return Array.from(over).flatMap((cell, x): Leaf[] => {
    if (!cell || over[x - 1] === cell) return [];
    const to = over.findIndex((other, at) => at > x && other !== cell);
    const match = matchLabel(columns, cell.text);
    const { id = null, fit = null } = match ?? {};
    return [{ text: cell.text, from: x, to: to < 0 ? over.length : to, id, fit }];
  });
}

const ranks: readonly (LabelFit | null)[] = [null, 'similar', 'name', 'exact'];

/** Of heads for one column the one that names it best is its own: 现行有效件数 beside 2023年现行有效件数. */
function ownLeaves({ template }: KnownTable, leaves: readonly Leaf[]): Leaf[] {
  const best = new Map<string, number>();
  for (const { id, fit } of leaves)
    if (id !== null) best.set(id, Math.max(best.get(id) ?? 0, ranks.indexOf(fit)));
  const own = leaves.filter(({ id, fit }) => id !== null && best.get(id) === ranks.indexOf(fit));
  const times = new Map<string, number>();
  for (const { id } of own) times.set(id ?? '', (times.get(id ?? '') ?? 0) + 1);
  const isWhole = template.blocks.some((block) => {
    const ids = new Map<string, number>();
    const lines = template.arrangement === 'across' ? leavesOf(block.rows).length : 1;
    for (const { line } of leavesOf(block.columns)) ids.set(line.id, lines);
    return ids.size === times.size && [...ids].every(([id, count]) => times.get(id) === count);
  });
  return isWhole ? own : [];
}

/** The columns in which the labels of rows stand; null where none is known. */
function labelZone({ rows: lines }: KnownTable, rows: readonly GridRow[]): Leaf | null {
  let [from, to] = [Infinity, 0];
  for (const row of rows) {
    const at = row.findIndex(({ text }) => {
      const fit = matchLabel(lines, text)?.fit;
      return fit === 'exact' || fit === 'name';
    });
    const label = row[at];
    if (!label) continue;
    to = Math.max(to, endOf(label));
    const first = row.slice(0, at).find(({ text }) => !isValue(text)) ?? label;
    from = Math.min(from, first.x);
  }
  return to === 0 ? null : { text: '', from, to, id: null, fit: null };
}

const holdsFigure = (row: GridRow): boolean =>
  row.some((cell) => isFilled(cell) && isValue(cell.text));

/** Columns without a head, or below the wide head of the labels beside them, where nothing but marks of the lines stands. */
function namelessIn(
  leaves: readonly Leaf[],
  own: readonly Leaf[],
  zone: Leaf | null,
  rows: readonly GridRow[],
): Leaf[] {
  const start = zone?.to ?? 0;
  const isFree = (x: number): boolean =>
    leaves.every(
      (leaf) =>
        x < leaf.from ||
        x >= leaf.to ||
        (zone !== null && leaf.from < start && !own.includes(leaf)),
    );
  const width = Math.max(...leaves.map(({ to }) => to));
  const free = Array.from({ length: width }, (_, x) => x).filter((x) => x >= start && isFree(x));
  return free
    .map((x): Leaf => ({ text: '', from: x, to: x + 1, id: null, fit: null }))
    .filter((leaf) => {
      const inside = rows
        .filter(holdsFigure)
        .flat()
        .filter((cell) => isWithin(cell, leaf));
      return (
        inside.every((cell) => !isFilled(cell)) || marksIn(inside.map(({ text }) => text)) === 'all'
      );
    });
}

/** Heads that are none of the form's, where all of the form's are there; [] where anything is in doubt. */
function foreignIn(
  known: KnownTable,
  { heads, rows }: Part,
  all: readonly GridRow[] | null,
): Leaf[] {
  const leaves = leavesIn(known, heads);
  const own = ownLeaves(known, leaves);
  const isAcross = known.template.arrangement === 'across';
  const zone = isAcross ? null : labelZone(known, rows);
  if (own.length === 0 || (!zone && !isAcross)) return [];
  const named = leaves.filter((leaf) => {
    if (own.includes(leaf) || (zone && leaf.from < zone.to && leaf.to > zone.from)) return false;
    return leaf.id !== null || !isTableLabel(known.template.id, leaf.text);
  });
  const foreign = [...named, ...(all ? namelessIn(leaves, own, zone, all) : [])];
  const width = Math.max(...leaves.map(({ to }) => to));
  const isAligned = rows
    .filter(holdsFigure)
    .every(
      (row) =>
        widthOf(row) === width &&
        row.every((cell) =>
          foreign.every(
            (leaf) => isWithin(cell, leaf) || cell.x >= leaf.to || endOf(cell) <= leaf.from,
          ),
        ),
    );
  return isAligned ? foreign : [];
}

/** 1, 2, 3 … in front of the labels: numbers of the lines. */
function isNumbered(known: KnownTable, rows: readonly GridRow[]): boolean {
  const zone = labelZone(known, rows);
  if (!zone || zone.from === 0) return false;
  const firsts = rows.flatMap((row) => row.filter(({ x }) => x < zone.from).filter(isFilled));
  const numbers = firsts.filter(({ text }) => isValue(text)).map(({ text }) => Number(text));
  return (
    zone.from === 1 &&
    numbers.length > 2 &&
    numbers.every((n, at) => Number.isInteger(n) && n > (numbers[at - 1] ?? 0)) &&
    firsts.every(({ text }) => isValue(text) || /^(?:序|编)?号$/.test(trimBlank(text)))
  );
}

type Gone = (row: GridRow) => ReadonlySet<number>;

function withoutColumns(grid: SourceGrid, placed: readonly GridRow[], goneOf: Gone): SourceGrid {
  const rows = grid.rows.map((row, r) => {
    const gone = goneOf(placed[r] ?? []);
    const kept: SourceCell[] = [];
    let units = '';
    row.forEach((cell, c) => {
      const { x = 0, colSpan = 1 } = placed[r]?.[c] ?? {};
      const left = colSpan - [...gone].filter((at) => at >= x && at < x + colSpan).length;
      const text = trimBlank(cell.text);
      if (left > 0) kept.push({ ...cell, colSpan: left });
      else if (unitAlone.test(text)) units += `（${text.replace(/[（()）]/g, '')}）`;
    });
    const label = kept
      .map(({ text }) => trimBlank(text) !== '' && !isValue(text))
      .lastIndexOf(true);
    return kept.map((cell, at) => (at === label ? { ...cell, text: cell.text + units } : cell));
  });
  return { ...grid, rows };
}

function foreignNote(
  { id, name }: KnownTable['template'],
  texts: Map<string, Set<string>>,
): TableNote[] {
  if (texts.size === 0) return [];
  const heads = [...texts.keys()]
    .map((head) => (head === '' ? '没有列名的' : `“${shortened(head, 20)}”`))
    .join('、');
  const inside = [...texts.values()].flatMap((each) => [...each]).join('；');
  return [
    {
      code: 'no-counterpart',
      message: `${name}多出${heads}一栏，格式中没有，未填入。`,
      table: id,
      source: shortened(inside, 400),
      open: false,
    },
  ];
}

export interface Fitted {
  readonly grid: SourceGrid;
  readonly notes: readonly TableNote[];
}

const none: ReadonlySet<number> = new Set();

/** Whether nothing goes but what was told, and no cell reaches from one way of going into another. */
function isSafe(placed: readonly GridRow[], told: ReadonlySet<PlacedCell>, goneOf: Gone): boolean {
  return placed.every((row, r) => {
    const gone = goneOf(row);
    const isGone = ({ x, colSpan }: PlacedCell): boolean =>
      colSpan <= gone.size &&
      Array.from({ length: colSpan }, (_, at) => x + at).every((at) => gone.has(at));
    return row.every((cell) => {
      const last = placed[r + (cell.rowSpan ?? 1) - 1];
      const isLike = !last || last === row || [...goneOf(last)].join() === [...gone].join();
      return isLike && (!isFilled(cell) || told.has(cell) || !isGone(cell));
    });
  });
}

/**
 * A grid without the columns that the form has not, as 备注, 序号, 小计 or the figures of last year. Only where every
 * head of the form is found beside them and every row reaches as far as the heads: a row that lost a
 * cell would move its remark into the last column.
 */
export function ownColumns(known: KnownTable, grid: SourceGrid): Fitted {
  const nameless = grid.spans ? fitted(known, grid, true) : null;
  return nameless ?? fitted(known, grid, false) ?? { grid, notes: [] };
}

/** Null where no column can go. */
function fitted(known: KnownTable, grid: SourceGrid, nameless: boolean): Fitted | null {
  const placed = gridRows(grid);
  const parts = partsOf(known, placed);
  const rows = parts.flatMap((part) => part.rows);
  const all = new Set<number>();
  const byRow = new Map<GridRow, Set<number>>();
  const texts = new Map<string, Set<string>>();
  const told = new Set<PlacedCell>();
  const take = (x: number, rows: readonly GridRow[]): void => {
    all.add(x);
    for (const row of rows) byRow.set(row, (byRow.get(row) ?? new Set()).add(x));
  };
  if (isNumbered(known, placed)) {
    take(0, placed);
    for (const [first] of placed) if (first?.x === 0 && first.colSpan === 1) told.add(first);
  }
  for (const part of parts)
    for (const leaf of foreignIn(known, part, nameless ? rows : null)) {
      const inside = part.rows.flat().filter((cell) => isWithin(cell, leaf));
      for (const cell of [...inside, ...part.heads.flat()])
        if (isWithin(cell, leaf)) told.add(cell);
      const isNumber = leaf.to === 1 && all.has(0) && isNumbered(known, placed);
      for (let x = leaf.from; x < leaf.to; x += 1) take(x, [...part.heads, ...part.rows]);
      const head = trimBlank(leaf.text);
      if (isNumber || (head === '' && !inside.some(isFilled))) continue;
      const inTexts = texts.get(head) ?? new Set<string>();
      for (const cell of inside.filter(isFilled)) inTexts.add(trimBlank(cell.text));
      texts.set(head, inTexts);
    }
  if (all.size === 0) return null;
  // A column of one block may hold figures of another.
  const goneOf = [() => all, (row: GridRow) => byRow.get(row) ?? none].find((each) =>
    isSafe(placed, told, each),
  );
  return !goneOf
    ? null
    : { grid: withoutColumns(grid, placed, goneOf), notes: foreignNote(known.template, texts) };
}
