import { canonicalJson } from '../report/fingerprint';
import type { Content } from '../report/migrations/migration';
import { type Problem, readStoredText, type StoredFormat } from '../report/stored-format';
import { type CountyState, type FileSet, isFileSet } from './county-state';
import type { DeskEntry } from './desk-entries';
import { isRead, type Received } from './received';
import { deskVersion, readDeskRecord, readEntries } from './stored-desk';
import { countyRows } from './county-rows';

export interface DeskFileRecord {
  readonly set: FileSet;
  readonly received: Received;
}

/** What was read, chosen and written on a desk. */
export interface DeskContent {
  readonly files: readonly DeskFileRecord[];
  readonly entries: readonly DeskEntry[];
}

type Held = Pick<CountyState, 'received' | 'earlier' | 'entries'>;

const recordsOf = ({ received, earlier }: Omit<Held, 'entries'>): DeskFileRecord[] => [
  ...received.map((each) => ({ set: 'current' as const, received: each })),
  ...earlier.map((each) => ({ set: 'earlier' as const, received: each })),
];

/** The whole desk as one file; findings are made anew where it is opened. */
export function toDeskFile(state: Held): string {
  const files = recordsOf(state).map(({ set, received }) => ({
    set,
    content: isRead(received) ? { ...received, findings: [], notChecked: [] } : received,
  }));
  const entries = [...state.entries.values()];
  return JSON.stringify({ format: storedDesk.id, version: deskVersion, files, entries });
}

interface ReadDesk {
  readonly content: DeskContent;
  /** How many records could not be read. */
  readonly damaged: number;
}

function read({ files, entries, version }: Content): ReadDesk | Problem {
  // The first desk that left as a file was of version 3.
  if (Number(version) < 3) return { problem: '汇总核对文件的版本号有误。' };
  const given = Array.isArray(files) ? (files as unknown[]) : [];
  const records = given.flatMap((file): DeskFileRecord[] => {
    const { set, content } = Object(file) as Content;
    const record = readDeskRecord(content, Number(version));
    return record && isFileSet(set) ? [{ set, received: record.received }] : [];
  });
  const kept = readEntries(Array.isArray(entries) ? entries : [], undefined, Number(version));
  return {
    content: { files: records, entries: kept.entries },
    damaged: given.length - records.length + kept.damaged.length,
  };
}

/** Its records are brought to today's version one by one, as those in the browser are. */
export const storedDesk: StoredFormat<ReadDesk> = {
  id: 'gongkai-nianbao-desk',
  name: '汇总核对文件',
  version: deskVersion,
  upgraders: [],
  read,
};

/** The desk in a text, or the reason why there is none. Never throws. */
export const readDeskFile = (text: string) => readStoredText(storedDesk, text);

export interface MergedDesk extends DeskContent {
  /** Units of which each desk had a file the other had not: which is newer somebody has to say. */
  readonly undecided: readonly string[];
}

const contentOf = (set: FileSet, received: Received): string =>
  isRead(received) ? `${set}:${canonicalJson(received.report)}` : `${set}:${received.id}`;

/** Remarks and events of a file that is here under another id belong to that one. */
function withIds(entry: DeskEntry, ids: ReadonlyMap<string, string>): DeskEntry {
  const { report } = Object(entry.value) as { report?: unknown };
  const own = typeof report === 'string' ? ids.get(report) : undefined;
  if (own !== undefined) return { ...entry, value: { ...Object(entry.value), report: own } };
  const file = entry.key.startsWith('assigned/') ? ids.get(entry.key.slice(9)) : undefined;
  if (file !== undefined) return { ...entry, key: `assigned/${file}` };
  const chosen = entry.key.startsWith('chosen/') ? ids.get(entry.value as string) : undefined;
  return chosen === undefined ? entry : { ...entry, value: chosen };
}

interface Joined {
  readonly own: CountyState;
  readonly fresh: readonly DeskFileRecord[];
  /** When the other desk got what it has, by content. */
  readonly theirs: ReadonlyMap<string, number>;
}

/** Times of arrival that two desks can agree upon, by the file's id; and units where they cannot. */
function agreedTimes({ own, fresh, theirs }: Joined) {
  const added = fresh.flatMap(({ set, received }) => (set === 'current' ? received : []));
  const freshIds = new Set(added.map(({ id }) => id));
  const times = new Map<string, number>();
  const undecided: string[] = [];
  for (const { unit } of countyRows({ ...own, received: [...own.received, ...added] }).all) {
    const arrived = unit.reports.filter(({ id }) => freshIds.has(id)).filter(isRead);
    const before = unit.reports.filter(({ id }) => !freshIds.has(id)).filter(isRead);
    if (arrived.length === 0) continue;
    if (before.every((each) => theirs.has(contentOf('current', each)))) {
      // Everything here is known there too: what is new came after what they had at the time.
      for (const each of before) {
        const at = theirs.get(contentOf('current', each)) ?? 0;
        if (at > 0 && at < (each.arrived?.at ?? 0)) times.set(each.id, at);
      }
      continue;
    }
    undecided.push(unit.name);
    const at = Math.max(...unit.reports.map(({ arrived: when }) => when?.at ?? 0));
    for (const { id } of [...arrived, ...before]) times.set(id, at);
  }
  return { times, undecided };
}

/**
 * What another desk adds to this one. A report that is here already is none, under whatever name or
 * time. Where both had one of a unit that the other had not, their times tell nothing: they come to
 * stand as having come together, and do not count until somebody chooses.
 */
export function mergeDesk(own: CountyState, other: DeskContent): MergedDesk {
  const known = new Map(
    recordsOf(own).map(({ set, received }) => [contentOf(set, received), received.id]),
  );
  const ids = new Map<string, string>();
  const fresh = other.files.filter(({ set, received }) => {
    const here = known.get(contentOf(set, received));
    if (here !== undefined && here !== received.id) ids.set(received.id, here);
    return here === undefined;
  });
  const theirs = new Map(
    other.files.map(({ set, received }) => [contentOf(set, received), received.arrived?.at ?? 0]),
  );
  const { times, undecided } = agreedTimes({ own, fresh, theirs });
  const timed = (record: DeskFileRecord): DeskFileRecord => {
    const { received } = record;
    const at = times.get(received.id);
    if (at === undefined) return record;
    return { ...record, received: { ...received, arrived: { bytes: 0, ...received.arrived, at } } };
  };
  const moved = recordsOf(own).filter(({ received }) => times.has(received.id));
  return {
    files: [...fresh, ...moved].map(timed),
    entries: other.entries.map((entry) => withIds(entry, ids)),
    undecided,
  };
}
