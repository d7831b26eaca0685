import type { CheckResults } from '../../checks/run-checks';
import { startWorker } from './start-worker';
import { runTask } from './tasks';
import type { CheckedDraft } from './tasks/check-tasks';
import { WorkerPool } from './worker-pool';

/** A worker of their own: a file that is being read must not keep findings waiting. */
const pool = new WorkerPool({ size: 1, timeLimit: 20_000, start: startWorker });

/** Runs the checks of texts off the page's thread; what a worker could not do the page does itself. */
export async function checkTexts(checked: CheckedDraft): Promise<CheckResults> {
  const outcome = await pool.run('checkTexts', checked);
  return outcome.state === 'done' ? outcome.output : runTask('checkTexts', checked);
}
