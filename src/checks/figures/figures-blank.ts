import type { Figures } from '../../calc/figures';
import type { Cell } from '../../template/cells';
import { tablesOf } from '../../template/edition';
import { placeName } from '../../template/labels';
import type { Check } from '../check';

/** The blank cells of each table by its id, in one pass: it runs over every cell with each key. */
function blanksByTable(figures: Figures): Record<string, Cell[]> {
  const blanks: Record<string, Cell[]> = {};
  let at = -1;
  for (const cell of figures.cells) {
    at += 1;
    if (figures.nth(at).state === 'blank') (blanks[cell.table.id] ??= []).push(cell);
  }
  return blanks;
}

/** Blank is not 0: a published table prints a figure in every cell, and only the clerk knows it. */
export const figuresBlank: Check = {
  id: 'figures/blank',
  severity: 'error',
  title: '表格没有空格',
  basis: '年度报告格式：各表每格均应填写，没有的填 0',
  run: ({ edition, figures }) => {
    const byTable = blanksByTable(figures);
    return tablesOf(edition).flatMap(({ id, name }) => {
      const blanks = byTable[id];
      const [first] = blanks ?? [];
      if (!blanks || !first) return [];
      const cells = blanks.map(({ address }) => address);
      return {
        message:
          cells.length === 1
            ? `${placeName(first)}未填：请填写数字，没有的填 0。`
            : `${name}有 ${cells.length} 格未填，第一处为${placeName(first)}：请填写数字，没有的填 0。`,
        isBlank: true,
        cells,
        mend: {
          label: `将${name}空格填为 0`,
          // Made only when it is asked for: 166 keys with each key press would be half its cost.
          get cells() {
            return Object.fromEntries(cells.map((address) => [address, '0']));
          },
        },
      };
    });
  },
};
