import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft } from '../report/annual-report';
import { readDraftContent, toDraftContent } from '../report/draft-file';
import type { DraftResult } from '../report/draft-schema';

/** A draft's content with when and how often it was written. */
interface StoredDraft extends Record<string, unknown> {
  readonly savedAt: number;
  readonly revision: number;
}
interface Schema extends DBSchema {
  drafts: { key: string; value: StoredDraft };
  settings: { key: string; value: unknown };
}

export interface StoredSummary {
  readonly id: string;
  readonly agency: string;
  readonly year: number | null;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** Another window wrote this draft since this one read it: writing over it would lose its work. */
export class WrittenElsewhere extends Error {}

const currentDraft = 'currentDraft';

/** Drafts kept in this browser. Every method rejects when the browser refuses: the caller says so. */
export class DraftStorage {
  /** Revision of each draft as this window last read or wrote it. */
  private readonly seen = new Map<string, number>();

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

  /** Whether this window has read or written the draft. */
  knows(id: string): boolean {
    return this.seen.has(id);
  }

  /** Rejects with WrittenElsewhere, and writes nothing, when another window was faster. */
  async save(id: string, draft: Draft, savedAt: number): Promise<void> {
    const write = this.db.transaction(['drafts', 'settings'], 'readwrite');
    const drafts = write.objectStore('drafts');
    const known = this.seen.get(id) ?? 0;
    const stored = (await drafts.get(id))?.revision ?? 0;
    if (stored !== known) {
      await write.done;
      throw new WrittenElsewhere(id);
    }
    const revision = known + 1;
    await Promise.all([
      drafts.put({ ...toDraftContent(draft), savedAt, revision }, id),
      write.objectStore('settings').put(id, currentDraft),
      write.done,
    ]);
    this.seen.set(id, revision);
  }

  /** A record that cannot be read stays where it is. Null where there is none. */
  async load(id: string): Promise<DraftResult | null> {
    const record = await this.db.get('drafts', id);
    if (record === undefined) return null;
    const result = readDraftContent(record);
    if ('draft' in result) this.seen.set(id, record.revision);
    return result;
  }

  /** The draft worked on last; null where there is none. */
  async current(): Promise<({ id: string } & DraftResult) | null> {
    const id = await this.db.get('settings', currentDraft);
    if (typeof id !== 'string') return null;
    const result = await this.load(id);
    return result && { id, ...result };
  }

  /** Every readable draft, the one written last first. */
  async list(): Promise<StoredSummary[]> {
    const [ids, records] = await Promise.all([
      this.db.getAllKeys('drafts'),
      this.db.getAll('drafts'),
    ]);
    return ids
      .flatMap((id, index): StoredSummary[] => {
        const record = records[index];
        const result = record && readDraftContent(record);
        if (!record || !result || 'problem' in result) return [];
        const { agency, period } = result.draft.report;
        return [{ id, agency: agency.name.trim(), year: period.year, savedAt: record.savedAt }];
      })
      .sort((a, b) => b.savedAt - a.savedAt);
  }

  async remove(id: string): Promise<void> {
    await this.db.delete('drafts', id);
    this.seen.delete(id);
  }
}
