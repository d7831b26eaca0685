import type { Figures } from '../../calc/figures';
import type { Check, CheckInput, CheckSettings, Finding, Fix } from '../../checks/check';
import { withFigures } from '../../checks/check-input';
import { figureChecks } from '../../checks/figure-checks';
import { blocking, type CheckResults, concerning, examineWith } from '../../checks/run-checks';
import { lastYearOf } from '../../checks/years/comparable';
import type { Draft } from '../../report/annual-report';
import { type Address, cellAt } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { checkSettings } from '../settings/settings';
import { type MarkedCells, markedCells, type MarkedTexts, markedTexts } from './marked-places';
import { isSameResults } from './same-results';
import { Store } from './store';
import { nothing, TextExaminer } from './text-examiner';

/** What the checks say of the draft at hand, and which places that marks. */
export interface FindingsState {
  readonly results: CheckResults;
  readonly confirmations: Draft['confirmations'];
  /** Every check that has run, in the order shown. */
  readonly checks: readonly Check[];
  /** How many times an export was stopped; from the first on blanks are marked as well. */
  readonly stopped: number;
  readonly settings: CheckSettings;
  readonly cells: MarkedCells;
  readonly texts: MarkedTexts;
  /** Whether the texts were read since the last change. */
  readonly isRead: boolean;
}

/** Texts are read again once typing rests this long; figures right after the key press. */
const textPause = 200;

/** Runs the checks: those of figures after every key, those of texts once typing rests. */
export class FindingsStore {
  readonly state: Store<FindingsState>;
  private input: CheckInput | null = null;
  private draft: Draft | null = null;
  private ofFigures = nothing;
  private readonly examiner = new TextExaminer();
  private order: ReadonlyMap<string, number> = new Map();
  private lastYear: CheckInput['lastYear'];
  private isStarted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly edition: Edition) {
    this.state = new Store<FindingsState>({
      results: nothing,
      confirmations: [],
      checks: figureChecks,
      stopped: 0,
      settings: checkSettings(),
      cells: new Map(),
      texts: new Map(),
      isRead: false,
    });
  }

  get all(): readonly Finding[] {
    return this.state.get().results.findings;
  }

  /** From here on texts are read by themselves. Returns how to stop. */
  start(): () => void {
    this.isStarted = true;
    this.readTextsSoon();
    return () => {
      this.isStarted = false;
      clearTimeout(this.timer);
    };
  }

  /** Checks the figures of the draft at hand, and its texts once typing rests. */
  refresh(draft: Draft, figures: Figures): void {
    if (draft.lastYear !== this.lastYear?.report)
      this.lastYear = draft.lastYear && withFigures(draft.lastYear);
    this.draft = draft;
    this.input = {
      report: draft.report,
      edition: this.edition,
      figures,
      ...this.state.get().settings,
      ...(draft.openCells ? { openCells: draft.openCells } : {}),
      ...(this.lastYear ? { lastYear: this.lastYear } : {}),
    };
    this.ofFigures = examineWith(figureChecks, this.input);
    this.publish({ confirmations: draft.confirmations, isRead: false });
    this.readTextsSoon();
  }

  /** Other words to look for, other requirements: everything is checked again at once. */
  takeSettings(): void {
    this.publish({ settings: checkSettings() });
    if (this.draft && this.input) this.refresh(this.draft, this.input.figures);
    void this.readTexts();
  }

  /** Everything that stands in the way of an export, of the draft as it is when they are told. */
  async blocking(): Promise<readonly Finding[]> {
    let read: Draft | null;
    do {
      read = this.draft;
      clearTimeout(this.timer);
      await this.readTexts();
      // Somebody typed meanwhile.
    } while (read !== this.draft);
    return blocking(this.all, this.draft?.confirmations);
  }

  /** An export was asked for and must not go ahead. */
  stopExport(): void {
    this.publish({ stopped: this.state.get().stopped + 1 });
  }

  /** What the checks were last given. */
  get checked(): CheckInput | null {
    return this.input;
  }

  /** Last year's figures where this year can be compared with them; the same object while they are. */
  get lastYearFigures(): Figures | null {
    return (this.input && lastYearOf(this.input)?.figures) ?? null;
  }

  /** The checks this cell takes part in, in the order shown. */
  concerning(address: Address): readonly Check[] {
    const cell = cellAt(this.edition, address);
    return cell && this.input ? concerning(this.state.get().checks, cell, this.input) : [];
  }

  /**
   * The fix as it has to be now: ranges of a text that was changed since hold no longer, so the checks
   * are asked again. Nothing where they no longer find it.
   */
  async fixOfNow({ key }: Finding, fix: Fix): Promise<Fix | undefined> {
    const { draft } = this;
    const isCurrent = (fix.texts ?? []).every(
      ({ section }) => draft && this.examiner.hasRead(draft.report, section),
    );
    if (isCurrent) return fix;
    await this.readTexts();
    const found = this.all.find((finding) => finding.key === key);
    return found?.fixes?.find(({ label }) => label === fix.label);
  }

  /** The checks are not on the first load: nobody has typed a text by then. */
  private async loadChecks(): Promise<readonly Check[]> {
    const { checks } = await import('../../checks/index');
    if (this.order.size === 0) this.order = new Map(checks.map(({ id }, index) => [id, index]));
    return checks;
  }

  private readTextsSoon(): void {
    clearTimeout(this.timer);
    if (this.isStarted) this.timer = setTimeout(() => void this.readTexts(), textPause);
  }

  /** Whatever is typed while the checks run belongs to the next run, which begins after it. */
  private async readTexts(): Promise<void> {
    const { draft, examiner } = this;
    if (!draft) return;
    const [isLatest, checks] = await Promise.all([
      examiner.examine(draft, this.state.get().settings),
      this.loadChecks(),
    ]);
    if (!isLatest) return;
    const { texts, confirmations } = this.state.get();
    const { report } = draft;
    this.publish({
      // Not before they have looked: a check without a finding counts as passed.
      checks,
      texts: markedTexts(examiner.results.findings, { report, confirmations }, texts),
      isRead: draft === this.draft,
    });
  }

  private publish(change: Partial<FindingsState>): void {
    const before = { ...this.state.get(), ...change };
    const { findings, notChecked } = this.examiner.results;
    const results = {
      findings: this.inOrder([...this.ofFigures.findings, ...findings]),
      notChecked: this.inOrder([...this.ofFigures.notChecked, ...notChecked]),
    };
    const isSame = isSameResults(results, before.results);
    const cells = markedCells(results.findings, before.cells, before.stopped > 0);
    this.state.change({ ...change, results: isSame ? before.results : results, cells });
  }

  private inOrder<T extends { readonly check: string }>(each: T[]): T[] {
    return each.sort((a, b) => (this.order.get(a.check) ?? 0) - (this.order.get(b.check) ?? 0));
  }
}
