import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { unread } from '../collection/examine';
import { isRead, type Received } from '../collection/received';
import {
  type Examined,
  examineOptions,
  examinePath,
  type Ready,
  sourceOf,
  type WorkerSettings,
} from './examine-worker';
import { InOrder } from './in-order';

const crashed = '读取时程序异常中止，该文件未能读取，其他文件不受影响。';
const tooSlow = '读取时间过长，已停止读取该文件，其他文件不受影响。';

export interface ExamineFilesOptions extends Partial<WorkerSettings> {
  /** At most so many files at once. */
  readonly threads?: number;
  readonly longestMs?: number;
  /** How long a new thread may take to load the program, on a busy machine slowly, before it is ready. */
  readonly startingMs?: number;
  /** The worker's script, for tests. */
  readonly entry?: URL;
}

/** Beside this file, from source as built. */
const isBuilt = import.meta.url.endsWith('.js');
const ownEntry = new URL(`./examine-worker.${isBuilt ? 'js' : 'ts'}`, import.meta.url);

// A file that would eat the machine's memory ends its own worker instead.
const resourceLimits = { maxOldGenerationSizeMb: 768 };

// Node 20 does not hand a loader given by --import on to its workers, so each registers tsx itself.
function startWorker(entry: URL, settings: WorkerSettings): Worker {
  if (isBuilt) return new Worker(entry, { workerData: settings, resourceLimits });
  // What require finds is the CommonJS build, which looks for its loader in the wrong folder.
  const found = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api'));
  const tsx = new URL('index.mjs', found).href;
  const script =
    `import(${JSON.stringify(tsx)}).then(({ register }) => ` +
    `{ register(); return import(${JSON.stringify(entry.href)}); });`;
  return new Worker(script, { eval: true, workerData: settings, resourceLimits });
}

async function isPdf(path: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => null);
  return bytes?.subarray(0, 8).includes('%PDF') ?? false;
}

/** One worker at a time, a new one after each that broke. */
class WorkerSlot {
  private worker: Worker | null = null;

  constructor(
    private readonly start: () => Worker,
    private readonly longestMs: number,
    private readonly startingMs: number,
  ) {}

  /** Never rejects. What breaks the worker costs the file it had, and no other. */
  examine(path: string): Promise<Examined> {
    const isNew = this.worker === null;
    const worker = (this.worker ??= this.start());
    const file = { id: path, fileName: path };
    return new Promise((resolve) => {
      const finish = (examined: Examined, isBroken: boolean) => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onBroken).off('exit', onBroken);
        if (isBroken) this.close();
        resolve(examined);
      };
      const lost = (code: 'crashed' | 'too-slow', reason: string) =>
        finish({ received: unread(file, code, reason), source: null }, true);
      const onMessage = (message: Examined | Ready) => {
        clearTimeout(timer);
        if (message === 'ready') timer = within(this.longestMs);
        else finish(message, false);
      };
      const onBroken = () => lost('crashed', crashed);
      const within = (ms: number) => setTimeout(() => lost('too-slow', tooSlow), ms);
      let timer = within(isNew ? this.startingMs : this.longestMs);
      worker.on('message', onMessage).on('error', onBroken).on('exit', onBroken);
      worker.postMessage(path);
    });
  }

  close(): void {
    // Nobody listens any more to a late error of a worker that is being ended.
    this.worker?.on('error', () => undefined);
    void this.worker?.terminate();
    this.worker = null;
  }
}

/** What broke its reader is a file all the same. */
async function withSource(examined: Examined): Promise<Examined> {
  const { received, source } = examined;
  if (source || isRead(received) || received.code === 'cannot-open') return examined;
  const bytes = await readFile(received.id).catch(() => null);
  return bytes ? { received, source: sourceOf(bytes) } : examined;
}

/**
 * Reads and checks files in worker threads and hands them on in the order of the paths, each as soon as
 * it and all before it are finished. Never rejects but for `take`.
 */
export async function examineFiles(
  paths: readonly string[],
  take: (examined: Examined) => Promise<void> | void,
  options: ExamineFilesOptions = {},
): Promise<void> {
  const {
    lastYear = [],
    forAll = false,
    local,
    entry,
    longestMs = 30_000,
    startingMs = 60_000,
  } = options;
  const settings: WorkerSettings = { lastYear, forAll, ...(local ? { local } : {}) };
  const [only] = paths;
  // Starting a thread takes longer than reading one file, but for PDF, which may have to be given up.
  if (only !== undefined && paths.length === 1 && !entry && !(await isPdf(only))) {
    await take(await examinePath(only, examineOptions(settings)));
    return;
  }
  const threads = Math.min(options.threads ?? availableParallelism(), paths.length);
  const order = new InOrder(take, threads * 64);
  let next = 0;
  const work = async () => {
    const slot = new WorkerSlot(
      () => startWorker(entry ?? ownEntry, settings),
      longestMs,
      startingMs,
    );
    try {
      for (let at = next++; at < paths.length; at = next++) {
        await order.room(at);
        await order.put(at, await withSource(await slot.examine(paths[at] ?? '')));
      }
    } finally {
      slot.close();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
}

/** The same, all of them. */
export async function examineAll(
  paths: readonly string[],
  options: ExamineFilesOptions = {},
): Promise<Received[]> {
  const all: Received[] = [];
  await examineFiles(paths, ({ received }) => void all.push(received), options);
  return all;
}
