import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft } from '../report/annual-report';
import { readDraftContent, toDraftContent } from '../report/draft-file';

interface Schema extends DBSchema {
  drafts: { key: string; value: unknown };
  settings: { key: string; value: unknown };
}

const openDrafts = 'currentDraft';

/** Drafts kept in this browser. Every method rejects when the browser refuses: the caller says so. */
export class DraftStorage {
  private constructor(private readonly db: IDBPDatabase<Schema>) {}

  static async open(): Promise<DraftStorage> {
    const db = await openDB<Schema>('gongkai-nianbao', 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('drafts');
        fresh.createObjectStore('settings');
      },
    });
    return new DraftStorage(db);
  }

  async save(id: string, draft: Draft): Promise<void> {
    const write = this.db.transaction(['drafts', 'settings'], 'readwrite');
    await Promise.all([
      write.objectStore('drafts').put(toDraftContent(draft), id),
      write.objectStore('settings').put(id, openDrafts),
      write.done,
    ]);
  }

  /** The draft worked on last; null where there is none. A record that cannot be read stays where it is. */
  async current(): Promise<{ id: string; draft: Draft } | { id: string; problem: string } | null> {
    const id = await this.db.get('settings', openDrafts);
    if (typeof id !== 'string') return null;
    const content = await this.db.get('drafts', id);
    if (content === undefined) return null;
    const result = readDraftContent(content);
    return { id, ...result };
  }
}
