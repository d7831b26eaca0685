import { balanceColumnsOf, type BalanceColumn, balanceSides } from '../../calc/balance';
import { type CellFigure, type Figures, figuresOf } from '../../calc/figures';
import type { Field, Finding } from '../../checks/check';
import { checks } from '../../checks/index';
import { runChecks } from '../../checks/run-checks';
import type { AnnualReport, Draft } from '../../report/annual-report';
import type { Address } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { Listeners } from './listeners';

/** How a cell is marked: the first finding that points at it. */
export interface CellMark {
  readonly check: string;
  readonly message: string;
}

export interface BalanceView {
  readonly left: number | null;
  readonly right: number | null;
  readonly remainder: number | null;
}

const sameFindings = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length &&
  a.every(({ check, message }, at) => check === b[at]?.check && message === b[at].message);

/**
 * Everything derived from what is typed. It recomputes all of it on every key, which costs less than
 * telling what changed, and wakes only the components whose own value did.
 */
export class ReportStore {
  readonly listeners = new Listeners();
  figures: Figures;
  findings: readonly Finding[] = [];
  /** How many times an export was stopped. */
  stopped = 0;
  private readonly shown = new Map<Address, CellFigure>();
  private readonly balances = new Map<Address, BalanceView>();
  private marks = new Map<Address, CellMark>();
  /** Blanks are marked only once an export was asked for: an unfinished form is not a wrong one. */
  blanksMarked = false;

  constructor(
    readonly edition: Edition,
    public draft: Draft,
  ) {
    this.figures = figuresOf(edition, draft.report.tables);
    this.refresh(draft);
  }

  get current(): AnnualReport {
    return this.draft.report;
  }

  refresh(draft: Draft): void {
    this.draft = draft;
    this.figures = figuresOf(this.edition, draft.report.tables);
    this.refreshFigures();
    this.refreshBalances();
    this.refreshFindings();
    this.listeners.notify('report');
  }

  /** An export was asked for and must not go ahead: from now on blanks are marked, too. */
  stopExport(): void {
    this.blanksMarked = true;
    this.stopped += 1;
    this.refreshFindings();
    this.listeners.notify('findings');
    this.listeners.notify('gate');
  }

  figure(address: Address): CellFigure {
    return this.shown.get(address) ?? this.figures.at(address);
  }

  mark(address: Address): CellMark | undefined {
    return this.marks.get(address);
  }

  /** An empty field is a problem only once an export was asked for, a wrong one at once. */
  fieldProblem(field: Field): string | undefined {
    const finding = this.findings.find((each) => each.field === field);
    return finding?.isBlank === true && !this.blanksMarked ? undefined : finding?.message;
  }

  balance(column: BalanceColumn): BalanceView {
    return this.balances.get(column.remainder) ?? { left: null, right: null, remainder: null };
  }

  private refreshFigures(): void {
    this.figures.cells.forEach((cell, at) => {
      if (cell.parts.length === 0) return;
      const figure = this.figures.nth(at);
      const before = this.shown.get(cell.address);
      if (before && isSameFigure(figure, before)) return;
      this.shown.set(cell.address, figure);
      this.listeners.notify(cell.address);
    });
  }

  private refreshBalances(): void {
    for (const column of balanceColumnsOf(this.edition)) {
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

  private refreshFindings(): void {
    const { edition, figures } = this;
    const findings = runChecks(checks, { edition, report: this.current, figures });
    const marks = new Map<Address, CellMark>();
    for (const { check, severity, message, cells, isBlank } of findings) {
      if (severity !== 'error' || (isBlank === true && !this.blanksMarked)) continue;
      for (const address of cells) if (!marks.has(address)) marks.set(address, { check, message });
    }
    const touched = new Set([...this.marks.keys(), ...marks.keys()]);
    const before = this.marks;
    this.marks = marks;
    for (const address of touched) {
      const [old, now] = [before.get(address), marks.get(address)];
      if (old && now && old.message === now.message) marks.set(address, old);
      else this.listeners.notify(`mark:${address}`);
    }
    if (sameFindings(findings, this.findings)) return;
    this.findings = findings;
    this.listeners.notify('findings');
  }
}

function isSameFigure(a: CellFigure, b: CellFigure): boolean {
  if (a.state !== b.state) return false;
  if (a.state === 'number' && b.state === 'number') return a.value === b.value;
  if (a.state === 'incomplete' && b.state === 'incomplete')
    return a.value === b.value && a.started === b.started;
  return true;
}
