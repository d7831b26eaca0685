import {
  choicesOf,
  type DeskEntry,
  mergedEntries,
  newerEntries,
} from '../../../collection/desk-entries';
import type { ReadReport } from '../../../collection/received';
import {
  type DeskRecord,
  deskVersion,
  readDeskRecord,
  readEntries,
} from '../../../collection/stored-desk';
import type { DeskStorage, KeptEntry, KeptFile } from '../../../storage/desk';
import { type CountyState, isFileSet } from '../../../collection/county-state';

type Kept = Pick<CountyState, 'received' | 'earlier' | 'entries' | 'choices' | 'damaged'> & {
  /** Reports that are to be checked again. */
  readonly stale: readonly ReadReport[];
};

export const keptByNewer =
  '本机保存的汇总内容由更新版本的“公开年报”写入，本版本不能读取，也不会改动；请更新本软件。本页内容关闭后不保留。';
export const notKept = '本浏览器不允许保存：关闭页面后，本页的读取结果和意见不会保留。';

/** What another window kept meanwhile may be newer; what is damaged never is. */
export function isNewerThanKept(entry: KeptEntry, kept: unknown): boolean {
  const { entries } = readEntries([kept], undefined, deskVersion);
  const own = new Map(entries.map((each) => [each.key as string, each]));
  return newerEntries(own, [entry as DeskEntry]).length > 0;
}

/** A record is of one of the two sets and lies under its own id, or it is none. */
function recordOf({ id, set, content }: KeptFile, version: number): DeskRecord | null {
  const record = readDeskRecord(content, version);
  return isFileSet(set) && record?.received.id === id ? record : null;
}

/**
 * What this browser kept of the desk, upgraded where an earlier version kept it; what cannot be read
 * stays in the browser as it is. Null where a newer version kept it.
 */
export async function keptDesk(storage: DeskStorage): Promise<Kept | null> {
  const [version, files, records, choices] = await Promise.all([
    storage.version(),
    storage.files(),
    storage.entries(),
    storage.choices(),
  ]);
  const from = version ?? deskVersion;
  if (from > deskVersion) return null;
  const read = files.map((file) => ({ file, record: recordOf(file, from) }));
  const sound = read.flatMap(({ file, record }) => (record ? [{ file, ...record }] : []));
  const kept = readEntries(records, choices, from);
  const entries = mergedEntries(new Map(), kept.entries);
  if (version !== deskVersion) {
    const upgraded = sound.map(({ file, received }): KeptFile => ({ ...file, content: received }));
    await storage.upgrade(deskVersion, upgraded, [...entries.values()]);
  }
  const of = (set: string) =>
    sound.filter(({ file }) => file.set === set).map(({ received }) => received);
  return {
    received: of('current'),
    earlier: of('earlier'),
    entries,
    choices: choicesOf(entries),
    damaged: [...read.flatMap(({ file, record }) => (record ? [] : [file])), ...kept.damaged],
    stale: sound.flatMap(({ received, isFresh }) =>
      received.state === 'read' && !isFresh ? [received] : [],
    ),
  };
}
