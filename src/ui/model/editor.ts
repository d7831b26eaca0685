import { followed } from '../../calc/bound-sentences';
import { withKindOfName } from '../../report/agency-kind-of';
import type { Draft } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import { changedPaths, leavesOfReport, withLeaf } from '../../report/report-paths';
import { typingName } from '../../report/step-name';
import type { Address } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { editionById } from '../../template/editions';
import type { Adopted } from './adopted';
import { FormFields, type ReportForm } from './form-fields';
import type { History } from './history';
import { noPage, type PageActions } from './page-actions';
import { enterChanged, firstField, JustChanged } from './page/just-changed';
import { ReportStore } from './report-store';
import { Returns } from './returns';
import { Store } from './store';
import { TypingStep } from './typing-step';

/**
 * One open draft: the form's fields, what is derived from them, and the steps that can be undone.
 * Everything but typing changes it through `apply`: one call, one step.
 */
export class Editor {
  readonly store: ReportStore;
  readonly fields: FormFields;
  /** What a reviewer sent back with it. */
  readonly returns: Returns;
  /** What was taken over from a file last, to be gone through. */
  readonly adopted = new Store<Adopted | null>(null);
  /** Another window writes this draft: it is shown here and followed, not changed. */
  readonly readOnly: Store<boolean>;
  private readonly justChanged = new JustChanged();
  private readonly typing = new TypingStep(() => this.endTyping());
  /** What the page around it does for it. */
  readonly page: PageActions = { ...noPage };
  /** The draft as the last step left it. */
  private last: Draft;

  constructor(
    readonly edition: Edition,
    form: ReportForm,
    readonly history: History,
    draft: Draft,
    /** Puts up another draft, with the form of its own edition. */
    readonly reopen: (draft: Draft, isToSave: boolean) => void,
    isReadOnly = false,
  ) {
    this.last = draft;
    this.readOnly = new Store(isReadOnly);
    this.store = new ReportStore(edition, draft);
    this.fields = new FormFields(form, (name, value) => this.onTyped(name, value));
    this.returns = new Returns(this.store);
    this.store.shown.subscribe(() => this.history.publish());
  }

  onInput({ target }: Event): void {
    const name = target instanceof Element ? target.getAttribute('name') : null;
    if (name === null) return;
    if (this.refuses()) this.fields.restore(name);
    else this.fields.take(target as Element);
  }

  connect(actions: Partial<PageActions>): void {
    Object.assign(this.page, actions);
  }

  get isReadOnly(): boolean {
    return this.readOnly.get();
  }

  setReadOnly(isReadOnly: boolean): void {
    this.endTyping();
    this.readOnly.set(isReadOnly);
  }

  /** Whether nothing may be changed now; whoever tried is told. */
  refuses(): boolean {
    if (this.isReadOnly) this.page.say('本窗口只供查看，请先点“在此窗口继续填写”。');
    return this.isReadOnly;
  }

  /** Shows what another window saved. Steps of before would take its work back: they are forgotten. */
  follow(draft: Draft): void {
    this.endTyping();
    this.history.clear();
    this.show(draft);
  }

  private onTyped(name: string, value: unknown): void {
    this.justChanged.clear();
    const report = withLeaf(this.store.current, name, value);
    this.store.refresh({ ...this.store.draft, report }, name);
    if (this.typing.goesOn(name)) return;
    this.closeStep();
    this.typing.begin(name);
    this.history.push({
      name: typingName(this.edition, name),
      before: this.last,
      after: this.last,
    });
  }

  /** Leaving a field ends its typing step; what follows a figure or the name belongs to it. */
  endTyping(): void {
    this.closeStep();
    this.history.publish();
  }

  private closeStep(): void {
    if (!this.typing.end()) return;
    const before = this.last;
    const draft = withKindOfName(before, this.boundDraft());
    if (draft === this.store.draft) this.last = draft;
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
    const changed = this.show(draft);
    enterChanged(changed, before, () => this.page.showForm());
  }

  /** Returns the names of the fields that changed, where they are on this form. */
  private show(draft: Draft): string[] {
    const changed = changedPaths(this.store.current, draft.report);
    const isHere = draft.report.edition === this.edition.id;
    if (isHere) {
      this.write(draft);
      this.justChanged.mark(changed);
    } else {
      this.history.arrival = changed;
      this.reopen(draft, !this.isReadOnly);
    }
    this.history.publish();
    return isHere ? changed : [];
  }

  private write(draft: Draft): void {
    this.fields.show(draft.report);
    this.last = draft;
    this.store.refresh(draft);
    this.store.flush();
  }
}
