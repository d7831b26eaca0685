import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from 'node:fs/promises';
import { examine, type ExamineOptions, unread } from '../collection/examine';
import type { Received } from '../collection/received';
import { lastYearFinder } from '../collection/years';
import type { AnnualReport } from '../report/annual-report';

export interface WorkerSettings {
  /** Last year's reports, found by the unit's name. */
  readonly lastYear: readonly AnnualReport[];
  /** Whether the only one of them is meant for every report, whatever its name. */
  readonly forAll: boolean;
}

export const cannotOpen = '打不开文件，请核对路径。';

export const examineOptions = ({ lastYear, forAll }: WorkerSettings): ExamineOptions => {
  const [only] = lastYear;
  return { lastYear: forAll && only ? only : lastYearFinder(lastYear) };
};

/** One file from disk, read and checked; the path is its id. */
export async function examinePath(path: string, options: ExamineOptions): Promise<Received> {
  const file = { id: path, fileName: path };
  const bytes = await readFile(path).catch(() => null);
  return bytes ? examine({ ...file, bytes }, options) : unread(file, cannotOpen);
}

const port = parentPort;
if (port) {
  const options = examineOptions(workerData as WorkerSettings);
  port.on('message', (path: string) => {
    void examinePath(path, options).then((received) => port.postMessage(received));
  });
}
