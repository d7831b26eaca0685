/** Starts the worker from texts in the page: a page opened by file:// may not load a second file. */
export function startWorker(): Worker {
  const parts = [...document.querySelectorAll('script[data-worker]')];
  const texts = parts.map(({ textContent }) => `${textContent}\n`);
  const source = new Blob([...texts, 'parts.load("task-worker");'], { type: 'text/javascript' });
  const url = URL.createObjectURL(source);
  const worker = new Worker(url);
  // Some browsers read the address only after the constructor has returned.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return worker;
}
