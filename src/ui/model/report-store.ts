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
import { Listeners } from './listeners';

const noSides: BalanceSides = { left: null, right: null, remainder: null };

/** Everything derived from what is typed. It wakes only the components whose own value changed. */
export class ReportStore {
  readonly listeners = new Listeners();
  readonly findings: FindingsStore;
  figures: Figures;
  private readonly shown = new Map<Address, CellFigure>();
  private callOff: (() => void) | undefined;
  private readonly balances = new Map<Address, BalanceSides>();

  constructor(
    readonly edition: Edition,
    public draft: Draft,
  ) {
    this.figures = figuresOf(edition, draft.report.tables);
    this.findings = new FindingsStore(edition, this.listeners);
    this.refresh(draft);
    this.flush();
  }

  get current(): AnnualReport {
    return this.draft.report;
  }

  /** `typed` is the only field in which the draft differs from the last one; without it any may. */
  refresh(draft: Draft, typed?: string): void {
    this.draft = draft;
    const cell = typed === undefined ? undefined : cellAddress(typed);
    if (cell === undefined) {
      this.figures = figuresOf(this.edition, draft.report.tables);
      this.refreshTotals(this.figures.totals);
      this.refreshBalances(balanceColumnsOf(this.edition));
    } else if (cell !== null) {
      this.figures = this.figures.with(cell, cellText(draft.report, cell));
      this.refreshTotals(this.figures.totalsOf(cell));
      this.refreshBalances(balancesWith(this.edition)(cell));
    }
    this.callOff ??= afterPaint(() => this.flush());
  }

  /** What follows a key press but must not delay its totals or its frame: findings, marks, rail, buttons, saving. */
  flush(): void {
    this.callOff?.();
    this.callOff = undefined;
    this.findings.refresh(this.draft, this.figures);
    this.listeners.notify('report');
    this.listeners.notify('history');
  }

  /** Everything that stands in the way of an export, of the draft as it is now. */
  blocking(): Promise<readonly Finding[]> {
    this.flush();
    return this.findings.blocking();
  }

  figure(address: Address): CellFigure {
    return this.shown.get(address) ?? this.figures.at(address);
  }

  balance(column: BalanceColumn): BalanceSides {
    return this.balances.get(column.remainder) ?? noSides;
  }

  private refreshTotals(totals: readonly number[]): void {
    for (const at of totals) {
      const { address } = this.figures.cellOf(at);
      const figure = this.figures.nth(at);
      const before = this.shown.get(address);
      if (before && isSameFigure(figure, before)) continue;
      this.shown.set(address, figure);
      this.listeners.notify(address);
    }
  }

  private refreshBalances(columns: readonly BalanceColumn[]): void {
    for (const column of columns) {
      const sides = balanceSides(this.figures, column);
      const before = this.balances.get(column.remainder);
      if (
        before?.left === sides.left &&
        before.right === sides.right &&
        before.remainder === sides.remainder
      )
        continue;
      this.balances.set(column.remainder, sides);
      this.listeners.notify(`balance:${column.remainder}`);
    }
  }
}

function isSameFigure(a: CellFigure, b: CellFigure): boolean {
  if (a.state !== b.state) return false;
  if (a.state === 'number' && b.state === 'number') return a.value === b.value;
  if (a.state === 'incomplete' && b.state === 'incomplete')
    return a.value === b.value && a.started === b.started;
  return true;
}
