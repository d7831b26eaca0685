import type { Draft } from '../../report/annual-report';
import { toDraftContent } from '../../report/draft-content';
import type { DraftStorage } from '../../storage/drafts';
import { DraftLease } from './draft-lease';

/**
 * A page that is left has no time for the database: a write started there may be cut off. What is not
 * stored by then is put down here, where writing is over before the page is, and taken up again when
 * the page is opened next.
 */
const prefix = 'gongkai-nianbao:unsaved:';

export function writeJournal(id: string, draft: Draft, at: number): void {
  try {
    localStorage.setItem(prefix + id, JSON.stringify({ ...toDraftContent(draft), at }));
  } catch {
    // Private mode or a full disk: the database may still be fast enough.
  }
}

export function clearJournal(id: string): void {
  try {
    localStorage.removeItem(prefix + id);
  } catch {
    // Nothing could be put down either.
  }
}

interface Entry {
  readonly id: string;
  readonly at: number;
  readonly content: unknown;
}

function entryAt(key: string): Entry | null {
  try {
    const content: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    const at: unknown = (content as { readonly at?: unknown } | null)?.at;
    return typeof at === 'number' ? { id: key.slice(prefix.length), at, content } : null;
  } catch {
    return null;
  }
}

/** The oldest first. */
function entries(): Entry[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return keys.flatMap((key) => entryAt(key) ?? []).sort((a, b) => a.at - b.at);
  } catch {
    return [];
  }
}

async function takeUp(storage: DraftStorage, { id, at, content }: Entry): Promise<void> {
  const lease = await DraftLease.on(id);
  try {
    // Another window has it open: it went on from what is stored.
    if (!lease.isHeld) return;
    if (at > (await storage.savedAt(id))) {
      const { readDraftContent } = await import('../../report/draft-file');
      const result = readDraftContent(content);
      // A newer version of the page may read it yet.
      if ('problem' in result) return;
      await storage.load(id);
      await storage.save(id, result.draft, at);
    }
    clearJournal(id);
  } finally {
    lease.release();
  }
}

/** Stores what pages left behind, unless it was stored since. Rejects where storage refuses. */
export async function takeUpJournals(storage: DraftStorage): Promise<void> {
  for (const entry of entries()) await takeUp(storage, entry);
}
