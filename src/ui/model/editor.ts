import type { ChangeHandler, RegisterOptions, UseFormReturn } from 'react-hook-form';
import { followed } from '../../calc/bound-sentences';
import { withKindOfName } from '../../report/agency-kind-of';
import type { AnnualReport, Draft } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import type { Address } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { editionById } from '../../template/editions';
import type { FieldRegistration } from '../components/field-registration';
import type { History } from './history';
import { Returns } from './returns';
import { endOfChange, firstField, JustChanged } from './page/just-changed';
import { changedPaths, leavesOfReport, snapshot } from '../../report/report-paths';
import { ReportStore } from './report-store';
import { typingName } from '../../report/step-name';

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
  private readonly justChanged = new JustChanged();
  /** What a reviewer sent back with it. */
  readonly returns: Returns;
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
    readonly reopen: (draft: Draft, isToSave: boolean) => void,
    /** Another window writes this draft: it is shown here and followed, not changed. */
    public isReadOnly = false,
  ) {
    this.last = snapshot(draft);
    this.store = new ReportStore(edition, draft);
    this.returns = new Returns(this.store);
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
    this.justChanged.clear();
    this.store.refresh({ ...this.store.draft, report: this.form.getValues() }, target.name);
    this.noteTyping(target.name);
  };

  /** Leaving a field ends its typing step; what follows a figure or the name belongs to it. */
  endTyping(): void {
    if (!this.typing) return;
    window.clearTimeout(this.typing.timer);
    this.typing = null;
    const before = this.last;
    const draft = withKindOfName(before, this.boundDraft());
    if (draft === this.store.draft) this.last = snapshot(draft);
    else this.write(draft);
    if (changedPaths(before.report, this.last.report).length > 0) this.history.extend(this.last);
    else this.history.drop();
  }

  /** The draft with its bound sentences brought up to date, as it is kept and leaves. */
  boundDraft(): Draft {
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
    this.return(this.history.undo());
  }

  redo(): void {
    if (this.refuses()) return;
    this.endTyping();
    this.return(this.history.redo());
  }

  /** Back or forward in one go; the focus stays in the list of steps. */
  goTo(steps: number): void {
    if (this.refuses()) return;
    this.endTyping();
    const draft = this.history.goTo(steps);
    if (draft) this.show(draft);
  }

  /** Shows what was changed by the step that put up this form. */
  arrive(): void {
    const { arrival } = this.history;
    this.history.arrival = [];
    if (arrival.length === 0) return;
    this.justChanged.mark(arrival);
    firstField(arrival)?.focus();
  }

  private return(draft: Draft | null): void {
    if (!draft) return;
    const before = leavesOfReport(this.store.current);
    const field = firstField(this.show(draft));
    if (!field) return;
    // In another view nothing of the step would be seen.
    const isHidden = field.offsetParent === null;
    if (isHidden) this.store.listeners.notify('jump');
    const enter = () => {
      field.focus({ preventScroll: true });
      field.scrollIntoView({ block: 'nearest' });
      if (!(field instanceof HTMLTextAreaElement)) return;
      const end = endOfChange(String(before.get(field.name) ?? ''), field.value);
      field.setSelectionRange(end, end);
    };
    if (isHidden) requestAnimationFrame(enter);
    else enter();
  }

  /** Returns the names of the fields that changed, where they are on this form. */
  private show(draft: Draft): string[] {
    const changed = changedPaths(this.store.current, draft.report);
    if (draft.report.edition === this.edition.id) {
      this.write(draft);
      this.justChanged.mark(changed);
    } else {
      this.history.arrival = changed;
      this.reopen(draft, !this.isReadOnly);
    }
    this.store.listeners.notify('history');
    return draft.report.edition === this.edition.id ? changed : [];
  }

  private write(draft: Draft): void {
    const before = leavesOfReport(this.form.getValues());
    for (const [path, value] of leavesOfReport(draft.report))
      if (before.get(path) !== value) this.form.setValue(path as Path, value);
    this.last = snapshot(draft);
    this.store.refresh({ ...draft, report: this.form.getValues() });
    this.store.flush();
  }

  private noteTyping(path: string): void {
    const at = performance.now();
    if (this.typing?.path === path) {
      this.typing.at = at;
      return;
    }
    this.endTyping();
    this.typing = { path, at, timer: this.afterPause(typingPause) };
    this.history.push({
      name: typingName(this.edition, path),
      before: this.last,
      after: this.last,
    });
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
}
