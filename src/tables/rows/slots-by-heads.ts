import type { GridRow, PlacedCell } from '../grid/grid-rows';
import { isInOrder } from './column-order';
import type { KnownLine, KnownTable } from '../labels/known-table';
import { matchLabel } from '../labels/match-label';
import { squash } from '../labels/squash';
import { trimBlank } from '../../text/normal-form';

/** Where a figure of the one printed line belongs. */
export interface Slot {
  readonly row: string;
  readonly column: string;
}

interface Heads {
  readonly rows: readonly GridRow[];
  /** Whether they lie in one grid that says where each of them begins. */
  readonly isPlaced: boolean;
}

type Line = readonly (string | null)[];

const lineOf = (cells: readonly PlacedCell[], lines: readonly KnownLine[]): Line =>
  cells.flatMap(({ text }) =>
    trimBlank(text) === '' ? [] : [matchLabel(lines, text)?.id ?? null],
  );
const named = (line: Line): string[] => line.flatMap((id) => id ?? []);

/** The names that belong to a group; none of a name of its own. */
function namesOf(text: string, rows: readonly KnownLine[]): string[] {
  const group = squash(text);
  if (group === '' || matchLabel(rows, text) !== null) return [];
  const isOf = ({ path: [whole, ...own] }: KnownLine) =>
    own.length > 0 && whole?.startsWith(group) === true;
  return rows.filter(isOf).map(({ id }) => id);
}

/**
 * The names in a row of heads, each once, in place of a group those that belong to it, as they are read: a group
 * that stands before its names in the same line stands for them.
 */
const unfolded = (
  cells: readonly PlacedCell[],
  rows: readonly KnownLine[],
  read: readonly string[],
): string[] => {
  const names = cells.flatMap(({ text }) => {
    const own = namesOf(text, rows);
    return [
      ...named([matchLabel(rows, text)?.id ?? null]),
      ...read.filter((id) => own.includes(id)),
    ];
  });
  return Array.from(new Set(names));
};

/** Whether a group stands behind names of its own, so that the order of the heads says nothing. */
const isGroupLate = (cells: readonly PlacedCell[], rows: readonly KnownLine[]): boolean =>
  cells.some(({ text }, at) => {
    const own = namesOf(text, rows);
    return cells.slice(0, at).some((cell) => own.includes(matchLabel(rows, cell.text)?.id ?? ''));
  });

/** Whether heads, not all of them known, can be those of the form, again and again from the first to the last. */
function isAsForm(line: Line, all: readonly string[]): boolean {
  const places = line.flatMap((id, at) => (id === null ? [] : [{ at, place: all.indexOf(id) }]));
  if (line.length % all.length === 0)
    return places.every(({ at, place }) => at % all.length === place);
  // Heads of groups and missing ones leave the place of the others open, but not what follows what.
  return places.slice(1).every(({ at, place }, before) => {
    const last = places[before] ?? { at, place };
    const room = place - last.place;
    return room > 0 ? room >= at - last.at : place === 0 || at - last.at > 1;
  });
}

/**
 * The places of the printed line in the order of the heads over it. Where not every head is known, the
 * order of the form. Null where the heads name other places than the form has.
 */
export function slotsByHeads(
  { columns, rows }: KnownTable,
  heads: Heads,
  slots: readonly Slot[],
): readonly Slot[] | null {
  const cells = heads.rows.flat();
  const placed = heads.isPlaced ? [...cells].sort((one, other) => one.x - other.x) : cells;
  const byRow = heads.rows.map((row) => lineOf(row, columns));
  const form = {
    columns: Array.from(new Set(slots.map(({ column }) => column))),
    rows: Array.from(new Set(slots.map(({ row }) => row))),
  };
  const read = Array.from(new Set(named(lineOf(placed, rows))));
  const told = heads.rows.map((row) => unfolded(row, rows, read));
  const inLine = told.find(({ length }) => length === form.rows.length);
  const groups = heads.isPlaced ? read : (inLine ?? read);
  const isMixed = !heads.isPlaced && heads.rows.some((row) => isGroupLate(row, rows));
  if (isMixed && groups.join() !== form.rows.join()) return null;
  // Heads of a group that stand in a row of their own may be named once more in the row above.
  const whole = byRow.map(named).find(({ length }) => length === slots.length);
  const found = whole ?? named(lineOf(placed, columns));
  if (found.length !== slots.length)
    return byRow.every((line) => isAsForm(line, form.columns)) && isInOrder(groups, form.rows)
      ? slots
      : null;
  const order = groups.length === form.rows.length ? groups : form.rows;
  const width = slots.length / form.rows.length;
  const inOrder = found.map((column, at): Slot => ({
    row: order[Math.floor(at / width)] ?? '',
    column,
  }));
  const keyOf = ({ row, column }: Slot): string => `${row}/${column}`;
  const wanted = new Set(slots.map(keyOf));
  const isWhole = new Set(inOrder.map(keyOf)).size === wanted.size;
  return isWhole && inOrder.every((slot) => wanted.has(keyOf(slot))) ? inOrder : null;
}
