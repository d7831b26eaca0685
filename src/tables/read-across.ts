import { addressOf, leavesOf } from '../template/cells';
import type { TableTemplate } from '../template/table';
import { layoutOf } from '../template/layout';
import { type GridRow, gridRows } from './grid/grid-rows';
import type { SourceGrid } from './grid/source-grid';
import { trimBlank } from '../text/normal-form';
import { shortened } from './labels/squash';
import { endsWithTotal } from './rows/columns-of';
import { type KnownTable, knownTable } from './labels/known-table';
import { isDisplaced, withoutMark } from './rows/displaced-line';
import { divisionsBelow } from './rows/divided-heads';
import { headNotes } from './rows/head-notes';
import { type Slot, slotsByHeads } from './rows/slots-by-heads';
import { isHeadRow } from './rows/source-row';
import type { TableReading } from './table-reading';
import type { TableNote } from './table-note';
import type { EditionTable } from './recognise-edition';
import { cutDigits } from './values/glued-digits';
import { isMovedLeft, isTotalMissing } from './values/moved-left';
import { windowsOf } from './values/place-values';
import { isOdd, countIn } from './values/read-cell';

/** The figures of the one printed line, from left to right, and how they are grouped. */
interface PrintedLine {
  readonly slots: readonly Slot[];
  /** Figures to a group. */
  readonly width: number;
  /** The last figure of each group is the sum of its others. */
  readonly hasTotals: boolean;
}

export function printedLine(table: TableTemplate): PrintedLine {
  const rows = layoutOf(table).rows;
  const slots = (rows[rows.length - 1] ?? []).flatMap(({ address }): Slot[] => {
    const [, row, column] = (address ?? '').split('/');
    return row === undefined || column === undefined ? [] : [{ row, column }];
  });
  const [block] = table.blocks;
  const width = leavesOf(block?.columns ?? []).length;
  return { slots, width, hasTotals: endsWithTotal(table, slots[0]?.row ?? '') };
}

const isBlank = (text: string): boolean => trimBlank(text) === '';

/** Digits run together, cut into groups that each add up. Stops at two ways. */
function cutGroups(digits: string, count: number, width: number): string[][] {
  if (count === 1) return cutDigits(digits, width);
  const ways: string[][] = [];
  for (let end = width; end <= digits.length - width * (count - 1); end += 1) {
    const first = cutDigits(digits.slice(0, end), width);
    if (first.length === 0) continue;
    const rest = cutGroups(digits.slice(end), count - 1, width);
    for (const a of first) for (const b of rest) ways.push([...a, ...b]);
    if (ways.length > 1) return ways;
  }
  return ways;
}

interface Texts {
  readonly texts: readonly string[];
  readonly glued?: boolean;
}

function textsOf(
  row: GridRow,
  { slots, width, hasTotals }: PrintedLine,
  spans: boolean,
): Texts | null {
  const count = slots.length;
  const texts = row.map(({ text }) => text);
  const filled = texts.filter((text) => !isBlank(text));
  if (texts.length === count && (spans || !texts.some(isOdd))) return { texts };
  const pieces = trimBlank(filled[0] ?? '').split(/\s+/);
  if (filled.length === 1 && pieces.length === count) return { texts: pieces };
  const digits = pieces.join('');
  if (filled.length === 1 && hasTotals && /^\d{1,24}$/.test(digits) && digits.length >= count) {
    const ways = cutGroups(digits, count / width, width);
    return ways.length === 1 && ways[0] ? { texts: ways[0], glued: true } : null;
  }
  const [start, ...others] = windowsOf(row, count);
  if (
    start !== undefined &&
    others.length === 0 &&
    !filled.some(isOdd) &&
    !isBlank(texts[start] ?? '')
  )
    return { texts: texts.slice(start, start + count) };
  if (filled.length === count && !filled.some(isOdd)) return { texts: filled };
  return null;
}

/** The figures as the form has them, where the heads have another order; run together they have none. */
function inFormOrder(
  read: Texts | null,
  order: readonly Slot[],
  { slots }: PrintedLine,
): Texts | null {
  const places = slots.map((slot) =>
    order.findIndex(({ row, column }) => row === slot.row && column === slot.column),
  );
  if (read === null || places.every((place, at) => place === at)) return read;
  return read.glued ? null : { texts: places.map((place) => read.texts[place] ?? '') };
}

interface PrintedRow {
  readonly grids: readonly SourceGrid[];
  readonly heads: readonly GridRow[];
  readonly row: GridRow;
}

/** Rows of heads that a table may have; a hostile file has more. */
const mostHeads = 12;

/** The figures of the line in the form's order; null where they cannot be told apart. */
function readLine(known: KnownTable, line: PrintedLine, { grids, heads, row }: PrintedRow) {
  const spans = grids.every((grid) => grid.spans);
  const isPlaced = spans && grids.length === 1;
  const order = slotsByHeads(known, { rows: heads, isPlaced }, line.slots);
  const read = textsOf(withoutMark(known, heads, row, line.slots.length), line, spans);
  const isDivided = heads
    .slice(0, mostHeads)
    .some((each, at) => divisionsBelow(known, heads.slice(0, at), each, spans).length > 0);
  if (!order || !read || isDivided) return null;
  const isBeside = isDisplaced(known, { heads, isPlaced }, row, read.texts);
  return isBeside && !isConfirmed(read.texts, line) ? null : inFormOrder(read, order, line);
}

