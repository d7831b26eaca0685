import type { TaskName, Tasks } from './tasks';
import { type OutcomeOf, WorkerSlot } from './worker-slot';

export interface Workforce {
  readonly size: number;
  /** Milliseconds a single task may take before its worker is given up. */
  readonly timeLimit: number;
  readonly start: () => Worker;
}

interface Order {
  readonly signal?: AbortSignal | undefined;
  /** What of the input is handed over rather than copied. */
  readonly moved?: Transferable[] | undefined;
}

/** So many workers, started when first needed; a task waits until one of them is free. */
export class WorkerPool {
  private readonly slots: WorkerSlot[] = [];
  private readonly free: WorkerSlot[] = [];
  private readonly waiting: ((slot: WorkerSlot) => void)[] = [];

  constructor(private readonly workforce: Workforce) {}

  /** Never rejects. `signal` ends the task at once, and its worker with it. */
  async run<Name extends TaskName>(
    name: Name,
    input: Tasks[Name]['input'],
    { signal, moved }: Order = {},
  ): Promise<OutcomeOf<Name>> {
    const slot = await this.slot();
    const stop = () => slot.close();
    signal?.addEventListener('abort', stop);
    const outcome: OutcomeOf<Name> = signal?.aborted
      ? { state: 'cancelled' }
      : await slot.run(name, input, moved);
    signal?.removeEventListener('abort', stop);
    const next = this.waiting.shift();
    if (next) next(slot);
    else this.free.push(slot);
    return outcome;
  }

  close(): void {
    this.slots.forEach((slot) => slot.close());
  }

  private slot(): Promise<WorkerSlot> {
    const free = this.free.pop();
    if (free) return Promise.resolve(free);
    const { size, start, timeLimit } = this.workforce;
    if (this.slots.length >= size) return new Promise((resolve) => this.waiting.push(resolve));
    const slot = new WorkerSlot(start, timeLimit);
    this.slots.push(slot);
    return Promise.resolve(slot);
  }
}
