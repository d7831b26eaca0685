import { Lane, type Outcome } from './worker-slot';
import { startWorker } from './start-worker';
import { runTask, type TaskName, type Tasks } from './tasks';

export interface Many<Item, Name extends TaskName> {
  readonly name: Name;
  readonly items: readonly Item[];
  /** Called only when a worker is free, so that no more than a few inputs are in memory. */
  readonly inputOf: (item: Item) => Promise<Tasks[Name]['input']>;
  /** What of the input is handed over rather than copied. */
  readonly movedOf?: (input: Tasks[Name]['input']) => Transferable[];
  readonly onOutcome: (item: Item, outcome: Outcome<Tasks[Name]['output']>) => void;
  readonly signal: AbortSignal;
}

export interface Workforce {
  readonly size: number;
  /** Milliseconds a single task may take before its worker is given up. */
  readonly timeLimit: number;
  readonly start: () => Worker;
}

const workforce = (): Workforce => ({
  size: Math.max(1, Math.min(navigator.hardwareConcurrency || 2, 4)),
  timeLimit: 30_000,
  start: startWorker,
});

/** Where there is no worker the page does the work itself, and takes a breath between two tasks. */
async function inPage<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]['input'],
): Promise<Outcome<Tasks[Name]['output']>> {
  await new Promise((resolve) => setTimeout(resolve));
  try {
    return { state: 'done', output: await runTask(name, input) };
  } catch (error) {
    return { state: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Does one task for every item, a few at a time, and tells each outcome as it comes. An item that
 * takes its worker down loses only itself. Resolves when all are done or `signal` has ended it; of
 * an item that was under way then, nothing is told.
 */
export async function runMany<Item, Name extends TaskName>(
  { name, items, inputOf, movedOf, onOutcome, signal }: Many<Item, Name>,
  { size, timeLimit, start }: Workforce = workforce(),
): Promise<void> {
  let next = 0;
  const outcomeOf = async (item: Item, lane: Lane) => {
    try {
      const input = await inputOf(item);
      if (lane.isGone) return await inPage(name, input);
      return await lane.ask(name, input, movedOf?.(input));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { state: 'failed', message } as const;
    }
  };
  const work = async () => {
    const lane = new Lane(start, timeLimit);
    const stop = () => lane.close();
    signal.addEventListener('abort', stop);
    let hasWorker = await lane.begin();
    for (let item = items[next++]; item !== undefined && !signal.aborted; item = items[next++]) {
      if (hasWorker && lane.isGone) hasWorker = await lane.begin();
      if (!hasWorker) lane.close();
      const outcome = await outcomeOf(item, lane);
      if (!isAborted(signal)) onOutcome(item, outcome);
    }
    signal.removeEventListener('abort', stop);
    lane.close();
  };
  await Promise.race([
    Promise.all(Array.from({ length: Math.min(size, items.length) }, work)),
    new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve())),
  ]);
}

/** Asked anew: it may have ended while the task was under way. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;
