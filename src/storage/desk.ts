import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { allOrNone } from './all-or-none';

interface Schema extends DBSchema {
  /** What was read of each file, by the file's id; `set` tells this year's from last year's. */
  files: { key: string; value: { readonly set: string; readonly content: unknown } };
  /** What was chosen and written, a record each; `shape` and, of versions 1 and 2, all in `desk`. */
  choices: { key: string; value: unknown };
  /** What travels beside a draft: where its figures come from, what was returned by a reviewer. */
  beside: { key: string; value: unknown };
}

export interface KeptFile {
  readonly id: string;
  readonly set: string;
  readonly content: unknown;
}

/** One thing chosen or written. */
export interface KeptEntry {
  readonly key: string;
}

const entryPrefix = 'entry:';
const entryKey = ({ key }: KeptEntry): string => entryPrefix + key;
/** `;` comes right after `:`. */
const ownEntries = (): IDBKeyRange => IDBKeyRange.bound(entryPrefix, 'entry;', false, true);

/** What is no record of a file is handed on as it was kept. */
function keptFile(id: string, record: unknown): KeptFile {
  const { set, content } = Object(record) as { set?: unknown; content?: unknown };
  return typeof set === 'string' ? { id, set, content } : { id, set: '', content: record };
}

/** The county's desk kept in this browser. Every method rejects when the browser refuses. */
export class DeskStorage {
  private constructor(private readonly db: IDBPDatabase<Schema>) {}

  static async open(): Promise<DeskStorage> {
    const db = await openDB<Schema>('gongkai-nianbao-desk', 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('files');
        fresh.createObjectStore('choices');
        fresh.createObjectStore('beside');
      },
    });
    return new DeskStorage(db);
  }

  /** Of the shape everything was kept in; null where nothing was ever kept. */
  async version(): Promise<number | null> {
    const version: unknown = await this.db.get('choices', 'shape');
    return typeof version === 'number' ? version : null;
  }

  /** Everything in another version's shape, in one transaction: a desk of two versions could not be read. */
  async upgrade(
    version: number,
    files: readonly KeptFile[],
    entries: readonly KeptEntry[],
  ): Promise<void> {
    const write = this.db.transaction(['files', 'choices'], 'readwrite');
    await allOrNone(write, async () => {
      const [records, settings] = [write.objectStore('files'), write.objectStore('choices')];
      await Promise.all([
        ...files.map(async ({ id, ...file }) => records.put(file, id)),
        ...entries.map(async (entry) => settings.put(entry, entryKey(entry))),
        settings.put(version, 'shape'),
      ]);
    });
  }

  async files(): Promise<KeptFile[]> {
    const [ids, records] = await Promise.all([
      this.db.getAllKeys('files'),
      this.db.getAll('files'),
    ]);
    return ids.map((id, index) => keptFile(id, records[index]));
  }

  /** All in one transaction: a thousand single ones would take seconds. */
  async keepFiles(files: readonly KeptFile[]): Promise<void> {
    await allOrNone(this.db.transaction('files', 'readwrite'), async ({ store }) => {
      // Async, so that one that is refused at once leaves none of the others without an answer.
      await Promise.all(files.map(async ({ id, ...file }) => store.put(file, id)));
    });
  }

  /** Those of the ids that are there. */
  async filesOf(ids: readonly string[]): Promise<KeptFile[]> {
    const { store } = this.db.transaction('files');
    const records = await Promise.all(ids.map((id) => store.get(id)));
    return ids.flatMap((id, at) => (records[at] ? [keptFile(id, records[at])] : []));
  }

  async dropFiles(ids: readonly string[]): Promise<void> {
    await allOrNone(this.db.transaction('files', 'readwrite'), async ({ store }) => {
      await Promise.all(ids.map(async (id) => store.delete(id)));
    });
  }

  /** All choices as versions 1 and 2 kept them, in one record. */
  choices(): Promise<unknown> {
    return this.db.get('choices', 'desk');
  }

  async entries(): Promise<unknown[]> {
    return this.db.getAll('choices', ownEntries());
  }

  /** Puts those that `isNewer` says are newer than what another window may have kept meanwhile. */
  async keepEntries(
    entries: readonly KeptEntry[],
    isNewer: (entry: KeptEntry, kept: unknown) => boolean,
  ): Promise<void> {
    await allOrNone(this.db.transaction('choices', 'readwrite'), async ({ store }) => {
      await Promise.all(
        entries.map(async (entry) => {
          const kept: unknown = await store.get(entryKey(entry));
          if (kept === undefined || isNewer(entry, kept)) await store.put(entry, entryKey(entry));
        }),
      );
    });
  }

  /** Clears the desk; what stands beside drafts stays with them. */
  async clear(): Promise<void> {
    const write = this.db.transaction(['files', 'choices'], 'readwrite');
    await allOrNone(write, async () => {
      await write.objectStore('files').clear();
      await write.objectStore('choices').delete('desk');
      await write.objectStore('choices').delete(ownEntries());
    });
  }

  beside(key: string): Promise<unknown> {
    return this.db.get('beside', key);
  }

  async keepBeside(key: string, value: unknown): Promise<void> {
    if (value === null) await this.db.delete('beside', key);
    else await this.db.put('beside', value, key);
  }
}
