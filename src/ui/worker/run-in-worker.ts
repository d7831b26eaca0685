import { startWorker } from './start-worker';
import { runTask, type TaskName, type Tasks } from './tasks';

interface Answer {
  readonly id: number;
  readonly output?: unknown;
  readonly failed?: string;
}

let worker: Worker | null | undefined;
let lastId = 0;

/** Started on first use and kept; null where the browser gives no worker (old Firefox, locked-down file://). */
function sharedWorker(): Worker | null {
  if (worker !== undefined) return worker;
  try {
    worker = startWorker();
  } catch {
    worker = null;
  }
  return worker;
}

function drop(): void {
  worker?.terminate();
  worker = undefined;
}

/** Runs a task off the page's thread, or on it where there is no other. `signal` ends it at once. */
export function runInWorker<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]['input'],
  signal?: AbortSignal,
): Promise<Tasks[Name]['output']> {
  const target = sharedWorker();
  if (!target) return runTask(name, input);
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const finish = () => {
      target.removeEventListener('message', onMessage);
      target.removeEventListener('error', onError);
      signal?.removeEventListener('abort', onAbort);
    };
    const onMessage = ({ data }: MessageEvent<Answer>) => {
      if (data.id !== id) return;
      finish();
      if (data.failed === undefined) resolve(data.output as Tasks[Name]['output']);
      else reject(new Error(data.failed));
    };
    const onError = () => {
      finish();
      // The script itself could not run there: this page does without a worker from now on.
      worker = null;
      runTask(name, input).then(resolve, reject);
    };
    const onAbort = () => {
      finish();
      drop();
      reject(new Error('cancelled'));
    };
    target.addEventListener('message', onMessage);
    target.addEventListener('error', onError);
    signal?.addEventListener('abort', onAbort);
    target.postMessage({ id, name, input });
  });
}
