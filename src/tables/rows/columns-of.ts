import { leavesOf } from '../../template/cells';
import type { TableTemplate } from '../../template/table';
import { columnOrder } from './column-order';
import type { SourceRow } from './source-row';

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

/** Where all rows have the same columns, the heads and the totals of all rows together tell their order. */
function oneOrder(table: TableTemplate, rows: readonly SourceRow[]): Order {
  const byHeads = new Map<SourceRow['heads'], SourceRow[]>();
  for (const row of rows) byHeads.set(row.heads, [...(byHeads.get(row.heads) ?? []), row]);
  const [block] = table.blocks;
  const first = leavesOf(block?.rows ?? [])[0]?.line.id ?? '';
  const expected = columnIds(table, first);
  const orders = new Map(
    [...byHeads].map(([heads, under]) => [
      heads,
      columnOrder(expected, totalOf(table, first), under),
    ]),
  );
  return (_, { heads }) => orders.get(heads) ?? null;
}

/** A head that is cut beyond recognition stands between two that are known. */
function ownOrder(table: TableTemplate): Order {
  return (row, { heads }) => {
    if (!heads) return null;
    const expected = columnIds(table, row);
    const sameLength = heads.ids.length === expected.length;
    const fits = heads.ids.every((id, index) => id === null || id === expected[index]);
    return sameLength && fits && heads.ids.some((id) => id !== null) ? expected : null;
  };
}

/** The columns under which a row stands, from its heads where they can be trusted, else null. */
export const columnsOf = (table: TableTemplate, rows: readonly SourceRow[]): Order =>
  table.blocks.length === 1 ? oneOrder(table, rows) : ownOrder(table);
