import { atCell } from '../../report/place';
import { cellText } from '../../report/cell-text';
import type { Cell } from '../../template/cells';
import type { ValueKind } from '../../template/table';
import { placeName } from '../../template/labels';
import type { Check, CheckInput, Outcome, Problem } from '../check';

const shown = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

function problemOf({ report, figures }: CheckInput, cell: Cell, at: number): Problem[] {
  const figure = figures.nth(at);
  if (figure.state !== 'wrong') return [];
  const { address } = cell;
  const { meant, reason } = figure;
  const typed = shown(cellText(report, address));
  return [
    {
      message: `${placeName(cell)}现为“${typed}”，${reason}：${meant === undefined ? '请更正' : `请改为 ${meant}`}。`,
      places: [atCell(address)],
      facts: { typed },
      ...(meant === undefined
        ? {}
        : { fixes: [{ label: `改为 ${meant}`, cells: { [address]: meant } }] }),
    },
  ];
}

/** Cells of these kinds whose text is no figure; the text stays as typed. */
function wrongTexts(input: CheckInput, kinds: readonly ValueKind[], name: string): Outcome {
  const { cells, wrongs } = input.figures;
  const isOwn = ({ value }: Cell): boolean => kinds.includes(value);
  // Nearly always there is none, and a key press waits for this.
  const problems =
    wrongs === 0
      ? []
      : cells.flatMap((cell, at) => (isOwn(cell) ? problemOf(input, cell, at) : []));
  const isFilled = cells.some(
    (cell, at) => isOwn(cell) && input.figures.nth(at).state === 'number',
  );
  return problems.length > 0 || isFilled ? problems : { notChecked: `没有已填的${name}` };
}

export const figuresNotACount: Check = {
  id: 'figures/not-a-count',
  family: 'figures',
  severity: 'error',
  title: '件数为整数',
  basis: '年度报告格式：件数为不小于 0 的整数',
  run: (input) => wrongTexts(input, ['count', 'change'], '件数'),
};

export const figuresNotAnAmount: Check = {
  id: 'figures/not-an-amount',
  family: 'figures',
  severity: 'error',
  title: '金额为数字',
  basis: '年度报告格式：金额以万元为单位',
  run: (input) => wrongTexts(input, ['amount'], '金额'),
};
