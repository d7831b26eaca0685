import {
  balanceColumnsOf,
  balancesWith,
  type BalanceColumn,
  type BalanceSides,
  balanceSides,
} from '../../calc/balance';
import { type CellFigure, type Figures, figuresOf } from '../../calc/figures';
import type { Finding } from '../../checks/check';
import type { AnnualReport, Draft } from '../../report/annual-report';
import { cellText } from '../../report/cell-text';
import { cellAddress } from '../../report/report-paths';
import type { Address } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { afterPaint } from './after-paint';
import { FindingsStore } from './findings-store';
import { Store } from './store';

/** A draft and what it adds up to. */
export interface Shown {
  readonly draft: Draft;
  readonly figures: Figures;
}

const noSides: BalanceSides = { left: null, right: null, remainder: null };

/** The draft as it is, and everything derived from it. */
export class ReportStore {
  /** Follows every key at once: only for what writes into the page by hand. */
  readonly live: Store<Shown>;
  /** Follows when the key has been painted. */
  readonly shown: Store<Shown>;
  readonly findings: FindingsStore;
  /** A total or balance that stays is the same object. */
  private readonly totals = new Map<Address, CellFigure>();
  private readonly balances = new Map<Address, BalanceSides>();
  private callOff: (() => void) | undefined;

  constructor(
    readonly edition: Edition,
    draft: Draft,
  ) {
    const figures = figuresOf(edition, draft.report.tables);
    this.live = new Store<Shown>({ draft, figures });
    this.shown = new Store<Shown>({ draft, figures });
    this.findings = new FindingsStore(edition);
    this.keepTotals(figures, figures.totals);
    this.keepBalances(figures, balanceColumnsOf(edition));
    this.findings.refresh(draft, figures);
  }

  get draft(): Draft {
    return this.live.get().draft;
  }
  get figures(): Figures {
    return this.live.get().figures;
  }
  get current(): AnnualReport {
    return this.draft.report;
  }

  /** `typed` is the only field in which the draft differs from the last one; without it any may. */
  refresh(draft: Draft, typed?: string): void {
    const cell = typed === undefined ? undefined : cellAddress(typed);
    let { figures } = this;
    if (cell === undefined) {
      figures = figuresOf(this.edition, draft.report.tables);
      this.keepTotals(figures, figures.totals);
      this.keepBalances(figures, balanceColumnsOf(this.edition));
    } else if (cell !== null) {
      figures = figures.with(cell, cellText(draft.report, cell));
      this.keepTotals(figures, figures.totalsOf(cell));
      this.keepBalances(figures, balancesWith(this.edition)(cell));
    }
    this.live.set({ draft, figures });
    this.callOff ??= afterPaint(() => this.flush());
  }

  /** What follows a key press but must not delay its totals or its frame: findings, marks, rail, buttons, saving. */
  flush(): void {
    this.callOff?.();
    this.callOff = undefined;
    this.findings.refresh(this.draft, this.figures);
    this.shown.set(this.live.get());
  }

  /** Everything that stands in the way of an export, of the draft as it is now. */
  blocking(): Promise<readonly Finding[]> {
    this.flush();
    return this.findings.blocking();
  }

  figure(address: Address): CellFigure {
    return this.totals.get(address) ?? this.figures.at(address);
  }

  balance(column: BalanceColumn): BalanceSides {
    return this.balances.get(column.remainder) ?? noSides;
  }

  private keepTotals(figures: Figures, totals: readonly number[]): void {
    for (const at of totals) {
      const { address } = figures.cellOf(at);
      const figure = figures.nth(at);
      const before = this.totals.get(address);
      if (!before || !isSameFigure(figure, before)) this.totals.set(address, figure);
    }
  }

  private keepBalances(figures: Figures, columns: readonly BalanceColumn[]): void {
    for (const column of columns) {
      const sides = balanceSides(figures, column);
      const before = this.balances.get(column.remainder);
      if (!before || !isSameSides(sides, before)) this.balances.set(column.remainder, sides);
    }
  }
}

const isSameSides = (a: BalanceSides, b: BalanceSides): boolean =>
  a.left === b.left && a.right === b.right && a.remainder === b.remainder;

function isSameFigure(a: CellFigure, b: CellFigure): boolean {
  if (a.state !== b.state) return false;
  if (a.state === 'number' && b.state === 'number') return a.value === b.value;
  if (a.state === 'incomplete' && b.state === 'incomplete')
    return a.value === b.value && a.started === b.started;
  return true;
}
