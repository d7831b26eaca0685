import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import { allOrNone } from './all-or-none';

/** A draft's content with when and how often it was written. */
export interface StoredDraft extends Record<string, unknown> {
  readonly savedAt: number;
  readonly revision: number;
  /** A name of the clerk's own for the draft; it is no part of the report. */
  readonly name?: string;
  /** When it was thrown away: it is kept a while. */
  readonly removedAt?: number;
}

/** A draft's content as it was at some moment. */
export interface StoredVersion extends Record<string, unknown> {
  readonly draftId: string;
  readonly at: number;
  /** Why it was kept, in the words shown: 导出 Word. */
  readonly occasions: readonly string[];
}

export interface Schema extends DBSchema {
  drafts: { key: string; value: StoredDraft };
  settings: { key: string; value: unknown };
  versions: { key: string; value: StoredVersion; indexes: { draftId: string } };
}
export type Store = StoreNames<Schema>;
type Writing<Stores extends Store[]> = IDBPTransaction<Schema, Stores, 'readwrite'>;

/** A window with an older version of the page holds the database as it was. */
export class StorageBlocked extends Error {}

export type StorageTrouble = 'full' | 'blocked' | 'newer' | 'failed';

export function troubleOf(error: unknown): StorageTrouble {
  if (error instanceof StorageBlocked) return 'blocked';
  const name = error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'newer' : 'failed';
}

/** Safari 14 sometimes never answers the first opening. */
const patience = 8000;

function upgrade(
  db: IDBPDatabase<Schema>,
  from: number,
  _to: unknown,
  { done }: { readonly done: Promise<void> },
): void {
  // Where it fails, the opening says so.
  done.catch(() => undefined);
  if (from < 1) {
    db.createObjectStore('drafts');
    db.createObjectStore('settings');
  }
  if (from < 2) db.createObjectStore('versions').createIndex('draftId', 'draftId');
}

/** The database, opened when first needed and again whenever the browser has closed it. */
export class Connection {
  private opening: Promise<IDBPDatabase<Schema>> | null = null;

  /** Every use waits for the database anew: a cause that has passed is a cause no longer. */
  async use<Value>(work: (db: IDBPDatabase<Schema>) => Promise<Value>): Promise<Value> {
    try {
      return await work(await this.opened());
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      // Closed without an event. Nothing was started, so it can be started again.
      this.opening = null;
      return work(await this.opened());
    }
  }

  /** Writes all that `work` asks for or nothing. */
  write<Stores extends Store[], Value>(
    stores: Stores,
    work: (transaction: Writing<Stores>) => Promise<Value>,
  ): Promise<Value> {
    // What was committed outlives the browser's process either way; 'strict' would wait for the
    // disk as well, against a power cut, on every pause of typing.
    return this.use((db) =>
      allOrNone(db.transaction(stores, 'readwrite', { durability: 'relaxed' }), work),
    );
  }

  private opened(): Promise<IDBPDatabase<Schema>> {
    this.opening ??= this.open();
    return this.opening;
  }

  private async open(): Promise<IDBPDatabase<Schema>> {
    const forget = () => {
      this.opening = null;
    };
    let refuse: (reason: Error) => void = forget;
    const refused = new Promise<never>((_, reject) => {
      refuse = reject;
    });
    const timer = setTimeout(() => refuse(new Error('no answer')), patience);
    try {
      // Not at once: a browser that refuses throws, and that must be forgotten after it is remembered.
      const opening = Promise.resolve().then(() =>
        openDB<Schema>('gongkai-nianbao', 2, {
          upgrade,
          blocked: () => refuse(new StorageBlocked()),
          blocking: (_from, _to, event) => {
            // A newer version of the page wants to change the database: it must not wait for this one.
            (event.target as IDBDatabase).close();
            forget();
          },
          terminated: forget,
        }),
      );
      // Where it was blocked it still opens in the end, for the next use.
      opening.then(() => (this.opening = opening), forget);
      return await Promise.race([opening, refused]);
    } catch (error) {
      if (!(error instanceof StorageBlocked)) forget();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
