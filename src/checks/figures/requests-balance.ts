import { atCells } from '../../report/place';
import { balanceColumnsOf, balanceSides } from '../../calc/balance';
import { cellAt } from '../../template/cells';
import { unlessBlank } from '../unless-blank';
import type { Balance } from '../../template/table';
import type { BalanceColumn } from '../../calc/balance';
import type { Check, CheckInput, Fix } from '../check';
import { suspectsOf } from './balance-suspects';
import { briefLabel, shortLabel } from '../../template/labels';

/** 一 7＋二 0＝7 for one side of a column. */
function sideWords({ figures, edition }: CheckInput, side: BalanceColumn['left']): string {
  const addends = side.map((address) => {
    const cell = cellAt(edition, address);
    return `${cell ? shortLabel(cell.row) : ''} ${figures.number(address) ?? 0}`;
  });
  return `${addends.join('＋')}＝${figures.sum(side) ?? 0}`;
}

/** “一、本年新收” of a label too long for a button. */
const buttonLabel = (label: string): string =>
  briefLabel(label).replace('政府信息公开申请数量', '');

/** The cells most likely wrong first; what is carried forward can always be made to fit, so it comes last. */
function fixesOf(input: CheckInput, balance: Balance, column: BalanceColumn, gap: number): Fix[] {
  const { remainder } = balanceSides(input.figures, column);
  const likely = suspectsOf(input, column, gap).map(({ address, right }): Fix => {
    const label = cellAt(input.edition, address)?.row.line.label ?? '';
    return { label: `将“${buttonLabel(label)}”改为 ${right}`, cells: { [address]: String(right) } };
  });
  if (remainder === null || likely.length === 0) return likely;
  return [
    ...likely,
    {
      label: `将${balance.remainderName}改为 ${remainder}`,
      cells: { [column.remainder]: String(remainder) },
    },
  ];
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
      const { left, right } = balanceSides(input.figures, column);
      if (left === null || right === null) blanks.push(column.column.line.label);
      if (!balance || left === null || right === null || left === right) return [];
      const terms = [...column.left, ...column.right];
      const gap = left - right;
      return {
        message:
          `${column.table.name}“${column.column.line.label}”列差 ${Math.abs(gap)} ${column.table.unit}：` +
          `${sideWords(input, column.left)}，${sideWords(input, column.right)}。`,
        places: atCells(terms),
        facts: Object.fromEntries(terms.map((cell) => [cell, input.figures.number(cell) ?? 0])),
        fixes: fixesOf(input, balance, column, gap),
      };
    });
    return unlessBlank(problems, blanks, '列');
  },
};
