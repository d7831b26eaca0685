import { atCell } from '../../report/place';
import { cellText } from '../../report/cell-text';
import type { ValueKind } from '../../template/table';
import { placeName } from '../../template/labels';
import type { Check, CheckInput, Outcome, Problem } from '../check';

const shown = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/** Cells of these kinds whose text is no figure; the text stays as typed. */
function wrongTexts({ report, figures }: CheckInput, kinds: readonly ValueKind[]): Outcome {
  if (figures.wrongs === 0) {
    const isFilled = figures.cells.some(
      ({ value, parts }, at) =>
        parts.length === 0 && kinds.includes(value) && figures.nth(at).state === 'number',
    );
    return isFilled ? [] : { notChecked: '表格未填' };
  }
  const problems: Problem[] = [];
  let at = -1;
  for (const cell of figures.cells) {
    at += 1;
    const figure = figures.nth(at);
    if (figure.state !== 'wrong' || !kinds.includes(cell.value)) continue;
    const typed = shown(cellText(report, cell.address));
    problems.push({
      message: `${placeName(cell)}现为“${typed}”，${figure.reason}：请改为${figure.meant === undefined ? '数字' : ` ${figure.meant}`}。`,
      places: [atCell(cell.address)],
      facts: { typed },
      ...(figure.meant === undefined
        ? {}
        : { fixes: [{ label: `改为 ${figure.meant}`, cells: { [cell.address]: figure.meant } }] }),
    });
  }
  return problems;
}

export const figuresNotACount: Check = {
  id: 'figures/not-a-count',
  family: 'figures',
  severity: 'error',
  title: '件数为整数',
  basis: '年度报告格式：件数为不小于 0 的整数',
  run: (input) => wrongTexts(input, ['count', 'change']),
};

export const figuresNotAnAmount: Check = {
  id: 'figures/not-an-amount',
  family: 'figures',
  severity: 'error',
  title: '金额为数字',
  basis: '年度报告格式：金额以万元为单位',
  run: (input) => wrongTexts(input, ['amount']),
};
