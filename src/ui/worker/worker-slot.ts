import { runTask, type TaskName, type Tasks } from './tasks';

/** What became of one task: its output, or why there is none. */
export type Outcome<Output> =
  | { readonly state: 'done'; readonly output: Output }
  | { readonly state: 'failed'; readonly message: string }
  /** The worker itself went down with it. */
  | { readonly state: 'crashed' }
  | { readonly state: 'overtime' }
  | { readonly state: 'cancelled' };
export type OutcomeOf<Name extends TaskName> = Outcome<Tasks[Name]['output']>;

interface Answer {
  readonly output?: unknown;
  readonly failed?: string;
}

export const failureOf = (error: unknown): Outcome<never> => ({
  state: 'failed',
  message: error instanceof Error ? error.message : String(error),
});

/** Where there is no worker the page does the work itself, and takes a breath between two tasks. */
async function inPage<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]['input'],
): Promise<OutcomeOf<Name>> {
  await new Promise((resolve) => setTimeout(resolve));
  try {
    return { state: 'done', output: await runTask(name, input) };
  } catch (error) {
    return failureOf(error);
  }
}

/** The place of one worker, which does one task at a time. After a crash or an overrun another is started. */
export class WorkerSlot {
  private worker: Worker | null = null;
  /** The browser gives none, or its script cannot run. */
  private isRefused = false;
  private finish: (outcome: Outcome<never>) => void = () => undefined;

  constructor(
    private readonly start: () => Worker,
    /** Milliseconds a task may take before its worker is given up. */
    private readonly timeLimit: number,
  ) {}

  async run<Name extends TaskName>(
    name: Name,
    input: Tasks[Name]['input'],
    moved: Transferable[] = [],
  ): Promise<OutcomeOf<Name>> {
    if (!this.worker && !this.isRefused) this.isRefused = !(await this.begin());
    return this.isRefused ? inPage(name, input) : this.ask(name, input, moved);
  }

  /** Ends the task under way, and the worker with it. */
  close(): void {
    this.worker?.terminate();
    this.worker = null;
    this.finish({ state: 'cancelled' });
  }

  private async begin(): Promise<boolean> {
    try {
      this.worker = this.start();
    } catch {
      return false;
    }
    const { state } = await this.ask('ready', null, []);
    return state === 'done' || state === 'cancelled';
  }

  private ask<Name extends TaskName>(
    name: Name,
    input: Tasks[Name]['input'],
    moved: Transferable[],
  ): Promise<OutcomeOf<Name>> {
    const { worker } = this;
    if (!worker) return Promise.resolve({ state: 'cancelled' });
    return new Promise((resolve) => {
      const finish = (outcome: OutcomeOf<Name>) => {
        clearTimeout(timer);
        worker.onmessage = worker.onerror = null;
        this.finish = () => undefined;
        if (outcome.state === 'crashed' || outcome.state === 'overtime') this.close();
        resolve(outcome);
      };
      const timer = setTimeout(() => finish({ state: 'overtime' }), this.timeLimit);
      this.finish = finish;
      worker.onmessage = ({ data: { output, failed } }: MessageEvent<Answer>) =>
        finish(
          failed === undefined
            ? { state: 'done', output: output as Tasks[Name]['output'] }
            : { state: 'failed', message: failed },
        );
      worker.onerror = () => finish({ state: 'crashed' });
      worker.postMessage({ id: 0, name, input }, moved);
    });
  }
}
