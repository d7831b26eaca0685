/** Throws where the browser gives no worker. The single file has start-inline-worker.ts instead. */
export function startWorker(): Worker {
  return new Worker(new URL('./task-worker.ts', import.meta.url), { type: 'module' });
}
