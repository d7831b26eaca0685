import type { MergedDesk } from '../../../collection/desk-file';
import {
  choicesOf,
  type DeskEntry,
  mergedEntries,
  newerEntries,
} from '../../../collection/desk-entries';
import {
  type CountyState,
  emptyState,
  type FileSet,
  isFileSet,
} from '../../../collection/county-state';
import type { ReadReport, Received } from '../../../collection/received';
import { deskVersion, readDeskRecord } from '../../../collection/stored-desk';
import { DeskStorage } from '../../../storage/desk';
import { Store } from '../../model/store';
import { type DeskNews, DeskWindows } from './desk-windows';
import { isNewerThanKept, keptByNewer, keptDesk, notKept } from './kept-desk';

export type DeskFile = MergedDesk['files'][number];

function joined(old: readonly Received[], fresh: readonly DeskFile[], set: FileSet) {
  const own = fresh.filter((each) => each.set === set).map(({ received }) => received);
  if (own.length === 0) return old;
  return [...new Map([...old, ...own].map((received) => [received.id, received])).values()];
}

/** What is on the desk, kept in this browser and the same in every window. */
export class DeskKeeper {
  readonly store = new Store<CountyState>(emptyState);
  private storage: DeskStorage | null = null;
  private saving: Promise<void> = Promise.resolve();
  private readonly windows = new DeskWindows();

  get state(): CountyState {
    return this.store.get();
  }

  set(change: Partial<CountyState>): void {
    this.store.set({ ...this.state, ...change });
  }

  /** Brings back what was kept in this browser; returns the reports that are to be checked again. */
  async open(): Promise<readonly ReadReport[]> {
    try {
      const storage = await DeskStorage.open();
      const kept = await keptDesk(storage);
      if (kept === null) {
        this.set({ isOpen: true, notKept: keptByNewer });
        return [];
      }
      this.storage = storage;
      this.windows.open((news) => void this.hear(news));
      const { stale, ...state } = kept;
      this.set({ isOpen: true, ...state });
      return stale;
    } catch {
      this.set({ isOpen: true, notKept });
      return [];
    }
  }

  /** Takes in what is newer, keeps it and tells the other windows. */
  merge(given: readonly DeskEntry[]): void {
    const entries = newerEntries(this.state.entries, given);
    if (entries.length === 0) return;
    this.put(entries);
    this.keep(async (storage) => {
      await storage.keepEntries(entries, isNewerThanKept);
      this.windows.tell({ entries });
    });
  }

  addFiles(fresh: readonly DeskFile[]): void {
    if (fresh.length === 0) return;
    this.join(fresh);
    this.keep(async (storage) => {
      await storage.keepFiles(
        fresh.map(({ set, received }) => ({ id: received.id, set, content: received })),
      );
      this.windows.tell({ files: fresh.map(({ received }) => received.id) });
    });
  }

  remove(ids: readonly string[]): void {
    this.drop(ids);
    this.keep(async (storage) => {
      await storage.dropFiles(ids);
      this.windows.tell({ removed: ids });
    });
  }

  clear(): void {
    this.empty();
    this.keep(async (storage) => {
      await storage.clear();
      this.windows.tell({ cleared: true });
    });
  }

  /** What another window has kept. */
  private async hear({ entries, files, removed, cleared }: DeskNews): Promise<void> {
    if (cleared) this.empty();
    if (entries) this.put(entries);
    if (removed) this.drop(removed);
    const kept = (files && (await this.storage?.filesOf(files))) ?? [];
    const sound = kept.flatMap(({ set, content }) => {
      const record = readDeskRecord(content, deskVersion);
      return record && isFileSet(set) ? [{ set, received: record.received }] : [];
    });
    if (sound.length > 0) this.join(sound);
  }

  /** One write after the other, so that the last choice is the one that stays. */
  private keep(write: (storage: DeskStorage) => Promise<void>): void {
    const { storage } = this;
    if (!storage) return;
    this.saving = this.saving.then(() => write(storage)).catch(() => this.set({ notKept }));
  }

  private put(given: readonly DeskEntry[]): void {
    const entries = mergedEntries(this.state.entries, given);
    this.set({ entries, choices: choicesOf(entries) });
  }

  private join(fresh: readonly DeskFile[]): void {
    this.set({
      received: joined(this.state.received, fresh, 'current'),
      earlier: joined(this.state.earlier, fresh, 'earlier'),
    });
  }

  private drop(ids: readonly string[]): void {
    const gone = new Set(ids);
    const stays = ({ id }: Received) => !gone.has(id);
    this.set({
      received: this.state.received.filter(stays),
      earlier: this.state.earlier.filter(stays),
    });
  }

  private empty(): void {
    this.set({ ...emptyState, isOpen: true, notKept: this.state.notKept });
  }
}
