import { type BalanceColumn, balanceColumnsOf, type BalanceSides } from './balance';
import { type Cell, cellAt } from '../template/cells';
import type { Edition } from '../template/edition';
import { shortLabel } from '../template/labels';
import type { TableTemplate } from '../template/table';

export type BalanceState = 'incomplete' | 'agrees' | 'differs';

export const balanceState = ({ left, right }: BalanceSides): BalanceState =>
  left === null || right === null ? 'incomplete' : left === right ? 'agrees' : 'differs';

export const columnsOf = (edition: Edition, table: TableTemplate): BalanceColumn[] =>
  balanceColumnsOf(edition).filter((column) => column.table === table);

/** 一＋二 and 三（七）＋四, as people cite the rows. */
export function sideName(edition: Edition, addresses: readonly string[]): string {
  return addresses
    .map((address) => cellAt(edition, address))
    .filter((cell): cell is Cell => cell !== undefined)
    .map((cell) => shortLabel(cell.row))
    .join('＋');
}

/** A column's balance in words; both sides' numbers as soon as there are both. */
export function balanceWords(edition: Edition, column: BalanceColumn, sides: BalanceSides): string {
  const { left, right } = sides;
  const { balance, unit } = column.table;
  if (left === null || right === null || !balance) return '待填完后核对';
  if (left === right)
    return `${sideName(edition, column.left)} ${left}，${sideName(edition, column.right)} ${right}，相符`;
  return (
    `${balance.leftName}共 ${left} ${unit}，${balance.rightName}共 ${right} ${unit}，` +
    `不符，差 ${Math.abs(left - right)} ${unit}`
  );
}
