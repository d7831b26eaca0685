import { type Address, addressOf, cellAt, type Leaf, leavesOf } from '../template/cells';
import { type Edition, tablesOf } from '../template/edition';
import type { TableTemplate } from '../template/table';
import { memoizeFor } from '../text/memoize';
import type { Figures } from './figures';

/** One column of the form's own cross-check, with its cells. */
export interface BalanceColumn {
  readonly table: TableTemplate;
  readonly column: Leaf;
  readonly left: readonly Address[];
  readonly right: readonly Address[];
  readonly remainder: Address;
  /** The right side without the remainder. */
  readonly others: readonly Address[];
}

/** Every column of every table of the edition that has a balance. */
export const balanceColumnsOf = memoizeFor((edition: Edition): readonly BalanceColumn[] =>
  tablesOf(edition).flatMap((table) => {
    const { balance } = table;
    if (!balance) return [];
    return table.blocks.flatMap((block) =>
      leavesOf(block.columns).map((column): BalanceColumn => {
        const cells = (rows: readonly string[]) =>
          rows.map((row) => addressOf(table.id, row, column.line.id));
        const right = cells(balance.right);
        const remainder = addressOf(table.id, balance.remainder, column.line.id);
        const others = right.filter((address) => address !== remainder);
        return { table, column, left: cells(balance.left), right, remainder, others };
      }),
    );
  }),
);

/** The columns that an input cell counts in, on either side, itself or within a total. */
export const balancesWith = memoizeFor((edition: Edition) => {
  const columns = new Map<Address, BalanceColumn[]>();
  for (const column of balanceColumnsOf(edition)) {
    const terms = [...column.left, ...column.right];
    const inputs = terms.flatMap((term) => [term, ...(cellAt(edition, term)?.parts ?? [])]);
    for (const input of new Set(inputs))
      columns.set(input, [...(columns.get(input) ?? []), column]);
  }
  return (input: Address): readonly BalanceColumn[] => columns.get(input) ?? [];
});

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
  const others = isInput ? figures.sum(column.others) : null;
  if (left === null || others === null || left < others) return { left, right, remainder: null };
  return { left, right, remainder: left - others };
}
