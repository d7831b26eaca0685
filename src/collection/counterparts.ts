import { type Figure, readFigure } from '../calc/read-figure';
import type { AnnualReport } from '../report/annual-report';
import { cellText } from '../report/cell-text';
import { type Cell, cellAt } from '../template/cells';
import type { Edition } from '../template/edition';
import { addDecimals } from './decimal';

/** 2021 splits what 2019 counted in one row, （六）其他处理. */
const split = 'closed';
const splitInto = ['closedNotClarified', 'closedFeeUnpaid', 'closedOther'];

/** What a report says to an input cell; `otherForm` where its edition has nothing that means the same. */
export type Contribution = Figure | { readonly state: 'otherForm' };

const otherForm: Contribution = { state: 'otherForm' };

function figureIn(report: AnnualReport, edition: Edition, address: string): Contribution {
  const cell = cellAt(edition, address);
  if (!cell || cell.parts.length > 0) return otherForm;
  return readFigure(cell.value, cellText(report, address));
}

function together(figures: readonly Contribution[]): Contribution {
  const texts: string[] = [];
  for (const figure of figures) {
    if (figure.state !== 'number') return figure;
    texts.push(figure.text);
  }
  const text = addDecimals(texts);
  return { state: 'number', value: Number(text), text };
}

/**
 * The figure a report of any edition has for an input cell of another. Lines that mean the same share
 * an id; the three rows of 2021 are one of 2019, which tells them apart only when it is 0. A half-year
 * says nothing of a year.
 */
export function contribution(report: AnnualReport, from: Edition, target: Cell): Contribution {
  const [table, row, column] = [target.table.id, target.row.line.id, target.column.line.id];
  const own = figureIn(report, from, target.address);
  if (own.state !== 'otherForm') return own;
  const inRow = (id: string) => figureIn(report, from, `${table}/${id}/${column}`);
  if (row === split) return together(splitInto.map(inRow));
  if (!splitInto.includes(row)) return otherForm;
  const whole = inRow(split);
  return whole.state === 'number' && whole.value !== 0 ? otherForm : whole;
}
