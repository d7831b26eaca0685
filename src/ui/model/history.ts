import type { Draft } from '../../report/annual-report';

export interface Step {
  /** What was done, as the list of steps shows it: 填写表三 自然人 · 本年新收…、将表三空格填为 0. */
  readonly name: string;
  readonly before: Draft;
  readonly after: Draft;
}

/** Enough for a day's work; a step is some ten kilobytes. */
const longest = 200;

/** Named steps over whole drafts. Knows nothing of the form: it is told and asked. */
export class History {
  /** What the last undo or redo did, in words; '' once something new is done. */
  said = '';
  /** Field names changed by a step that put up another form: to be shown there. */
  arrival: readonly string[] = [];
  private done: readonly Step[] = [];
  private undone: readonly Step[] = [];

  get steps(): readonly Step[] {
    return this.done;
  }
  /** The one to be redone next comes last. */
  get undoneSteps(): readonly Step[] {
    return this.undone;
  }
  get canUndo(): string | null {
    return this.done[this.done.length - 1]?.name ?? null;
  }
  get canRedo(): string | null {
    return this.undone[this.undone.length - 1]?.name ?? null;
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }

  push(step: Step): void {
    this.done = [...this.done.slice(1 - longest), step];
    this.undone = [];
    this.said = '';
  }

  /** Typing on in the same place is one step. */
  extend(after: Draft): void {
    const last = this.done[this.done.length - 1];
    if (last) this.done = [...this.done.slice(0, -1), { ...last, after }];
  }

  /** Typing that ended where it began was none. */
  drop(): void {
    this.done = this.done.slice(0, -1);
  }

  undo(): Draft | null {
    const step = this.done[this.done.length - 1];
    if (!step) return null;
    this.done = this.done.slice(0, -1);
    this.undone = [...this.undone, step];
    this.said = `已撤销：${step.name}`;
    return step.before;
  }

  redo(): Draft | null {
    const step = this.undone[this.undone.length - 1];
    if (!step) return null;
    this.undone = this.undone.slice(0, -1);
    this.done = [...this.done, step];
    this.said = `已重做：${step.name}`;
    return step.after;
  }

  /** Back or forward until so many steps are done; null when it is so already. */
  goTo(count: number): Draft | null {
    let draft: Draft | null = null;
    while (this.done.length > count) draft = this.undo();
    while (this.done.length < count && this.undone.length > 0) draft = this.redo();
    if (draft) this.said = `已回到：${this.canUndo ?? '打开时'}`;
    return draft;
  }
}
