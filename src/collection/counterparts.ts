import { addDecimals } from '../calc/decimal';
import { type Figure, readFigure } from '../calc/read-figure';
import type { AnnualReport } from '../report/annual-report';
import { cellText } from '../report/cell-text';
import { type Address, type Cell, cellAt } from '../template/cells';
import { type Move, movesBetween } from '../template/counterparts';
import type { Edition } from '../template/edition';

/** What a report says to an input cell; `otherForm` where its edition has nothing that means the same. */
export type Contribution = Figure | { readonly state: 'otherForm' };

const otherForm: Contribution = { state: 'otherForm' };

const byTarget = new WeakMap<readonly Move[], ReadonlyMap<Address, Move>>();

function moveTo(from: Edition, to: Edition, address: Address): Move | undefined {
  const { moves } = movesBetween(from, to);
  let map = byTarget.get(moves);
  if (!map) {
    map = new Map(moves.flatMap((move) => move.to.map((target) => [target, move] as const)));
    byTarget.set(moves, map);
  }
  return map.get(address);
}

function together(figures: readonly Figure[]): Figure {
  const texts: string[] = [];
  for (const figure of figures) {
    if (figure.state !== 'number') return figure;
    texts.push(figure.text);
  }
  const text = addDecimals(texts);
  return { state: 'number', value: Number(text), text };
}

/**
 * The figure a report of any edition has for an input cell of another, by the same rule as a change of
 * edition: lines that were joined are added up, one that was split tells its parts apart only when 0.
 */
export function contribution(
  report: AnnualReport,
  from: Edition,
  to: Edition,
  target: Cell,
): Contribution {
  const move = moveTo(from, to, target.address);
  if (!move) return otherForm;
  const figure = together(
    move.from.flatMap((address) => {
      const cell = cellAt(from, address);
      return cell ? readFigure(cell.value, cellText(report, address), cell.unit) : [];
    }),
  );
  const isSplit = move.to.length > 1 && figure.state === 'number';
  return isSplit && (figure.value !== 0 || target.value === 'change') ? otherForm : figure;
}
