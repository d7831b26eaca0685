import type { ChangeHandler, RegisterOptions, UseFormReturn } from 'react-hook-form';
import type { AnnualReport, Draft } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import type { Address } from '../../template/cells';
import type { Edition } from '../../template/edition';
import type { FieldRegistration } from '../components/field-registration';
import type { History } from './history';
import { leavesOfReport, snapshot } from './report-paths';
import { Returns } from '../returns/returns';
import { ReportStore } from './report-store';

export type ReportForm = UseFormReturn<AnnualReport>;
type Path = Parameters<ReportForm['setValue']>[0];

/** A pause of this many milliseconds ends a typing step. */
const typingPause = 2000;

/**
 * One open draft: the form's fields, what is derived from them, and the steps that can be undone.
 * Everything but typing changes it through `apply`: one call, one step.
 */
export class Editor {
  readonly store: ReportStore;
  /** What a reviewer sent back with it. */
  readonly returns: Returns;
  /** react-hook-form's one handler for all fields; it knows them by name. */
  private change: ChangeHandler | undefined;
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
    private readonly reopen: (draft: Draft) => void,
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
    if (name !== null) void this.change?.({ target, type: 'change' });
  }

  private readonly onTyped = ({ target }: { target: { name: string } }): void => {
    this.store.refresh({ ...this.store.draft, report: this.form.getValues() });
    this.noteTyping(target.name);
  };

  /** Leaving a field ends its typing step. */
  endTyping(): void {
    if (!this.typing) return;
    window.clearTimeout(this.typing.timer);
    this.typing = null;
    this.last = snapshot(this.store.draft);
    this.history.extend(this.last);
  }

  apply(name: string, change: Partial<Draft>): void {
    this.endTyping();
    const before = this.last;
    const after = { ...before, ...change };
    this.history.push({ name, before, after });
    this.show(after);
  }

  applyCells(name: string, texts: Readonly<Record<Address, string>>): void {
    this.apply(name, { report: withCells(this.store.current, texts) });
  }

  undo(): void {
    this.endTyping();
    const draft = this.history.undo();
    if (draft) this.show(draft);
  }

  redo(): void {
    this.endTyping();
    const draft = this.history.redo();
    if (draft) this.show(draft);
  }

  private show(draft: Draft): void {
    if (draft.report.edition === this.edition.id) this.write(draft);
    else this.reopen(draft);
    this.store.listeners.notify('history');
  }

  private write(draft: Draft): void {
    const before = leavesOfReport(this.form.getValues());
    for (const [path, value] of leavesOfReport(draft.report))
      if (before.get(path) !== value) this.form.setValue(path as Path, value);
    this.last = snapshot(draft);
    this.store.refresh({ ...draft, report: this.form.getValues() });
    this.store.settle();
  }

  private noteTyping(path: string): void {
    const at = performance.now();
    if (this.typing?.path === path) {
      this.typing.at = at;
      return;
    }
    this.endTyping();
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
