import { type Address, addressOf, type Leaf, leavesOf } from '../template/cells';
import { type Edition, tablesOf } from '../template/edition';
import type { TableTemplate } from '../template/table';
import type { Figures } from './figures';

/** One column of the form's own cross-check, with its cells. */
export interface BalanceColumn {
  readonly table: TableTemplate;
  readonly column: Leaf;
  readonly left: readonly Address[];
  readonly right: readonly Address[];
  readonly remainder: Address;
}

const columnsByEdition = new WeakMap<Edition, readonly BalanceColumn[]>();

/** Every column of every table of the edition that has a balance. */
export function balanceColumnsOf(edition: Edition): readonly BalanceColumn[] {
  const known = columnsByEdition.get(edition);
  if (known) return known;
  const columns = tablesOf(edition).flatMap((table) => {
    const { balance } = table;
    if (!balance) return [];
    return table.blocks.flatMap((block) =>
      leavesOf(block.columns).map((column): BalanceColumn => {
        const cells = (rows: readonly string[]) =>
          rows.map((row) => addressOf(table.id, row, column.line.id));
        return {
          table,
          column,
          left: cells(balance.left),
          right: cells(balance.right),
          remainder: addressOf(table.id, balance.remainder, column.line.id),
        };
      }),
    );
  });
  columnsByEdition.set(edition, columns);
  return columns;
}

/** Both sides of a column; a side is null while one of its cells is no number yet. */
export interface BalanceSides {
  readonly left: number | null;
  readonly right: number | null;
  /** What the remainder row would have to be for both sides to agree; null where it cannot be told or is < 0. */
  readonly remainder: number | null;
}

export function balanceSides(figures: Figures, column: BalanceColumn): BalanceSides {
  const left = figures.sum(column.left);
  const right = figures.sum(column.right);
  const isInput = column.column.line.kind === 'input';
  const others = figures.sum(column.right.filter((address) => address !== column.remainder));
  if (!isInput || left === null || others === null || left < others)
    return { left, right, remainder: null };
  return { left, right, remainder: left - others };
}
