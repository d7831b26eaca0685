const { parts: loader } = globalThis as unknown as {
  parts: { textOf: (part: Element) => string };
};

/** Texts of the light worker, and of the one with the packed parts; each is put together once. */
const sources = new Map<string, Blob>();
const light = 'script[data-worker]:not([data-packed])';
const whole = 'script[data-worker]';

function startFrom(selector: string): Worker {
  let source = sources.get(selector);
  if (!source) {
    const texts = [...document.querySelectorAll(selector)].map((part) => loader.textOf(part));
    const all = [...texts, 'parts.load("task-worker");'].map((text) => `${text}\n`);
    sources.set(selector, (source = new Blob(all, { type: 'text/javascript' })));
  }
  const url = URL.createObjectURL(source);
  const worker = new Worker(url);
  // Some browsers read the address only after the constructor has returned.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return worker;
}

interface Message {
  readonly input?: unknown;
}
type HasBytes = { readonly bytes?: unknown; readonly file?: { readonly bytes?: unknown } } | null;

/** Whether a message asks for what only the packed parts can do. */
function asksForPdf({ input }: Message): boolean {
  const { bytes, file } = (input ?? {}) as NonNullable<HasBytes>;
  const found = [input, bytes, file?.bytes].find((each) => each instanceof Uint8Array);
  return found !== undefined && /%PDF/.test(String.fromCharCode(...found.subarray(0, 8)));
}

/** A worker that takes the packed parts along only once a PDF is to be read: unpacking them takes time. */
class InlineWorker extends EventTarget {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  private readonly started = new Map<string, Worker>();

  constructor() {
    super();
    this.workerFor(light);
  }

  postMessage(message: Message, transfer: Transferable[] = []): void {
    this.workerFor(asksForPdf(message) ? whole : light).postMessage(message, transfer);
  }

  terminate(): void {
    for (const worker of this.started.values()) worker.terminate();
  }

  private workerFor(selector: string): Worker {
    const known = this.started.get(selector);
    if (known) return known;
    const worker = startFrom(selector);
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const event = new MessageEvent('message', { data });
      this.onmessage?.call(worker, event);
      this.dispatchEvent(event);
    };
    worker.onerror = (event) => {
      this.onerror?.call(worker, event);
      this.dispatchEvent(new Event('error'));
    };
    this.started.set(selector, worker);
    return worker;
  }
}

/** Starts the worker from texts in the page: a page opened by file:// may not load a second file. */
export function startWorker(): Worker {
  return new InlineWorker() as unknown as Worker;
}
