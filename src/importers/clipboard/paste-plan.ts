import { figuresOf, printedFigure } from '../../calc/figures';
import { readFigure } from '../../calc/read-figure';
import type { AnnualReport } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import { type Address, cellAt } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { cellWords } from '../../template/labels';
import { plainFigure } from './plain-figure';
import type { Placing } from './placing';

export interface Difference {
  /** Row and column in words. */
  readonly place: string;
  readonly pasted: string;
  readonly sum: string;
}

export interface PastePlan {
  readonly writes: Readonly<Record<Address, string>>;
  /** How many pasted totals were compared with the sums. */
  readonly compared: number;
  readonly differing: readonly Difference[];
  readonly left: readonly string[];
  readonly notes: readonly string[];
}

/** What a placing would write, and what its totals say against the sums after it. */
export function pastePlan(placing: Placing, edition: Edition, report: AnnualReport): PastePlan {
  const writes: Record<Address, string> = {};
  const totals: { place: string; address: Address; text: string }[] = [];
  for (const { address, text } of placing.placed) {
    const cell = cellAt(edition, address);
    if (!cell) continue;
    const plain = plainFigure(text, cell.value, cell.unit);
    if (cell.parts.length === 0) writes[address] = plain;
    else if (text !== '') totals.push({ place: cellWords(cell), address, text: plain });
  }
  const figures = figuresOf(edition, withCells(report, writes).tables);
  const differing = totals.flatMap(({ place, address, text }): Difference[] => {
    const pasted = readFigure('amount', text);
    const sum = figures.at(address);
    if (sum.state !== 'number' && pasted.state === 'number')
      return [{ place, pasted: text, sum: '未算出' }];
    if (pasted.state === 'number' && figures.number(address) === pasted.value) return [];
    return [{ place, pasted: text, sum: printedFigure(sum) || '未算出' }];
  });
  return {
    writes,
    compared: totals.length,
    differing,
    left: placing.left,
    notes: placing.notes ?? [],
  };
}
