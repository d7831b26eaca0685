import type { ChangeHandler, RegisterOptions, UseFormReturn } from 'react-hook-form';
import { followed } from '../../calc/bound-sentences';
import type { AnnualReport, Draft } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import type { Address } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { editionById } from '../../template/editions';
import type { FieldRegistration } from '../components/field-registration';
import type { History } from './history';
import { leavesOfReport, snapshot } from './report-paths';
import { ReportStore } from './report-store';

export type ReportForm = UseFormReturn<AnnualReport>;
type Path = Parameters<ReportForm['setValue']>[0];

/** Keeps the draft as it is now, for the occasion named; false when it could not. */
type VersionKeeper = (occasion: string) => Promise<boolean>;

/** A pause of this many milliseconds ends a typing step. */
const typingPause = 2000;

/**
 * One open draft: the form's fields, what is derived from them, and the steps that can be undone.
 * Everything but typing changes it through `apply`: one call, one step.
 */
export class Editor {
  readonly store: ReportStore;
  /** Paths of the fields the last step wrote, until somebody types. */
  changed: ReadonlySet<string> = new Set();
  /** react-hook-form's one handler for all fields; it knows them by name. */
  private change: ChangeHandler | undefined;
  private versionKeeper: VersionKeeper = () => Promise.resolve(false);
  /** The draft as the last step left it. */
  private last: Draft;
  /** The field being typed in; its step's end is taken only when typing pauses, off the key press. */
  private typing: { readonly path: string; at: number; timer: number } | null = null;

  constructor(
    readonly edition: Edition,
    readonly form: ReportForm,
    readonly history: History,
    draft: Draft,
    /** Puts up another draft, with the form of its own edition. */
    private readonly reopen: (draft: Draft, isToSave: boolean) => void,
    /** Another window writes this draft: it is shown here and followed, not changed. */
    public isReadOnly = false,
  ) {
    this.last = snapshot(draft);
    this.store = new ReportStore(edition, draft);
  }

  /**
   * Registers a field of the report. Its events are not React's: `listenToTyping` hears them first and
   * hands them to `onInput`. The field's own callback takes the change to the store; subscribing to the
   * form's values would copy the whole report on every key.
   */
  register<Name extends Path>(
    name: Name,
    options?: RegisterOptions<AnnualReport, Name>,
  ): FieldRegistration {
    const registration = this.form.register<Name>(name, { ...options, onChange: this.onTyped });
    this.change = registration.onChange;
    return { name: registration.name, ref: registration.ref };
  }

  onInput({ target }: Event): void {
    const name = target instanceof Element ? target.getAttribute('name') : null;
    if (name === null) return;
    if (this.refuses()) this.form.setValue(name as Path, this.form.getValues(name as Path));
    else void this.change?.({ target, type: 'change' });
  }

  setVersionKeeper(keeper: VersionKeeper): void {
    this.versionKeeper = keeper;
  }

  keepVersion(occasion: string): Promise<boolean> {
    return this.versionKeeper(occasion);
  }

  setReadOnly(isReadOnly: boolean): void {
    this.endTyping();
    this.isReadOnly = isReadOnly;
    this.store.listeners.notify('readOnly');
  }

  /** Whether nothing may be changed now; whoever tried is told. */
  refuses(): boolean {
    if (this.isReadOnly) this.store.listeners.notify('refused');
    return this.isReadOnly;
  }

  /** Shows what another window saved. Steps of before would take its work back: they are forgotten. */
  follow(draft: Draft): void {
    this.endTyping();
    this.history.clear();
    this.show(draft);
  }

  private readonly onTyped = ({ target }: { target: { name: string } }): void => {
    this.store.refresh({ ...this.store.draft, report: this.form.getValues() });
    this.noteTyping(target.name);
  };

  /** Leaving a field ends its typing step; the sentences that follow its figure belong to it. */
  endTyping(): void {
    if (!this.typing) return;
    window.clearTimeout(this.typing.timer);
    this.typing = null;
    const draft = this.settledDraft();
    if (draft === this.store.draft) this.last = snapshot(draft);
    else this.write(draft);
    this.history.extend(this.last);
  }

  /** The draft with its bound sentences brought up to date, as it is kept and leaves. */
  settledDraft(): Draft {
    return followed(this.edition, this.store.draft, this.store.figures);
  }

  apply(name: string, change: Partial<Draft>): void {
    this.endTyping();
    this.replace(name, { ...this.last, ...change });
  }

  /** The same for the draft as a whole. */
  replace(name: string, draft: Draft): void {
    if (this.refuses()) return;
    this.endTyping();
    const after = followed(editionById(draft.report.edition) ?? this.edition, draft);
    this.history.push({ name, before: this.last, after });
    this.show(after);
  }

  applyCells(name: string, texts: Readonly<Record<Address, string>>): void {
    this.apply(name, { report: withCells(this.store.current, texts) });
  }

  undo(): void {
    if (this.refuses()) return;
    this.endTyping();
    const draft = this.history.undo();
    if (draft) this.show(draft);
  }

  redo(): void {
    if (this.refuses()) return;
    this.endTyping();
    const draft = this.history.redo();
    if (draft) this.show(draft);
  }

  private show(draft: Draft): void {
    if (draft.report.edition === this.edition.id) this.write(draft);
    else this.reopen(draft, !this.isReadOnly);
    this.store.listeners.notify('history');
  }

  private write(draft: Draft): void {
    const before = leavesOfReport(this.form.getValues());
    const changed = [...leavesOfReport(draft.report)].filter(
      ([path, value]) => before.get(path) !== value,
    );
    for (const [path, value] of changed) this.form.setValue(path as Path, value);
    this.noteChanged(changed.map(([path]) => path));
    this.last = snapshot(draft);
    this.store.refresh({ ...draft, report: this.form.getValues() });
    this.store.settle();
  }

  private noteChanged(paths: readonly string[]): void {
    this.changed = new Set(paths);
    this.store.listeners.notify('changed');
  }

  private noteTyping(path: string): void {
    const at = performance.now();
    if (this.typing?.path === path) {
      this.typing.at = at;
      return;
    }
    this.endTyping();
    if (this.changed.size > 0) this.noteChanged([]);
    this.typing = { path, at, timer: this.afterPause(typingPause) };
    this.history.push({ name: `填写${this.placeOf(path)}`, before: this.last, after: this.last });
  }

  /** One timer a step: setting one anew on every key would cost more than the sums do. */
  private afterPause(wait: number): number {
    return window.setTimeout(() => {
      if (!this.typing) return;
      const rest = this.typing.at + typingPause - performance.now();
      if (rest <= 0) this.endTyping();
      else this.typing.timer = this.afterPause(rest);
    }, wait);
  }

  private placeOf(path: string): string {
    const [head, id] = path.split('.');
    if (head === 'tables' || head === 'sections')
      return this.edition.sections.find((section) => section.id === id)?.title ?? '';
    return head === 'preface' ? '引言' : head === 'signature' ? '落款' : '基本信息';
  }
}
