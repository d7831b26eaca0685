import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { unread } from '../collection/examine';
import type { Received } from '../collection/received';
import { examineOptions, examinePath, type WorkerSettings } from './examine-worker';

const crashed = '读取时程序异常中止，该文件未能读取，其他文件不受影响。';
const tooSlow = '读取时间过长，已停止读取该文件，其他文件不受影响。';

export interface ExamineFilesOptions extends Partial<WorkerSettings> {
  /** At most so many files at once. */
  readonly threads?: number;
  readonly longestMs?: number;
  /** The worker's script, for tests. */
  readonly entry?: URL;
}

const ownEntry = new URL('./examine-worker.ts', import.meta.url);

// Node 20 does not hand a loader given by --import on to its workers, so each registers tsx itself.
function startWorker(entry: URL, settings: WorkerSettings): Worker {
  // What require finds is the CommonJS build, which looks for its loader in the wrong folder.
  const found = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api'));
  const tsx = new URL('index.mjs', found).href;
  const script =
    `import(${JSON.stringify(tsx)}).then(({ register }) => ` +
    `{ register(); return import(${JSON.stringify(entry.href)}); });`;
  return new Worker(script, {
    eval: true,
    workerData: settings,
    // A file that would eat the machine's memory ends its own worker instead.
    resourceLimits: { maxOldGenerationSizeMb: 768 },
  });
}

/** One worker at a time, a new one after each that broke. */
class Lane {
  private worker: Worker | null = null;

  constructor(
    private readonly start: () => Worker,
    private readonly longestMs: number,
  ) {}

  /** Never rejects. What breaks the worker costs the file it had, and no other. */
  examine(path: string): Promise<Received> {
    const worker = (this.worker ??= this.start());
    const file = { id: path, fileName: path };
    return new Promise((resolve) => {
      const finish = (received: Received, isBroken: boolean) => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onBroken).off('exit', onBroken);
        if (isBroken) this.close();
        resolve(received);
      };
      const onMessage = (received: Received) => finish(received, false);
      const onBroken = () => finish(unread(file, crashed), true);
      const timer = setTimeout(() => finish(unread(file, tooSlow), true), this.longestMs);
      worker.on('message', onMessage).on('error', onBroken).on('exit', onBroken);
      worker.postMessage(path);
    });
  }

  close(): void {
    // A late error of a worker that is being ended has nobody left to tell.
    this.worker?.on('error', () => undefined);
    void this.worker?.terminate();
    this.worker = null;
  }
}

/**
 * Reads and checks files in worker threads and hands each on as it is finished, no more at once than
 * there are threads: a lane waits for `take` before it reads the next. Never rejects but for `take`.
 */
export async function examineFiles(
  paths: readonly string[],
  take: (received: Received) => Promise<void> | void,
  options: ExamineFilesOptions = {},
): Promise<void> {
  const { lastYear = [], forAll = false, entry, longestMs = 120_000 } = options;
  const settings = { lastYear, forAll };
  const [only] = paths;
  // A single file has no other to protect, and starting a thread takes longer than reading it.
  if (only !== undefined && paths.length === 1 && !entry) {
    await take(await examinePath(only, examineOptions(settings)));
    return;
  }
  const threads = Math.min(options.threads ?? availableParallelism(), paths.length);
  let next = 0;
  const work = async () => {
    const lane = new Lane(() => startWorker(entry ?? ownEntry, settings), longestMs);
    try {
      for (let path = paths[next++]; path !== undefined; path = paths[next++])
        await take(await lane.examine(path));
    } finally {
      lane.close();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
}

/** The same, all of them, in the order of the paths. */
export async function examineAll(
  paths: readonly string[],
  options: ExamineFilesOptions = {},
): Promise<Received[]> {
  const found = new Map<string, Received>();
  await examineFiles(paths, (received) => void found.set(received.id, received), options);
  return paths.flatMap((path) => found.get(path) ?? []);
}
