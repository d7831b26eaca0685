import { type Address, type Cell, cellsOf } from '../../template/cells';
import { placeName } from '../../template/labels';
import { memoizeFor } from '../../text/memoize';
import type { Edition } from '../../template/edition';
import type { About } from './subjects';

/** Cells whose sum a claim states. */
export interface Counterpart {
  readonly cells: readonly Address[];
  /** Short, as printed: 表三（二）部分公开，总计列. */
  readonly place: string;
  readonly unit: string;
}

const short = (label: string): string => label.replace(/(.)（[^）]*）/g, '$1');

/** Cells by table and row, the total column last where there is one. */
const rowsOf = memoizeFor((edition: Edition): ReadonlyMap<string, readonly Cell[]> => {
  const rows = new Map<string, Cell[]>();
  for (const cell of cellsOf(edition)) {
    const key = `${cell.table.id}/${cell.row.line.id}`;
    const list = rows.get(key);
    if (list) list.push(cell);
    else rows.set(key, [cell]);
  }
  return rows;
});

function cellsIn(row: readonly Cell[], columns: readonly string[]): readonly Cell[] {
  if (columns.length > 0) return row.filter(({ column }) => columns.includes(column.line.id));
  const total = row.filter(({ column }) => column.line.kind === 'total').slice(-1);
  return row.length > 1 ? total : row;
}

/** 表三（三）不予公开各行，总计列: rows of one group by the group's name. */
function nameOf(cells: readonly Cell[]): string {
  const [first] = cells;
  if (!first || cells.length === 1) return first ? placeName(first) : '';
  const columns = Array.from(new Set(cells.map(({ column }) => short(column.line.label))));
  const rows = Array.from(
    new Set(cells.map(({ row }) => row.path[row.path.length - 1] ?? '')),
    short,
  );
  const aboveOf = ({ row: { path } }: Cell): string => path.slice(-2, -1).join('');
  const above = aboveOf(first);
  const isGroup = first.row.path.length > 2 && cells.every((cell) => aboveOf(cell) === above);
  const isOne = rows.length === 1;
  const named = isGroup && !isOne ? `${short(above)}各行` : `“${rows.join('＋')}”`;
  const listed = columns.length > 2 ? `${columns[0] ?? ''}等${columns.length}` : columns.join('、');
  return `${first.table.name}${named}，${listed}列`;
}

const counterpartsByEdition = memoizeFor<Edition, Map<string, Counterpart[]>>(() => new Map());

/** The sums a claim may state, the most likely first; none where the edition has no such cell. */
export function counterpartsOf(edition: Edition, about: About): readonly Counterpart[] {
  const known = counterpartsByEdition(edition);
  const key = JSON.stringify(about);
  const found = known.get(key) ?? about.rows.flatMap((set) => counterpartOf(edition, about, set));
  known.set(key, found);
  return found;
}

function counterpartOf(
  edition: Edition,
  { table, columns }: About,
  set: readonly string[],
): Counterpart[] {
  const found = set.map((row) => cellsIn(rowsOf(edition).get(`${table}/${row}`) ?? [], columns));
  if (found.some((cells) => cells.length === 0)) return [];
  const cells = found.flat();
  const addresses = cells.map(({ address }) => address);
  return [{ cells: addresses, place: nameOf(cells), unit: cells[0]?.unit ?? '' }];
}

/** The same rows in all other columns, or the other rows of the same table. */
export function othersOf(edition: Edition, about: About, target: About): Address[] {
  const rows = about.rows[0] ?? [];
  const columns = target.columns;
  return cellsOf(edition)
    .filter(({ table, row, column, parts }) => {
      if (table.id !== about.table || parts.length > 0) return false;
      if (columns.length > 0)
        return (
          rows.includes(row.line.id) &&
          !columns.includes(column.line.id) &&
          (about.columns.length === 0 || about.columns.includes(column.line.id))
        );
      return rows.includes(row.line.id) && !(target.rows[0] ?? []).includes(row.line.id);
    })
    .map(({ address }) => address);
}
