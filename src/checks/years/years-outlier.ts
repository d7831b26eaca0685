import { atCell } from '../../report/place';
import { placeName } from '../../template/labels';
import type { Check, Problem } from '../check';
import { lastYearOf, notComparable } from './comparable';

const times = 5;
const apart = 20;

/** A figure far from last year's is often a slip of the keyboard or of the unit. */
export const yearsOutlier: Check = {
  id: 'years/outlier',
  family: 'years',
  severity: 'hint',
  title: '与上年相比没有异常增减',
  basis: '经验：比上年增减五倍以上的数字常为笔误',
  concerns: ({ parts }, input) => lastYearOf(input) !== null && parts.length === 0,
  run: (input) => {
    const last = lastYearOf(input);
    if (!last) return notComparable(input);
    return input.figures.cells.flatMap((cell, at): Problem[] => {
      const figure = input.figures.nth(at);
      if (cell.parts.length > 0 || figure.state !== 'number') return [];
      if (!last.figures.has(cell.address)) return [];
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