/** How many groups have a total that contradicts their parts; groups that are not all numbers have none. */
function wrongTotals(texts: readonly string[], { width, hasTotals }: PrintedLine): number {
  let wrong = 0;
  for (let at = 0; hasTotals && at + width <= texts.length; at += width) {
    const numbers = texts.slice(at, at + width).map((text) => countIn(text));
    if (numbers.includes('')) continue;
    const parts = numbers.slice(0, -1).reduce((sum, n) => sum + Number(n), 0);
    if (parts !== Number(numbers[width - 1])) wrong += 1;
  }
  return wrong;
}

/** Whether totals say that all stand where they should. */
const isConfirmed = (texts: readonly string[], line: PrintedLine): boolean =>
  wrongTotals(texts, line) === 0 &&
  texts.some((text, at) => at % line.width === line.width - 1 && /[1-9]/.test(countIn(text)));

/**
 * The first group that others moved into from the right, where a cell was left out and blank ones stand at the end:
 * its total contradicts its parts, or stands too far to the left. All groups where none has.
 */
function groupsUnmoved(texts: readonly string[], line: PrintedLine): number {
  const { width, hasTotals } = line;
  const groups = Array.from({ length: texts.length / width }, (_, at) =>
    texts.slice(at * width, (at + 1) * width),
  );
  const last = groups[groups.length - 1] ?? [];
  const isEnding = hasTotals && isBlank(last[width - 1] ?? '');
  const hasTotal = groups.some((group) => !isBlank(group[width - 1] ?? ''));
  const moved = groups.findIndex(
    (group) => wrongTotals(group, line) > 0 || (isTotalMissing(group) && isMovedLeft(group)),
  );
  return isEnding && hasTotal && moved >= 0 ? moved : groups.length;
}

/**
 * Whether these are the figures of the one line, without any head: as many, and all groups add up but for
 * so many.
 */
export function isPrintedLine(
  table: TableTemplate,
  texts: readonly string[],
  mostWrong: 0 | 1,
): boolean {
  const line = printedLine(table);
  return (
    line.hasTotals &&
    texts.length === line.slots.length &&
    texts.every((text) => /^\d{1,9}$/.test(countIn(text))) &&
    wrongTotals(texts, line) <= mostWrong
  );
}

const isSameRow = (a: GridRow, b: GridRow): boolean =>
  a.length === b.length &&
  a.every(({ text }, index) => trimBlank(text) === trimBlank(b[index]?.text ?? ''));

function noteOn(table: TableTemplate, row: GridRow, { slots }: PrintedLine) {
  return {
    table: table.id,
    address: addressOf(table.id, slots[0]?.row ?? '', slots[0]?.column ?? ''),
    source: shortened(row.map(({ text }) => trimBlank(text)).join(' | '), 120),
  };
}

const lineName = ({ blocks }: TableTemplate): string =>
  blocks.flatMap(({ rows }) => rows.map(({ label }) => label)).join('、');

const openAt = (slots: readonly Slot[]): TableReading['open'] =>
  slots.map(({ row, column }) => ({ row, columns: [column] }));

const gluedNote = (table: TableTemplate, row: GridRow, line: PrintedLine): TableNote => ({
  ...noteOn(table, row, line),
  code: 'row-glued',
  message: `${lineName(table)}一行的数字连在一起，已按合计唯一确定，请核对。`,
  open: false,
});

const movedNote = (table: TableTemplate, row: GridRow, line: PrintedLine): TableNote => ({
  ...noteOn(table, row, line),
  code: 'row-unclear',
  message: `${lineName(table)}一行末尾空白，且有总计与各项不符或不在其位，各格可能左移，自此未填入，请对照原文填写。`,
  open: true,
});

/** A table printed side by side: heads on top, one line of figures. A line all blank is blank. */
export function readAcross(
  { edition, table }: EditionTable,
  grids: readonly SourceGrid[],
  units: readonly string[],
): TableReading {
  const [line, known] = [printedLine(table), knownTable(table)];
  const { slots } = line;
  const rows = grids.flatMap((grid) => gridRows(grid));
  const heads = rows.filter((row) => isHeadRow(known, row));
  const filled = rows.filter(
    (row) => !heads.includes(row) && row.some((cell) => !isBlank(cell.text)),
  );
  const headTexts = heads.flatMap((row) => row.map(({ text }) => text));
  const notes: TableNote[] = headNotes(table.id, headTexts);
  const base = { table: table.id, edition: edition.id };
  const [only, ...others] = filled;
  if (only === undefined) return { ...base, figures: [], open: [], notes };
  const isSingle = others.every((row) => isSameRow(row, only));
  const read = isSingle ? readLine(known, line, { grids, heads, row: only }) : null;
  // As many figures as places leave no doubt; else totals that contradict mean a wrong guess.
  const isGuess = read?.texts.some(isBlank) ?? false;
  if (!read || (isGuess && wrongTotals(read.texts, line) > 1)) {
    const message = `${lineName(table)}一行的数字与各列对不上，未填入，请对照原文填写。`;
    notes.push({ ...noteOn(table, filled.flat(), line), code: 'row-unclear', message, open: true });
    return { ...base, figures: [], open: openAt(slots), notes };
  }
  if (read.glued) notes.push(gluedNote(table, only, line));
  const sure = slots.slice(0, groupsUnmoved(read.texts, line) * line.width);
  const moved = slots.slice(sure.length);
  if (moved.length > 0) notes.push(movedNote(table, only, { ...line, slots: moved }));
  const more = units.length === 0 ? {} : { units };
  const figures = sure.map((slot, at) => ({ ...slot, text: read.texts[at] ?? '', ...more }));
  return { ...base, figures, open: openAt(moved), notes };
}
