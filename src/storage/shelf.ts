import type { Draft } from '../report/annual-report';
import { readDraftContent } from '../report/draft-file';
import type { Connection, StoredDraft } from './connection';

interface Shelved {
  readonly id: string;
  /** The clerk's own name for it, '' where there is none. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Set while it waits in the bin. */
  readonly removedAt?: number;
}
/** A draft in the list: readable, or with the reason why not. */
export type ShelvedDraft = Shelved & ({ readonly draft: Draft } | { readonly problem: string });

/** Drafts thrown away are kept this long. */
export const binDays = 30;
const binTime = binDays * 24 * 3600 * 1000;

function shelved(id: string, record: StoredDraft): ShelvedDraft {
  const { name, savedAt, removedAt } = Object(record) as Partial<StoredDraft>;
  return {
    id,
    name: typeof name === 'string' ? name : '',
    savedAt: typeof savedAt === 'number' ? savedAt : 0,
    ...(typeof removedAt === 'number' ? { removedAt } : {}),
    ...readDraftContent(record),
  };
}

function without(record: StoredDraft, key: 'name' | 'removedAt'): StoredDraft {
  const rest = { ...record };
  Reflect.deleteProperty(rest, key);
  return rest;
}

/** All drafts kept in this browser, as the list shows and moves them. */
export class DraftShelf {
  constructor(private readonly connection: Connection) {}

  /** Every draft, the bin's and the unreadable ones too, the one written last first. */
  async list(): Promise<ShelvedDraft[]> {
    const [ids, records] = await this.connection.use((db) => {
      const drafts = db.transaction('drafts').store;
      return Promise.all([drafts.getAllKeys(), drafts.getAll()]);
    });
    return ids
      .flatMap((id, at): ShelvedDraft[] => {
        const record = records[at];
        return record === undefined ? [] : [shelved(id, record)];
      })
      .sort((a, b) => b.savedAt - a.savedAt);
  }

  /** The record as it is stored, for one that cannot be read otherwise. */
  raw(id: string): Promise<unknown> {
    return this.connection.use((db) => db.get('drafts', id));
  }

  rename(id: string, name: string): Promise<void> {
    return this.change(id, (record) =>
      name === '' ? without(record, 'name') : { ...record, name },
    );
  }

  /** To the bin; a window that still writes in it takes it out again. */
  remove(id: string, at: number): Promise<void> {
    return this.change(id, (record) => ({ ...record, removedAt: at }));
  }

  bringBack(id: string): Promise<void> {
    return this.change(id, (record) => without(record, 'removedAt'));
  }

  duplicate(id: string, as: { id: string; name: string; savedAt: number }): Promise<void> {
    return this.connection.write(['drafts'], async (write) => {
      const record = await write.objectStore('drafts').get(id);
      if (record === undefined) return;
      const { name, savedAt } = as;
      await write.objectStore('drafts').add({ ...record, name, savedAt, revision: 1 }, as.id);
    });
  }

  /** Throws out for good what has been in the bin long enough, versions included. */
  emptyBin(now: number): Promise<void> {
    return this.connection.write(['drafts', 'versions'], async (write) => {
      let cursor = await write.objectStore('drafts').openCursor();
      for (; cursor; cursor = await cursor.continue()) {
        const { removedAt } = cursor.value;
        if (typeof removedAt !== 'number' || now - removedAt < binTime) continue;
        const versions = write.objectStore('versions');
        const keys = await versions.index('draftId').getAllKeys(cursor.primaryKey);
        for (const key of keys) await versions.delete(key);
        await cursor.delete();
      }
    });
  }

  private change(id: string, to: (record: StoredDraft) => StoredDraft): Promise<void> {
    return this.connection.write(['drafts'], async (write) => {
      const record = await write.objectStore('drafts').get(id);
      if (record !== undefined) await write.objectStore('drafts').put(to(record), id);
    });
  }
}
