import { trimBlank } from '../../text/normal-form';
import type { KnownTable } from '../labels/known-table';
import { matchLabel } from '../labels/match-label';
import { isValue } from '../values/read-cell';
import { gridRows } from './grid-rows';
import { plainCell, type SourceGrid } from './source-grid';

/** Heads and one line of figures. */
const mostRows = 12;

/** A part of the table: its heads, and below them its figures. */
interface Part {
  readonly grid: SourceGrid;
  /** The groups that its heads name. */
  readonly groups: ReadonlySet<string>;
  readonly width: number;
}

function partOf({ rows: groups }: KnownTable, grid: SourceGrid): Part | null {
  const { rows, spans } = grid;
  if (rows.length > mostRows) return null;
  const figures = rows[rows.length - 1] ?? [];
  const heads = rows.slice(0, -1).flat();
  const named = heads.flatMap(({ text }) => matchLabel(groups, text)?.id ?? []);
  const isWhole =
    spans &&
    figures.every(({ text, colSpan }) => colSpan === 1 && isValue(text)) &&
    figures.some(({ text }) => trimBlank(text) !== '') &&
    !heads.some(({ text }) => /\d/.test(text) && isValue(text));
  const placed = gridRows(grid).flat();
  const width = Math.max(0, ...placed.map(({ x, colSpan }) => x + colSpan));
  return isWhole && width === figures.length && named.length > 0
    ? { grid, groups: new Set(named), width }
    : null;
}

/** Rows of heads fewer than beside it become blank ones on top. */
function rowAt({ grid: { rows }, width }: Part, at: number, height: number) {
  const row = rows[at - (height - rows.length)];
  return row ?? [{ ...plainCell(''), colSpan: width }];
}

/**
 * A table of one printed line, of which each group was made a table of its own: put side by side again. Where the
 * tables do not name groups of their own, all of them together, they stay as they are.
 */
export function sideBySide(known: KnownTable, grids: readonly SourceGrid[]): readonly SourceGrid[] {
  if (known.template.arrangement !== 'across' || grids.length < 2) return grids;
  const parts = grids.flatMap((grid) => partOf(known, grid) ?? []);
  const named = parts.flatMap(({ groups }) => [...groups]);
  const all = new Set(known.rows.map(({ id }) => id));
  const isOnce = named.length === new Set(named).size && named.length === all.size;
  const [first] = grids;
  if (!first || parts.length !== grids.length || !isOnce) return grids;
  const height = Math.max(...grids.map(({ rows }) => rows.length));
  const rows = Array.from({ length: height }, (_, at) =>
    parts.flatMap((part) => rowAt(part, at, height)),
  );
  return [{ ...first, rows }];
}
