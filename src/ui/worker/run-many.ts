import { startWorker } from './start-worker';
import type { TaskName, Tasks } from './tasks';
import { WorkerPool, type Workforce } from './worker-pool';
import { failureOf, type OutcomeOf } from './worker-slot';

export interface Many<Item, Name extends TaskName> {
  readonly name: Name;
  readonly items: readonly Item[];
  /** Called only when a worker is free, so that no more than a few inputs are in memory. */
  readonly inputOf: (item: Item) => Promise<Tasks[Name]['input']>;
  /** What of the input is handed over rather than copied. */
  readonly movedOf?: (input: Tasks[Name]['input']) => Transferable[];
  readonly onOutcome: (item: Item, outcome: OutcomeOf<Name>) => void;
  readonly signal: AbortSignal;
}

/** One core is left to the page, so that keys are answered while many files are read. */
export const readersFor = (cores: number | undefined): number =>
  Math.max(1, Math.min((cores || 2) - 1, 4));

const workforce = (): Workforce => ({
  size: readersFor(navigator.hardwareConcurrency),
  timeLimit: 30_000,
  start: startWorker,
});

/**
 * Does one task for every item, a few at a time, and hands on each outcome as it comes. An item that
 * takes its worker down loses only itself. Resolves when all are done or `signal` has ended it; of
 * an item that was under way then, nothing is said.
 */
export async function runMany<Item, Name extends TaskName>(
  { name, items, inputOf, movedOf, onOutcome, signal }: Many<Item, Name>,
  force: Workforce = workforce(),
): Promise<void> {
  const pool = new WorkerPool(force);
  const outcomeOf = async (item: Item): Promise<OutcomeOf<Name>> => {
    try {
      const input = await inputOf(item);
      return await pool.run(name, input, { signal, moved: movedOf?.(input) });
    } catch (error) {
      return failureOf(error);
    }
  };
  let next = 0;
  const work = async () => {
    for (let item = items[next++]; item !== undefined && !signal.aborted; item = items[next++]) {
      const outcome = await outcomeOf(item);
      if (!isAborted(signal)) onOutcome(item, outcome);
    }
  };
  await Promise.race([
    Promise.all(Array.from({ length: Math.min(force.size, items.length) }, work)),
    new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve())),
  ]);
  pool.close();
}

/** Asked anew: it may have ended while the task was under way. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;
