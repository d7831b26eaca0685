import { leavesOf } from '../../template/cells';
import type { TableTemplate } from '../../template/table';
import { isFilled } from '../grid/grid-rows';
import { isOfOtherTime, squash } from '../labels/squash';
import { columnOrder } from './column-order';
import { isWhole, anyReadings } from './head-readings';
import type { Heads, SourceRow } from './source-row';

const idsByTable = new WeakMap<TableTemplate, ReadonlyMap<string, string[]>>();

/** The columns of each row of a table, by row id. */
export function columnIds(table: TableTemplate, row: string): string[] {
  let ids = idsByTable.get(table);
  if (!ids) {
    ids = new Map(
      table.blocks.flatMap((block) => {
        const columns = leavesOf(block.columns).map(({ line }) => line.id);
        return leavesOf(block.rows).map(({ line }) => [line.id, columns] as const);
      }),
    );
    idsByTable.set(table, ids);
  }
  return ids.get(row) ?? [];
}

/** Whether the last figure of a row is the sum of all others, none of them a sum itself. */
export function endsWithTotal(table: TableTemplate, row: string): boolean {
  const block = table.blocks.find(({ rows }) => leavesOf(rows).some(({ line }) => line.id === row));
  const lines = leavesOf(block?.columns ?? []).map(({ line }) => line);
  const last = lines.pop();
  if (last?.kind !== 'total' || lines.some(({ kind }) => kind !== 'input')) return false;
  return lines.every(({ id }) => last.sumOf.includes(id)) && last.sumOf.length === lines.length;
}

type Order = (row: string, source: SourceRow) => readonly string[] | null;

/** The total of all other columns of a row, where it has one. */
export const totalOf = (table: TableTemplate, row: string): string | null =>
  endsWithTotal(table, row) ? (columnIds(table, row).slice(-1)[0] ?? null) : null;

/** The columns of a table printed without its total, in the order of the heads; the first may be that of the labels. */
const withoutTotal = ({ ids, lines }: Heads, parts: readonly string[]): readonly string[] | null =>
  isWhole(ids, parts) && lines.every((line) => line.indexOf(null, 1) < 0) ? ids : null;

/**
 * The columns of a text that leaves some of the form's out, as its heads name them; null where one of them is not
 * known, undefined where the heads are not fewer, or the rows have more figures than they.
 */
function fewerColumns(
  heads: Heads | null,
  expected: readonly string[],
  rows: readonly SourceRow[],
): readonly string[] | null | undefined {
  if (!heads || rows[0]?.spans !== false) return undefined;
  const ways = new Map(anyReadings(heads, expected).map((way) => [way.join(), way]));
  const [ids, ...others] = ways.values();
  if (!ids || others.length > 0 || ids.length < 2 || ids.length >= expected.length)
    return undefined;
  if (rows.some(({ after }) => after.filter(isFilled).length > ids.length)) return undefined;
  const known = ids.flatMap((id) => (id !== null && expected.includes(id) ? [id] : []));
  return new Set(known).size === ids.length ? known : null;
}

/** Where all rows have the same columns, the heads and the totals of all rows together tell their order. */
function oneOrder(table: TableTemplate, rows: readonly SourceRow[]): Order {
  const byHeads = new Map<SourceRow['heads'], SourceRow[]>();
  for (const row of rows) byHeads.set(row.heads, [...(byHeads.get(row.heads) ?? []), row]);
  const [block] = table.blocks;
  const first = leavesOf(block?.rows ?? [])[0]?.line.id ?? '';
  const expected = columnIds(table, first);
  const total = totalOf(table, first);
  const parts = expected.filter((id) => id !== total);
  const orders = new Map(
    [...byHeads].map(([heads, under]) => {
      const fewer = fewerColumns(heads, expected, under);
      const whole =
        (heads && total !== null && (heads.lines.length === 1 || under[0]?.spans === true)
          ? withoutTotal(heads, parts)
          : null) ?? columnOrder(expected, total, under);
      return [heads, fewer === undefined || isWhole(fewer, parts) ? whole : fewer] as const;
    }),
  );
  return (_, { heads }) => orders.get(heads) ?? null;
}

/** All heads in any order; of the form's order one may be cut beyond recognition between two that are known. */
function ownOrder(table: TableTemplate): Order {
  return (row, { heads }) => {
    if (!heads) return null;
    const expected = columnIds(table, row);
    if (isWhole(heads.ids, expected)) return heads.ids;
    const sameLength = heads.ids.length === expected.length;
    const isDamaged = (at: number) => !isOfOtherTime(squash(heads.texts[at] ?? ''), '');
    const fits = heads.ids.every((id, at) => (id === null ? isDamaged(at) : id === expected[at]));
    return sameLength && fits && heads.ids.some((id) => id !== null) ? expected : null;
  };
}

/** The columns under which a row stands, from its heads where they can be trusted, else null. */
export const columnsOf = (table: TableTemplate, rows: readonly SourceRow[]): Order =>
  table.blocks.length === 1 ? oneOrder(table, rows) : ownOrder(table);
