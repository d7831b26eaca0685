import { startWorker } from './start-worker';
import { runTask, type TaskName, type Tasks } from './tasks';
import { WorkerPool } from './worker-pool';

/**
 * The page's own workers, kept once they were needed: two, so that an export does not wait for a long file
 * that is being read. No task of one report takes two minutes.
 */
const pool = new WorkerPool({ size: 2, timeLimit: 120_000, start: startWorker });

/** Runs a task off the page's thread, or on it where there is no other. `signal` ends it at once. */
export async function runInWorker<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]['input'],
  signal?: AbortSignal,
): Promise<Tasks[Name]['output']> {
  const outcome = await pool.run(name, input, { signal });
  switch (outcome.state) {
    case 'done':
      return outcome.output;
    case 'crashed':
      return runTask(name, input);
    case 'failed':
      throw new Error(outcome.message);
    case 'overtime':
      throw new Error('处理时间过长，已停止。');
    case 'cancelled':
      throw new Error('cancelled');
  }
}
