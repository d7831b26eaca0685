import type { GridRow, PlacedCell } from '../grid/grid-rows';
import type { KnownLine, KnownTable } from '../labels/known-table';
import { matchLabel } from '../labels/match-label';

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

const named = (cells: readonly PlacedCell[], lines: readonly KnownLine[]): string[] =>
  cells.flatMap(({ text }) => matchLabel(lines, text)?.id ?? []);

/** Whether heads that are not all known stand at least in the order of the form. */
function isAsForm(
  byRow: readonly (readonly string[])[],
  groups: readonly string[],
  slots: readonly Slot[],
): boolean {
  const columns = Array.from(new Set(slots.map(({ column }) => column)));
  const rows = Array.from(new Set(slots.map(({ row }) => row)));
  const ascends = (ids: readonly string[], all: readonly string[]) =>
    ids.every((id, at) => {
      const step = all.indexOf(id) - all.indexOf(ids[at - 1] ?? '');
      // The next group begins anew.
      return at === 0 || step > 0 || id === all[0];
    });
  return byRow.every((ids) => ascends(ids, columns)) && ascends(groups, rows);
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
  const byRow = heads.rows.map((row) => named(row, columns));
  const printed = Array.from(new Set(slots.map(({ row }) => row)));
  const groups = Array.from(new Set(named(placed, rows)));
  // Heads of a group that stand in a row of their own may be named once more in the row above.
  const found = byRow.find(({ length }) => length === slots.length) ?? named(placed, columns);
  if (found.length !== slots.length) return isAsForm(byRow, groups, slots) ? slots : null;
  const order = groups.length === printed.length ? groups : printed;
  const width = slots.length / printed.length;
  const inOrder = found.map((column, at): Slot => ({
    row: order[Math.floor(at / width)] ?? '',
    column,
  }));
  const keyOf = ({ row, column }: Slot): string => `${row}/${column}`;
  const wanted = new Set(slots.map(keyOf));
  const isWhole = new Set(inOrder.map(keyOf)).size === wanted.size;
  return isWhole && inOrder.every((slot) => wanted.has(keyOf(slot))) ? inOrder : null;
}
