import type { TableTexts } from '../report/annual-report';
import { type Address, type Cell, cellsOf } from '../template/cells';
import type { Edition } from '../template/edition';
import { type Figure, readFigure } from './read-figure';

/** A sum that some part is missing from: `value` is what the other parts add up to. */
export interface Incomplete {
  readonly state: 'incomplete';
  readonly value: number;
  /** Whether any part was a number at all. */
  readonly started: boolean;
}
export type CellFigure = Figure | Incomplete;

interface Plan {
  readonly cells: readonly Cell[];
  readonly index: ReadonlyMap<Address, number>;
  /** Indexes of the parts of a derived cell; null for an input cell. */
  readonly parts: readonly (readonly number[] | null)[];
}

const plans = new WeakMap<Edition, Plan>();

/** Sums are looked up once per edition, so that a key press only adds. */
function planOf(edition: Edition): Plan {
  const known = plans.get(edition);
  if (known) return known;
  const cells = cellsOf(edition);
  const index = new Map(cells.map((cell, at) => [cell.address, at]));
  const parts = cells.map((cell) =>
    cell.parts.length === 0 ? null : cell.parts.map((part) => index.get(part) ?? -1),
  );
  const plan = { cells, index, parts };
  plans.set(edition, plan);
  return plan;
}

function sumOf(parts: readonly number[], figures: readonly CellFigure[]): CellFigure {
  let value = 0;
  let numbers = 0;
  for (const part of parts) {
    const figure = figures[part];
    if (figure?.state !== 'number') continue;
    value += figure.value;
    numbers += 1;
  }
  if (numbers < parts.length) return { state: 'incomplete', value, started: numbers > 0 };
  return { state: 'number', value, text: String(value) };
}

/** Every figure of a report: typed ones as read, totals as added up. */
export class Figures {
  private readonly plan: Plan;
  private readonly figures: CellFigure[];
  /** The input cells that are blank, in printed order. */
  readonly blanks: readonly Cell[];
  /** How many input cells hold what is no figure. */
  readonly wrongs: number;

  constructor(
    readonly edition: Edition,
    tables: TableTexts,
  ) {
    this.plan = planOf(edition);
    const { cells, parts } = this.plan;
    const figures = new Array<CellFigure>(cells.length);
    const blanks: Cell[] = [];
    let wrongs = 0;
    cells.forEach((cell, at) => {
      if (parts[at]) return;
      const typed = tables[cell.table.id]?.[cell.row.line.id]?.[cell.column.line.id] ?? '';
      const figure = readFigure(cell.value, typed, cell.unit);
      if (figure.state === 'blank') blanks.push(cell);
      else if (figure.state === 'wrong') wrongs += 1;
      figures[at] = figure;
    });
    this.blanks = blanks;
    this.wrongs = wrongs;
    parts.forEach((indexes, at) => {
      if (indexes) figures[at] = sumOf(indexes, figures);
    });
    this.figures = figures;
  }

  get cells(): readonly Cell[] {
    return this.plan.cells;
  }

  /** Throws for an address the edition does not have. */
  at(address: Address): CellFigure {
    const figure = this.figures[this.plan.index.get(address) ?? -1];
    if (!figure) throw new Error(`no cell ${address} in edition ${this.edition.id}`);
    return figure;
  }

  /** The figure of the cell that stands at this place of `cells`. */
  nth(at: number): CellFigure {
    const figure = this.figures[at];
    if (!figure) throw new Error(`no cell number ${at}`);
    return figure;
  }

  has(address: Address): boolean {
    return this.plan.index.has(address);
  }

  /** The number in a cell; null while it is blank, wrong or incomplete. */
  number(address: Address): number | null {
    const figure = this.at(address);
    return figure.state === 'number' ? figure.value : null;
  }

  /** The sum of some cells, or null while one of them is no number. */
  sum(addresses: readonly Address[]): number | null {
    let sum = 0;
    for (const address of addresses) {
      const value = this.number(address);
      if (value === null) return null;
      sum += value;
    }
    return sum;
  }
}

export function figuresOf(edition: Edition, tables: TableTexts): Figures {
  return new Figures(edition, tables);
}

/** How a figure is printed: '' for one that is not settled, so that no guess looks like a figure. */
export function printedFigure(figure: CellFigure): string {
  return figure.state === 'number' ? figure.text : '';
}
