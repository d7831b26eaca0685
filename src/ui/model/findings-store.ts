import { type Figures, figuresOf } from '../../calc/figures';
import type { Check, CheckInput, CheckSettings, Finding, Fix } from '../../checks/check';
import { figureChecks } from '../../checks/figure-checks';
import { confirmationOf } from '../../checks/confirmations';
import { blocking, type CheckResults, concerning, examineWith } from '../../checks/run-checks';
import { lastYearOf } from '../../checks/years/comparable';
import type { AnnualReport, Draft } from '../../report/annual-report';
import { narrativeOf } from '../../report/narratives';
import type { Field } from '../../report/fields';
import { isSamePlace } from '../../report/place';
import { type Address, cellAt } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { editionById } from '../../template/editions';
import type { TextMark } from '../components/marked-textarea';
import { checkSettings } from '../settings/settings';
import type { Listeners } from './listeners';

/** How a cell is marked: the first finding that points at it. */
export interface CellMark {
  readonly check: string;
  readonly message: string;
  readonly finding: Finding;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

const unmarked: MarkedText = { text: '', marks: [] };
/** Texts are read again once typing rests this long; figures right after the key press. */
const textPause = 200;

const nothing: CheckResults = { findings: [], notChecked: [] };

const isSameFinding = (a: Finding, b: Finding | undefined): boolean =>
  a.key === b?.key &&
  a.message === b.message &&
  // A text that grew moves what stands behind.
  a.places.every((place, at) => place.kind !== 'text' || isSamePlace(place, b.places[at] ?? place));

const sameResults = (a: CheckResults, b: CheckResults): boolean =>
  a.findings.length === b.findings.length &&
  a.notChecked.length === b.notChecked.length &&
  a.findings.every((finding, at) => isSameFinding(finding, b.findings[at])) &&
  a.notChecked.every(({ check, reason }, at) => {
    const other = b.notChecked[at];
    return check === other?.check && reason === other.reason;
  });

const labelsOf = ({ fixes = [] }: Finding): string => fixes.map(({ label }) => label).join();

const isSameMark = (old: CellMark | undefined, finding: Finding): old is CellMark =>
  old?.message === finding.message && labelsOf(old.finding) === labelsOf(finding);

/** What the checks say of the draft at hand, and which places that marks. */
export class FindingsStore {
  all: readonly Finding[] = [];
  results: CheckResults = nothing;
  /** Every check that has run, in the order shown. */
  checks: readonly Check[] = figureChecks;
  /** How many times an export was stopped; from the first on blanks are marked as well. */
  stopped = 0;
  settings: CheckSettings = checkSettings();
  private input: CheckInput | null = null;
  private draft: Draft | null = null;
  private ofFigures = nothing;
  private ofTexts = nothing;
  /** The report the checks of texts read last; fields are typed into, so a copy as far as its texts go. */
  private examined: AnnualReport | null = null;
  /** Runs of the checks of texts that were asked for, and the latest whose outcome is shown. */
  private asked = 0;
  private answered = 0;
  private order: ReadonlyMap<string, number> = new Map();
  private lastYear: CheckInput['lastYear'];
  private shownConfirmations: Draft['confirmations'] | undefined;
  private marks = new Map<Address, CellMark>();
  private readonly texts = new Map<string, MarkedText>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly edition: Edition,
    private readonly listeners: Listeners,
  ) {}

