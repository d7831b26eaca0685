import { atCells } from '../../report/place';
import { readFigure } from '../../calc/read-figure';
import { cellAt } from '../../template/cells';
import { placeName } from '../../template/labels';
import type { Check, Problem } from '../check';

/**
 * A total printed in a file against the parts read beside it. A warning, not an error: the export
 * prints the sum of the parts, and only the clerk can say that the parts are what is right.
 */
export const printedTotals: Check = {
  id: 'printed-totals',
  family: 'figures',
  severity: 'warning',
  title: '文件中印的总计与分项相符',
  basis: '年度报告格式：总计为各分项之和',
  run: ({ edition, figures, printedTotals: printed }) => {
    if (!printed) return { notChecked: '不是从文件读入的报告' };
    if (Object.keys(printed).length === 0) return { notChecked: '文件中没有读到总计' };
    return Object.entries(printed).flatMap(([address, text]): Problem[] => {
      const cell = cellAt(edition, address);
      const figure = readFigure('count', text);
      if (!cell || figure.state !== 'number') return [];
      const sum = figures.number(address);
      if (sum === null || sum === figure.value) return [];
      return [
        {
          message:
            `${placeName(cell)}：文件中印的是 ${figure.value}，各分项相加为 ${sum}，` +
            `相差 ${Math.abs(sum - figure.value)}。已保留各分项，请核对哪一项有误。`,
          places: atCells([address, ...cell.parts.filter((part) => figures.number(part) !== 0)]),
          facts: { printed: figure.value, sum },
        },
      ];
    });
  },
};
