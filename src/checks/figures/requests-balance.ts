import { atCells } from '../../report/place';
import { balanceColumnsOf, balanceSides } from '../../calc/balance';
import { cellAt } from '../../template/cells';
import type { Check } from '../check';
import { unlessBlank } from '../unless-blank';
import type { Balance } from '../../template/table';
import type { BalanceColumn } from '../../calc/balance';
import type { CheckInput } from '../check';
import { shortLabel } from '../../template/labels';

/** “一 7 件、二 0 件” for one side of a column. */
function addends({ figures, edition }: CheckInput, side: BalanceColumn['left']): string {
  return side
    .map((address) => {
      const cell = cellAt(edition, address);
      return cell ? `${shortLabel(cell.row)} ${figures.number(address) ?? 0} ${cell.unit}` : '';
    })
    .join('、');
}

function message(input: CheckInput, balance: Balance, column: BalanceColumn): string {
  const { left, right } = balanceSides(input.figures, column);
  const gap = Math.abs((left ?? 0) - (right ?? 0));
  const { unit } = column.table;
  return (
    `${column.table.name}“${column.column.line.label}”列：` +
    `${balance.leftName}共 ${left ?? 0} ${unit}（${addends(input, column.left)}），` +
    `${balance.rightName}共 ${right ?? 0} ${unit}（${addends(input, column.right)}），相差 ${gap} ${unit}。`
  );
}

/** 一 + 二 = 三（七） + 四 in every column; a side with a blank is incomplete, not wrong. */
export const requestsBalance: Check = {
  id: 'requests/balance',
  family: 'figures',
  severity: 'error',
  title: '一＋二＝三（七）＋四',
  basis: '表头：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
  concerns: ({ table: { balance }, row }) =>
    balance !== undefined && [...balance.left, ...balance.right].includes(row.line.id),
  compared: ({ edition, figures }) =>
    balanceColumnsOf(edition)
      .map((column) => {
        const { left, right } = balanceSides(figures, column);
        return `${column.column.line.label} ${left ?? '未填'}＝${right ?? '未填'}`;
      })
      .join('，'),
  run: (input) => {
    const blanks: string[] = [];
    const problems = balanceColumnsOf(input.edition).flatMap((column) => {
      const { balance } = column.table;
      const { left, right, remainder } = balanceSides(input.figures, column);
      if (left === null || right === null) blanks.push(column.column.line.label);
      if (!balance || left === null || right === null || left === right) return [];
      const found = {
        message: message(input, balance, column),
        places: atCells([...column.left, ...column.right]),
        facts: { left, right },
      };
      if (remainder === null) return found;
      const fix = {
        label: `将${balance.remainderName}改为 ${remainder}`,
        cells: { [column.remainder]: String(remainder) },
      };
      return { ...found, fixes: [fix] };
    });
    return unlessBlank(problems, blanks, '列');
  },
};
