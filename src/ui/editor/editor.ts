import type { UseFormReturn } from 'react-hook-form';
import type { AnnualReport, Draft } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import type { Address } from '../../template/cells';
import type { Edition } from '../../template/edition';
import type { History } from './history';
import { leavesOfReport, snapshot } from './report-paths';
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
  private silent = false;
  /** The draft as the last step left it. */
  private last: Draft;
  /** The field being typed in; its step's end is taken only when typing pauses, off the key press. */
  private typing: { readonly path: string; timer: number } | null = null;

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
  }

  /** To be called once mounted; returns how to stop. */
  connect(): () => void {
    const stop = this.form.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        if (this.silent) return;
        this.store.refresh({ ...this.store.draft, report: values });
        this.noteTyping(name ?? '');
      },
    });
    return () => {
      this.endTyping();
      stop();
    };
  }

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
    this.silent = true;
    for (const [path, value] of leavesOfReport(draft.report))
      if (before.get(path) !== value) this.form.setValue(path as Path, value);
    this.silent = false;
    this.last = snapshot(draft);
    this.store.refresh({ ...draft, report: this.form.getValues() });
  }

  private noteTyping(path: string): void {
    const pause = () => window.setTimeout(() => this.endTyping(), typingPause);
    if (this.typing?.path === path) {
      window.clearTimeout(this.typing.timer);
      this.typing.timer = pause();
      return;
    }
    this.endTyping();
    this.typing = { path, timer: pause() };
    this.history.push({ name: `填写${this.placeOf(path)}`, before: this.last, after: this.last });
    this.store.listeners.notify('history');
  }

  private placeOf(path: string): string {
    const [head, id] = path.split('.');
    if (head === 'tables' || head === 'sections')
      return this.edition.sections.find((section) => section.id === id)?.title ?? '';
    return head === 'preface' ? '引言' : head === 'signature' ? '落款' : '基本信息';
  }
}
