import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from 'node:fs/promises';
import { examine, type ExamineOptions, unread } from '../collection/examine';
import type { Received } from '../collection/received';
import { lastYearFinder } from '../collection/years';
import type { AnnualReport } from '../report/annual-report';
import type { LocalRequirements } from '../report/local-requirements';

export interface WorkerSettings {
  /** Last year's reports, found by the unit's name. */
  readonly lastYear: readonly AnnualReport[];
  /** Whether the only one of them is meant for every report, whatever its name. */
  readonly forAll: boolean;
  readonly local?: LocalRequirements;
}

export interface SourceFile {
  readonly sha256: string;
  readonly bytes: number;
}

export interface Examined {
  readonly received: Received;
  /** Null where the file could not be opened, or broke what read it. */
  readonly source: SourceFile | null;
}

export const cannotOpen = '打不开文件，请核对路径。';

export const examineOptions = ({ lastYear, forAll, local }: WorkerSettings): ExamineOptions => {
  const [only] = lastYear;
  return {
    lastYear: forAll && only ? only : lastYearFinder(lastYear),
    ...(local ? { local } : {}),
  };
};

export const sourceOf = (bytes: Uint8Array): SourceFile => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
});

/** One file from disk, read and checked; the path is its id. */
export async function examinePath(path: string, options: ExamineOptions): Promise<Examined> {
  const file = { id: path, fileName: path };
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return { received: unread(file, 'cannot-open', cannotOpen), source: null };
  const source = sourceOf(bytes);
  return { received: await examine({ ...file, bytes }, options), source };
}

/** Said once, when the program is loaded. */
export type Ready = 'ready';

const port = parentPort;
if (port) {
  port.postMessage('ready' satisfies Ready);
  const options = examineOptions(workerData as WorkerSettings);
  port.on('message', (path: string) => {
    void examinePath(path, options).then((examined) => port.postMessage(examined));
  });
}
