import type { Draft } from '../report/annual-report';
import { toDraftContent } from '../report/draft-content';
import type { DraftResult } from '../report/draft-schema';
import { Connection } from './connection';

/** Another window wrote this draft since this one read it: writing over it would lose its work. */
export class WrittenElsewhere extends Error {}

const currentDraft = 'currentDraft';
const persistAsked = 'persistAsked';

/** The draft that is worked on. Every method rejects when the browser refuses: the caller says so. */
export class DraftStorage {
  readonly connection = new Connection();
  /** Revision of each draft as this window last read or wrote it. */
  private readonly seen = new Map<string, number>();

  /** Whether this window has read or written the draft. */
  knows(id: string): boolean {
    return this.seen.has(id);
  }

  /** Rejects with WrittenElsewhere, and writes nothing, when another window was faster. */
  async save(id: string, draft: Draft, savedAt: number): Promise<void> {
    const revision = (this.seen.get(id) ?? 0) + 1;
    await this.connection.write(['drafts', 'settings'], async (write) => {
      const drafts = write.objectStore('drafts');
      const stored = await drafts.get(id);
      if ((stored?.revision ?? 0) !== revision - 1) throw new WrittenElsewhere(id);
      const name = stored?.name === undefined ? {} : { name: stored.name };
      await drafts.put({ ...toDraftContent(draft), ...name, savedAt, revision }, id);
      await write.objectStore('settings').put(id, currentDraft);
    });
    this.seen.set(id, revision);
  }

  /** A record that cannot be read stays where it is. Null where there is none. */
  async load(id: string): Promise<DraftResult | null> {
    const record = await this.connection.use((db) => db.get('drafts', id));
    if (record === undefined || record.removedAt !== undefined) return null;
    // The first page of a new user needs no reader.
    const { readDraftContent } = await import('../report/draft-file');
    const result = readDraftContent(record);
    if ('draft' in result) this.seen.set(id, record.revision);
    return result;
  }

  /** When a draft was written last; never where there is none, for ever where it was thrown away. */
  async savedAt(id: string): Promise<number> {
    const record = await this.connection.use((db) => db.get('drafts', id));
    if (record === undefined) return -Infinity;
    return record.removedAt === undefined ? record.savedAt : Infinity;
  }

  /** The draft worked on last; null where there is none. */
  async current(): Promise<({ id: string } & DraftResult) | null> {
    const id = await this.connection.use((db) => db.get('settings', currentDraft));
    if (typeof id !== 'string') return null;
    const result = await this.load(id);
    return result && { id, ...result };
  }

  /** True the first time it is called in this browser. */
  firstTimeToPersist(): Promise<boolean> {
    return this.connection.write(['settings'], async (write) => {
      const settings = write.objectStore('settings');
      if ((await settings.get(persistAsked)) === true) return false;
      await settings.put(true, persistAsked);
      return true;
    });
  }
}
