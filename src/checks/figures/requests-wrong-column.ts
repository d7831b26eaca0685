import { atCell, atCells } from '../../report/place';
import { balanceColumnsOf, balanceSides, type BalanceColumn } from '../../calc/balance';
import { type Address, cellAt } from '../../template/cells';
import { placeName } from '../../template/labels';
import type { Check, CheckInput, Problem } from '../check';
import { inputsOf, swappedDigits } from './balance-suspects';

interface OffColumn {
  readonly column: BalanceColumn;
  /** Left side less right side. */
  readonly gap: number;
}

/** A gap as small equals some cell by chance. */
const smallGap = 2;

const name = ({ column }: BalanceColumn): string => column.line.label;
const gapOf = ({ column, gap }: OffColumn): string => `${Math.abs(gap)} ${column.table.unit}`;
const cellsOf = ({ left, right }: BalanceColumn): Address[] => [...left, ...right];

function offColumns({ figures, edition }: CheckInput): OffColumn[] {
  return balanceColumnsOf(edition).flatMap((column) => {
    const { left, right } = balanceSides(figures, column);
    if (column.column.line.kind !== 'input' || left === null || right === null) return [];
    return left === right ? [] : [{ column, gap: left - right }];
  });
}

/** Every two columns that are off by the same number in opposite directions. */
function pairs(off: readonly OffColumn[]): Problem[] {
  return off.flatMap((one, at) =>
    off
      .slice(at + 1)
      .filter((other) => one.gap === -other.gap)
      .map((other) => ({
        message:
          `${one.column.table.name}“${name(one.column)}”列与“${name(other.column)}”列的差额正好相抵（各 ${gapOf(one)}）：` +
          `可能有 ${gapOf(one)}填错了列，请核对这两列。`,
        places: atCells([...cellsOf(one.column), ...cellsOf(other.column)]),
        facts: { gap: Math.abs(one.gap), other: name(other.column) },
      })),
  );
}

function clues(input: CheckInput, off: OffColumn): Problem[] {
  const { column, gap } = off;
  const { figures, edition } = input;
  const place = (address: Address): string => {
    const cell = cellAt(edition, address);
    return cell ? placeName(cell) : '';
  };
  const sides = [
    { cells: inputsOf(input, column.left), needs: -gap },
    { cells: inputsOf(input, column.right), needs: gap },
  ];
  return sides.flatMap(({ cells, needs }) => {
    const filled = cells.filter((address) => (figures.number(address) ?? 0) > 0);
    return filled.flatMap((address): Problem[] => {
      const value = figures.number(address) ?? 0;
      const right = swappedDigits(value).find((swapped) => swapped - value === needs);
      if (right)
        return [
          {
            message: `${place(address)}为 ${value}，若为 ${right}，“${name(column)}”列即相符：可能数字颠倒，请核对。`,
            places: [atCell(address)],
            facts: { value, right },
          },
        ];
      // The only figure of its side equals the gap whenever the other side is 0; ones and twos stand everywhere.
      if (value !== -needs || value <= smallGap || filled.length < 2) return [];
      return [
        {
          message: `“${name(column)}”列的差额 ${gapOf(off)}，正好等于${place(address)}：请核对该格是否重复计入。`,
          places: [atCell(address)],
          facts: { value, gap: Math.abs(gap) },
        },
      ];
    });
  });
}

/** Where the gap of a column that does not balance may come from. */
export const requestsWrongColumn: Check = {
  id: 'requests/wrong-column',
  family: 'figures',
  severity: 'hint',
  title: '不平衡的可能原因',
  basis: '经验：填错列、数字颠倒、重复计入',
  run: (input) => {
    const off = offColumns(input);
    if (off.length === 0) return { notChecked: '没有不平衡的列' };
    return [...pairs(off), ...off.flatMap((column) => clues(input, column))];
  },
};
