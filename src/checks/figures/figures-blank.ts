import { tablesOf } from '../../template/edition';
import { placeName } from '../../template/labels';
import type { Check } from '../check';

/** Blank is not 0: a published table prints a figure in every cell, and only the clerk knows it. */
export const figuresBlank: Check = {
  id: 'figures/blank',
  severity: 'error',
  title: '表格没有空格',
  basis: '年度报告格式：各表每格均应填写，没有的填 0',
  run: ({ edition, figures }) =>
    tablesOf(edition).flatMap((table) => {
      const blanks = figures.cells.filter(
        (cell, at) => cell.table === table && figures.nth(at).state === 'blank',
      );
      const [first] = blanks;
      if (!first) return [];
      const where = blanks.length === 1 ? placeName(first) : table.name;
      return {
        message:
          blanks.length === 1
            ? `${where}未填：请填写数字，没有的填 0。`
            : `${where}有 ${blanks.length} 格未填，第一处为${placeName(first)}：请填写数字，没有的填 0。`,
        isBlank: true,
        cells: blanks.map((cell) => cell.address),
        mend: {
          label: `将${table.name}空格填为 0`,
          cells: Object.fromEntries(blanks.map((cell) => [cell.address, '0'])),
        },
      };
    }),
};
