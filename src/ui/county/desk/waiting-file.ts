import type { FileSet } from '../../../collection/county-state';
import type { Arrival, Received } from '../../../collection/received';
import type { Outcome } from '../../worker/worker-slot';

/** A file that was taken in and is still to be read. */
export interface Waiting {
  readonly id: string;
  readonly set: FileSet;
  readonly file: File;
  readonly arrived: Arrival;
}

/** The same file brought twice is one; its path tells apart files of one name in two folders. */
export const idOf = (
  set: FileSet,
  { name, size, lastModified, webkitRelativePath }: File,
): string => [set, webkitRelativePath || name, size, lastModified].join('|');

export function unread({ id, file, arrived }: Waiting, outcome: Outcome<unknown>): Received {
  const reasons: Readonly<Record<Outcome<unknown>['state'], string>> = {
    done: '',
    cancelled: '',
    failed: '文件无法读取：可能已被移走或正被其他程序占用，请重新选择。',
    crashed: '读取时出现故障，该文件已跳过，请用其他程序打开核对。',
    overtime: '读取超过 30 秒，已跳过，请核对该文件是否为一份年度报告。',
  };
  return { state: 'unread', id, fileName: file.name, reason: reasons[outcome.state], arrived };
}
