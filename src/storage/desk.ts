import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { allOrNone } from './all-or-none';

interface Schema extends DBSchema {
  /** What was read of each file, by the file's id; `set` tells this year's from last year's. */
  files: { key: string; value: { readonly set: string; readonly content: unknown } };
  /** The choices made on the desk. */
  choices: { key: string; value: unknown };
  /** What travels beside a draft: where its figures come from, what was returned by a reviewer. */
  beside: { key: string; value: unknown };
}

export interface KeptFile {
  readonly id: string;
  readonly set: string;
  readonly content: unknown;
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
  async upgrade(version: number, files: readonly KeptFile[], choices: unknown): Promise<void> {
    const write = this.db.transaction(['files', 'choices'], 'readwrite');
    await allOrNone(write, async () => {
      const [records, settings] = [write.objectStore('files'), write.objectStore('choices')];
      await Promise.all([
        ...files.map(async ({ id, ...file }) => records.put(file, id)),
        settings.put(choices, 'desk'),
        settings.put(version, 'shape'),
      ]);
    });
  }

  async files(): Promise<KeptFile[]> {
    const [ids, records] = await Promise.all([
      this.db.getAllKeys('files'),
      this.db.getAll('files'),
    ]);
    return ids.flatMap((id, index) => {
      const record = records[index];
      return record ? [{ id, ...record }] : [];
    });
  }

  /** All in one transaction: a thousand single ones would take seconds. */
  async keepFiles(files: readonly KeptFile[]): Promise<void> {
    await allOrNone(this.db.transaction('files', 'readwrite'), async ({ store }) => {
      // Async, so that one that is refused at once leaves none of the others without an answer.
      await Promise.all(files.map(async ({ id, ...file }) => store.put(file, id)));
    });
  }

  async dropFiles(ids: readonly string[]): Promise<void> {
    await allOrNone(this.db.transaction('files', 'readwrite'), async ({ store }) => {
      await Promise.all(ids.map(async (id) => store.delete(id)));
    });
  }

  choices(): Promise<unknown> {
    return this.db.get('choices', 'desk');
  }

  async keepChoices(choices: unknown): Promise<void> {
    await this.db.put('choices', choices, 'desk');
  }

  /** Clears the desk; what stands beside drafts stays with them. */
  async clear(): Promise<void> {
    const write = this.db.transaction(['files', 'choices'], 'readwrite');
    await allOrNone(write, async () => {
      await write.objectStore('files').clear();
      await write.objectStore('choices').delete('desk');
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
