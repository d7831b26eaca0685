import type { TableTexts } from '../report/annual-report';
import { type Address, addressOf, type Cell, cellsOf } from '../template/cells';
import type { Edition } from '../template/edition';
import { memoizeFor } from '../text/memoize';
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
  /** Indexes of what a derived cell adds up; null for an input cell. */
  readonly addends: readonly (readonly number[] | null)[];
  /** Indexes of the derived cells, those that others add up first. */
  readonly totals: readonly number[];
  /** Of an input cell, the derived cells it is part of, in the same order. */
  readonly totalsOf: readonly (readonly number[])[];
}

/** A total of rows and columns adds up the totals of its rows; amounts are added up one by one, as rounding asks. */
function addendsOf(cell: Cell, byAddress: ReadonlyMap<Address, Cell>): readonly Address[] {
  const rows = new Set(cell.parts.map((part) => byAddress.get(part)?.row.line.id ?? ''));
  const inRows = [...rows].map((row) => addressOf(cell.table.id, row, cell.column.line.id));
  const isWide = rows.size > 1 && cell.parts.length > rows.size;
  const isExact = cell.parts.every((part) => byAddress.get(part)?.value !== 'amount');
  return isWide && isExact && inRows.every((row) => byAddress.has(row)) ? inRows : cell.parts;
}

/** Sums are looked up once per edition, so that a key press only adds. */
const planOf = memoizeFor((edition: Edition): Plan => {
  const cells = cellsOf(edition);
  const byAddress = new Map(cells.map((cell) => [cell.address, cell]));
  const index = new Map(cells.map(({ address }, at) => [address, at]));
  const at = (address: Address) => index.get(address) ?? -1;
  const addends = cells.map((cell) =>
    cell.parts.length === 0 ? null : addendsOf(cell, byAddress).map(at),
  );
  const isOfTotals = (total: number) => addends[total]?.some((part) => addends[part]) === true;
  const all = cells.flatMap(({ parts }, total) => (parts.length > 0 ? [total] : []));
  const totals = [...all.filter((total) => !isOfTotals(total)), ...all.filter(isOfTotals)];
  const totalsOf = cells.map((): number[] => []);
  for (const total of totals)
    for (const part of cells[total]?.parts ?? []) totalsOf[at(part)]?.push(total);
  return { cells, index, addends, totals, totalsOf };
});

const none: CellFigure = { state: 'number', value: 0, text: '0' };

function sumOf(parts: readonly number[], figures: readonly CellFigure[]): CellFigure {
  let value = 0;
  let isComplete = true;
  let started = false;
  for (const part of parts) {
    const figure = figures[part];
    if (figure?.state === 'number') {
      value += figure.value;
      started = true;
      continue;
    }
    isComplete = false;
    if (figure?.state !== 'incomplete') continue;
    value += figure.value;
    started ||= figure.started;
  }
  if (!isComplete) return { state: 'incomplete', value, started };
  return value === 0 ? none : { state: 'number', value, text: String(value) };
}

interface Read {
  readonly figures: readonly CellFigure[];
  readonly blanks: readonly Cell[];
  readonly wrongs: number;
}

function readTables({ cells, addends, totals }: Plan, tables: TableTexts): Read {
  const figures = new Array<CellFigure>(cells.length);
  const blanks: Cell[] = [];
  let wrongs = 0;
  cells.forEach((cell, at) => {
    if (addends[at]) return;
    const typed = tables[cell.table.id]?.[cell.row.line.id]?.[cell.column.line.id] ?? '';
    const figure = readFigure(cell.value, typed, cell.unit);
    if (figure.state === 'blank') blanks.push(cell);
    else if (figure.state === 'wrong') wrongs += 1;
    figures[at] = figure;
  });
  for (const at of totals) figures[at] = sumOf(addends[at] ?? [], figures);
  return { figures, blanks, wrongs };
}

/** Every figure of a report: typed ones as read, totals as added up. */
export class Figures {
  private readonly plan: Plan;
  private readonly figures: readonly CellFigure[];
  /** The input cells that are blank, in printed order; the same list while they are the same. */
  readonly blanks: readonly Cell[];
  /** How many input cells hold what is no figure. */
  readonly wrongs: number;

  constructor(
    readonly edition: Edition,
    { figures, blanks, wrongs }: Read,
  ) {
    this.plan = planOf(edition);
    this.figures = figures;
    this.blanks = blanks;
    this.wrongs = wrongs;
  }

  /** The same with another text in one cell: only the totals that it is part of are added up again. */
  with(address: Address, typed: string): Figures {
    const { cells, index, addends, totalsOf } = this.plan;
    const at = index.get(address) ?? -1;
    const cell = cells[at];
    const before = this.figures[at];
    if (!cell || !before || addends[at]) throw new Error(`no input cell ${address}`);
    const figures = [...this.figures];
    const figure = readFigure(cell.value, typed, cell.unit);
    figures[at] = figure;
    for (const total of totalsOf[at] ?? []) figures[total] = sumOf(addends[total] ?? [], figures);
    return new Figures(this.edition, {
      figures,
      blanks: this.blanksWith(cell, before.state === 'blank', figure.state === 'blank'),
      wrongs: this.wrongs + Number(figure.state === 'wrong') - Number(before.state === 'wrong'),
    });
  }

  private blanksWith(cell: Cell, was: boolean, is: boolean): readonly Cell[] {
    if (was === is) return this.blanks;
    if (was) return this.blanks.filter((blank) => blank !== cell);
    const { index } = this.plan;
    const place = ({ address }: Cell) => index.get(address) ?? -1;
    return [...this.blanks, cell].sort((a, b) => place(a) - place(b));
  }

  /** The totals a typed cell is part of, by their places in `cells`. */
  totalsOf(address: Address): readonly number[] {
    return this.plan.totalsOf[this.plan.index.get(address) ?? -1] ?? [];
  }

  /** The places of all totals in `cells`. */
  get totals(): readonly number[] {
    return this.plan.totals;
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

  /** The cell that stands at this place of `cells`. */
  cellOf(at: number): Cell {
    const cell = this.plan.cells[at];
    if (!cell) throw new Error(`no cell number ${at}`);
    return cell;
  }

  /** Its figure. */
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
  return new Figures(edition, readTables(planOf(edition), tables));
}

/** How a figure is printed: '' for one that is not settled, so that no guess looks like a figure. */
export function printedFigure(figure: CellFigure): string {
  return figure.state === 'number' ? figure.text : '';
}