  /** Checks the figures of the draft at hand, and its texts once typing rests. */
  refresh(draft: Draft, figures: Figures): void {
    if (draft.lastYear !== this.lastYear?.report)
      this.lastYear = draft.lastYear && this.withFigures(draft.lastYear);
    this.draft = draft;
    this.input = {
      report: draft.report,
      edition: this.edition,
      figures,
      ...this.settings,
      ...(draft.openCells ? { openCells: draft.openCells } : {}),
      ...(this.lastYear ? { lastYear: this.lastYear } : {}),
    };
    this.ofFigures = examineWith(figureChecks, this.input);
    this.publish();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.readTexts(), textPause);
  }

  /** Other words to look for, other requirements: everything is checked again at once. */
  takeSettings(): void {
    this.settings = checkSettings();
    if (this.draft && this.input) this.refresh(this.draft, this.input.figures);
    this.listeners.notify('settings');
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
    this.stopped += 1;
    this.publish(true);
    this.listeners.notify('gate');
  }

  /** What the checks were last given. */
  get checked(): CheckInput | null {
    return this.input;
  }

  /** Last year's figures where this year can be compared with them; the same object while they are. */
  get lastYearFigures(): Figures | null {
    return (this.input && lastYearOf(this.input)?.figures) ?? null;
  }

  mark(address: Address): CellMark | undefined {
    return this.marks.get(address);
  }

  /** The checks this cell takes part in, in the order shown. */
  concerning(address: Address): readonly Check[] {
    const cell = cellAt(this.edition, address);
    return cell && this.input ? concerning(this.checks, cell, this.input) : [];
  }

  textMarks(id: string): MarkedText {
    return this.texts.get(id) ?? unmarked;
  }

  /** An empty field is a problem only once an export was asked for, a wrong one at once. */
  fieldProblem(field: Field): string | undefined {
    const finding = this.all.find(
      ({ places, severity }) =>
        severity !== 'hint' &&
        places.some((place) => place.kind === 'field' && place.field === field),
    );
    return finding?.isBlank === true && this.stopped === 0 ? undefined : finding?.message;
  }

  private withFigures(report: Draft['report']): CheckInput['lastYear'] {
    const edition = editionById(report.edition);
    return edition && { report, edition, figures: figuresOf(edition, report.tables) };
  }

  /** The checks are not on the first load: nobody has typed a text by then. */
  private async loadChecks(): Promise<void> {
    if (this.order.size > 0) return;
    const { checks } = await import('../../checks/index');
    this.checks = checks;
    this.order = new Map(checks.map(({ id }, index) => [id, index]));
    this.listeners.notify('checks');
  }

  /** Whatever is typed while the checks run belongs to the next run, which begins after it. */
  private async readTexts(): Promise<void> {
    const { draft, settings } = this;
    if (!draft) return;
    this.asked += 1;
    const run = this.asked;
    const report = { ...draft.report, sections: { ...draft.report.sections } };
    const [{ checkTexts }] = await Promise.all([
      import('../worker/check-texts'),
      this.loadChecks(),
    ]);
    const results = await checkTexts({ draft: { ...draft, report }, settings });
    // A later run was faster, where the worker went down with this one.
    if (run < this.answered) return;
    this.answered = run;
    this.examined = report;
    this.ofTexts = results;
    this.publish();
    this.markTexts(results.findings, report);
  }

  /**
   * The fix as it has to be now: ranges of a text that was changed since hold no longer, so the checks
   * are asked again. Nothing where they no longer find it.
   */
  async fixOfNow({ key }: Finding, fix: Fix): Promise<Fix | undefined> {
    const isCurrent = (fix.texts ?? []).every(({ section }) => this.isAsExamined(section));
    if (isCurrent) return fix;
    await this.readTexts();
    const found = this.all.find((finding) => finding.key === key);
    return found?.fixes?.find(({ label }) => label === fix.label);
  }

  private isAsExamined(section: string): boolean {
    const { draft, examined } = this;
    if (!draft || !examined) return false;
    return narrativeOf(draft.report, section) === narrativeOf(examined, section);
  }

  private publish(always = false): void {
    const results = {
      findings: this.inOrder([...this.ofFigures.findings, ...this.ofTexts.findings]),
      notChecked: this.inOrder([...this.ofFigures.notChecked, ...this.ofTexts.notChecked]),
    };
    this.markCells(results.findings);
    if (!always && sameResults(results, this.results) && !this.confirmationsChanged()) return;
    this.results = results;
    this.all = results.findings;
    this.listeners.notify('findings');
  }

  private inOrder<T extends { readonly check: string }>(each: T[]): T[] {
    return each.sort((a, b) => (this.order.get(a.check) ?? 0) - (this.order.get(b.check) ?? 0));
  }

  private confirmationsChanged(): boolean {
    const changed = this.shownConfirmations !== this.draft?.confirmations;
    this.shownConfirmations = this.draft?.confirmations;
    return changed;
  }

  private markCells(findings: readonly Finding[]): void {
    const before = this.marks;
    this.marks = new Map();
    for (const finding of findings) {
      const { check, severity, message, places, isBlank } = finding;
      if (severity !== 'error' || (isBlank === true && this.stopped === 0)) continue;
      for (const place of places) {
        if (place.kind !== 'cell') continue;
        const { address } = place;
        const old = before.get(address);
        if (!this.marks.has(address))
          this.marks.set(address, isSameMark(old, finding) ? old : { check, message, finding });
      }
    }
    for (const address of new Set([...before.keys(), ...this.marks.keys()]))
      if (before.get(address) !== this.marks.get(address)) this.listeners.notify(`mark:${address}`);
  }

  private markTexts(findings: readonly Finding[], report: AnnualReport): void {
    const confirmations = this.draft?.confirmations ?? [];
    const open = findings.filter((finding) => !confirmationOf(finding, confirmations));
    const ranges = open.flatMap(({ places, severity }) =>
      places.flatMap((place) => (place.kind === 'text' ? [{ ...place, severity }] : [])),
    );
    for (const id of ['preface', ...Object.keys(report.sections)]) {
      const marks = ranges
        .filter(({ section, start, end }) => section === id && end > start)
        .sort((a, b) => a.start - b.start);
      const before = this.texts.get(id) ?? unmarked;
      if (marks.length === 0 && before.marks.length === 0) continue;
      const text = narrativeOf(report, id);
      if (before.text === text && JSON.stringify(before.marks) === JSON.stringify(marks)) continue;
      this.texts.set(id, { text, marks });
      this.listeners.notify(`text:${id}`);
    }
  }
}
