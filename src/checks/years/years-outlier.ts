import { atCell } from '../../report/place';
import type { Cell } from '../../template/cells';
import { placeName } from '../../template/labels';
import type { Check, Problem } from '../check';
import { lastYearOf, notComparable } from './comparable';

const times = 5;
const apart = 20;

/** Stocks, and what was received in all; single outcomes and what was done in a year go up and down. */
const isSteady = ({ row, column, parts }: Cell): boolean =>
  parts.length === 0
    ? column.line.id === 'inForce'
    : row.line.id === 'received' && column.line.id === 'allApplicants';

/** A stock or a total far from last year's is often a slip of the keyboard. */
export const yearsOutlier: Check = {
  id: 'years/outlier',
  family: 'years',
  severity: 'hint',
  title: '与上年相比没有异常增减',
  basis: '经验：比上年增减五倍以上的数字常为笔误',
  concerns: (cell, input) => lastYearOf(input) !== null && isSteady(cell),
  run: (input) => {
    const last = lastYearOf(input);
    if (!last) return notComparable(input);
    return input.figures.cells.flatMap((cell, at): Problem[] => {
      const figure = input.figures.nth(at);
      if (!isSteady(cell) || figure.state !== 'number' || !last.figures.has(cell.address))
        return [];
      const before = last.figures.number(cell.address);
      if (before === null || Math.abs(figure.value - before) < apart) return [];
      const [small, large] = [Math.min(figure.value, before), Math.max(figure.value, before)];
      if (large < times * small) return [];
      return [
        {
          message: `${placeName(cell)}为 ${figure.text} ${cell.unit}，上年为 ${before} ${cell.unit}，增减较大：请核对是否多填、少填数位。`,
          places: [atCell(cell.address)],
          facts: { now: figure.text, before },
        },
      ];
    });
  },
};
