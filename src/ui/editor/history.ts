import type { Draft } from '../../report/annual-report';

export interface Step {
  /** What was done, as the list of steps shows it: 填写表三、将表三空格填为 0. */
  readonly name: string;
  readonly before: Draft;
  readonly after: Draft;
}

/** Enough for a day's work; a step is some ten kilobytes. */
const longest = 200;

/** Named steps over whole drafts. Knows nothing of the form: it is told and asked. */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  get steps(): readonly Step[] {
    return this.done;
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
  }

  /** Typing on in the same place is one step. */
  extend(after: Draft): void {
    const last = this.done.pop();
    if (last) this.done.push({ ...last, after });
  }

  undo(): Draft | null {
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push(step);
    return step.before;
  }

  redo(): Draft | null {
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push(step);
    return step.after;
  }
}
