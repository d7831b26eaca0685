import type { TaskName, Tasks } from './tasks';

/** What became of one task: its output, or why there is none. */
export type Outcome<Output> =
  | { readonly state: 'done'; readonly output: Output }
  | { readonly state: 'failed'; readonly message: string }
  /** The worker itself went down with it. */
  | { readonly state: 'crashed' }
  | { readonly state: 'overtime' };

interface Answer {
  readonly output?: unknown;
  readonly failed?: string;
}

const outcomeOf = <Output>({ output, failed }: Answer): Outcome<Output> =>
  failed === undefined
    ? { state: 'done', output: output as Output }
    : { state: 'failed', message: failed };

/** One worker that does one task at a time. After a crash or an overrun it is gone, and another is started. */
export class Lane {
  private worker: Worker | null = null;

  constructor(
    private readonly start: () => Worker,
    private readonly timeLimit: number,
  ) {}

  /** Whether a fresh worker answers at all. False where the browser gives none, or its script cannot run. */
  async begin(): Promise<boolean> {
    try {
      this.worker = this.start();
    } catch {
      return false;
    }
    return (await this.ask('ready', null)).state === 'done';
  }

  get isGone(): boolean {
    return this.worker === null;
  }

  ask<Name extends TaskName>(
    name: Name,
    input: Tasks[Name]['input'],
    moved: Transferable[] = [],
  ): Promise<Outcome<Tasks[Name]['output']>> {
    const { worker } = this;
    if (!worker) return Promise.resolve({ state: 'crashed' });
    return new Promise((resolve) => {
      const finish = (outcome: Outcome<Tasks[Name]['output']>) => {
        clearTimeout(timer);
        worker.onmessage = worker.onerror = null;
        if (outcome.state === 'crashed' || outcome.state === 'overtime') this.close();
        resolve(outcome);
      };
      const timer = setTimeout(() => finish({ state: 'overtime' }), this.timeLimit);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => finish(outcomeOf(data));
      worker.onerror = () => finish({ state: 'crashed' });
      worker.postMessage({ id: 0, name, input }, moved);
    });
  }

  close(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}
