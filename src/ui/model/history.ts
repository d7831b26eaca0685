import type { Draft } from '../../report/annual-report';
import { Store } from './store';

export interface Step {
  /** What was done, as the list of steps shows it: 填写表三 自然人 · 本年新收…、将表三空格填为 0. */
  readonly name: string;
  readonly before: Draft;
  readonly after: Draft;
}

export interface Steps {
  readonly done: readonly Step[];
  /** The one to be redone next comes last. */
  readonly undone: readonly Step[];
  /** What the last undo or redo did, in words; '' once something new is done. */
  readonly said: string;
}

const noSteps: Steps = { done: [], undone: [], said: '' };

/** Enough for a day's work; a step is some ten kilobytes. */
const longest = 200;

export const nameOfLast = (steps: readonly Step[]): string | null =>
  steps[steps.length - 1]?.name ?? null;

/** Named steps over whole drafts. Knows nothing of the form: it is told and asked. */
export class History {
  /** As the page shows them: a step that a key begins is published once the key is painted. */
  readonly shown = new Store(noSteps);
  /** Field names changed by a step that put up another form: to be shown there. */
  arrival: readonly string[] = [];
  private now = noSteps;

  get steps(): Steps {
    return this.now;
  }

  publish(): void {
    this.shown.set(this.now);
  }

  clear(): void {
    this.now = { ...noSteps, said: this.now.said };
  }

  push(step: Step): void {
    this.now = { done: [...this.now.done.slice(1 - longest), step], undone: [], said: '' };
  }

  /** Typing on in the same place is one step. */
  extend(after: Draft): void {
    const { done } = this.now;
    const last = done[done.length - 1];
    if (last) this.now = { ...this.now, done: [...done.slice(0, -1), { ...last, after }] };
  }

  /** Typing that ended where it began was none. */
  drop(): void {
    this.now = { ...this.now, done: this.now.done.slice(0, -1) };
  }

  undo(): Draft | null {
    const { done, undone } = this.now;
    const step = done[done.length - 1];
    if (!step) return null;
    const said = `已撤销：${step.name}`;
    this.now = { done: done.slice(0, -1), undone: [...undone, step], said };
    return step.before;
  }

  redo(): Draft | null {
    const { done, undone } = this.now;
    const step = undone[undone.length - 1];
    if (!step) return null;
    const said = `已重做：${step.name}`;
    this.now = { done: [...done, step], undone: undone.slice(0, -1), said };
    return step.after;
  }

  /** Back or forward until so many steps are done; null when it is so already. */
  goTo(count: number): Draft | null {
    let draft: Draft | null = null;
    while (this.now.done.length > count) draft = this.undo();
    while (this.now.done.length < count && this.now.undone.length > 0) draft = this.redo();
    if (draft) this.now = { ...this.now, said: `已回到：${nameOfLast(this.now.done) ?? '打开时'}` };
    return draft;
  }
}
