import {
  choicesOf,
  type DeskEntry,
  type EntryKey,
  mergedEntries,
  newerEntries,
} from '../../../collection/desk-entries';
import { isRead, type Arrival, type ReadReport, type Received } from '../../../collection/received';
import { lastYearFinder } from '../../../collection/years';
import { DeskStorage } from '../../../storage/desk';
import { deskVersion, readDeskRecord } from '../../../collection/stored-desk';
import { checkSettings, rememberedReviewer } from '../../settings/settings';
import { runMany } from '../../worker/run-many';
import { DeskStore } from './desk-store';
import { type DeskNews, DeskWindows } from './desk-windows';
import { isNewerThanKept, keptByNewer, keptDesk, notKept } from './kept-desk';
import { idOf, unread, type Waiting } from './waiting-file';
import { emptyState, type FileSet } from '../../../collection/county-state';
import type { MergedDesk } from '../../../collection/desk-file';

/** The page takes what came in together this often; oftener would only hold up keys. */
const batchPause = 200;

/** Everything on the county's desk: what was read, what is still to be read, what was chosen. */
export class CountyDesk extends DeskStore {
  private queue: Waiting[] = [];
  private abort: AbortController | null = null;
  private incoming: { set: FileSet; received: Received }[] = [];
  private batchTimer: ReturnType<typeof setTimeout> | undefined;
  private storage: DeskStorage | null = null;
  private saving: Promise<void> = Promise.resolve();
  private readonly windows = new DeskWindows();

  /** Brings back what was kept in this browser. */
  async restore(): Promise<void> {
    try {
      const storage = await DeskStorage.open();
      const kept = await keptDesk(storage);
      if (kept === null) {
        this.set({ isOpen: true, notKept: keptByNewer });
        return;
      }
      this.storage = storage;
      this.windows.open((news) => void this.hear(news));
      const { stale, ...state } = kept;
      this.set({ isOpen: true, ...state });
      await this.checkAgain(stale);
    } catch {
      this.set({ isOpen: true, notKept });
    }
  }

  /** Checks reports whose findings were kept in another version's shape. */
  private async checkAgain(stale: readonly ReadReport[]): Promise<void> {
    if (stale.length === 0) return;
    const abort = (this.abort = new AbortController());
    const settings = checkSettings();
    const { received } = this.state;
    this.begin('正在重新核验', stale.length);
    await runMany({
      name: 'recheck',
      items: stale,
      inputOf: (read) => Promise.resolve({ read, options: settings }),
      onOutcome: (read, outcome) => {
        const set = received.includes(read) ? 'current' : 'earlier';
        if (outcome.state === 'done') this.add(set, outcome.output);
      },
      signal: abort.signal,
    });
    if (abort.signal.aborted) return;
    this.abort = null;
    this.publish();
    this.set({ progress: null });
  }

  /** Chooses, writes, or with null takes back: each thing by its own key. */
  write(...changes: readonly (readonly [EntryKey, unknown])[]): void {
    const by = rememberedReviewer();
    const now = Date.now();
    const entries = changes.map(([key, value]): DeskEntry => {
      // Later than what it replaces, whatever the clocks of two computers say.
      const before = this.state.entries.get(key)?.at ?? 0;
      return { key, at: Math.max(now, before + 1), by, value };
    });
    this.merge(entries);
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

  /** Takes in what another desk held; its reports are checked by this release. */
  async takeDesk({ files, entries }: MergedDesk): Promise<void> {
    for (const { set, received } of files) this.add(set, received);
    this.publish();
    this.merge(entries);
    await this.checkAgain(files.map(({ received }) => received).filter(isRead));
  }

  private put(given: readonly DeskEntry[]): void {
    const entries = mergedEntries(this.state.entries, given);
    this.set({ entries, choices: choicesOf(entries) });
  }

  /** What another window has kept. */
  private async hear({ entries, files, removed, cleared }: DeskNews): Promise<void> {
    if (cleared) this.set({ ...emptyState, isOpen: true, notKept: this.state.notKept });
    if (entries) this.put(entries);
    if (removed) this.drop(removed);
    const kept = (files && (await this.storage?.filesOf(files))) ?? [];
    const sound = kept.flatMap(({ set, content }) => {
      const record = readDeskRecord(content, deskVersion);
      return record ? [{ set: set as FileSet, received: record.received }] : [];
    });
    if (sound.length > 0) this.join(sound);
  }

  readonly toggleUnit = (key: string): void => {
    const { leftOut } = this.state.choices;
    this.write([`leftOut/${key}`, leftOut.includes(key) ? null : true]);
  };

  /** One write after the other, so that the last choice is the one that stays. */
  private keep(write: (storage: DeskStorage) => Promise<void>): void {
    const { storage } = this;
    if (!storage) return;
    this.saving = this.saving.then(() => write(storage)).catch(() => this.set({ notKept }));
  }

  take(files: readonly File[], set: FileSet): void {
    const at = Date.now();
    const added = files.map((file) => {
      const arrived = { at, bytes: file.size };
      return { id: idOf(set, file), set, file, arrived };
    });
    const ids = new Set(added.map(({ id }) => id));
    this.queue = [...this.queue.filter(({ id }) => !ids.has(id)), ...added];
    if (this.abort) this.cancel();
    void this.readQueue();
  }

  resume(): void {
    void this.readQueue();
  }

  /** What is read stays; what is not stays waiting. */
  cancel(): void {
    this.abort?.abort();
    this.abort = null;
    this.publish();
    this.set({ progress: null, waiting: this.queue.length });
  }

  forgetWaiting(): void {
    this.queue = [];
    this.set({ waiting: 0 });
  }

  private async readQueue(): Promise<void> {
    const abort = (this.abort = new AbortController());
    const items = [...this.queue];
    const settings = checkSettings();
    this.begin('正在读取和核验', items.length);
    await runMany({
      name: 'examine',
      items,
      inputOf: async ({ id, file }) => ({
        file: { id, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
        options: settings,
      }),
      movedOf: ({ file }) => [file.bytes.buffer],
      onOutcome: (item, outcome) => {
        this.queue = this.queue.filter((each) => each !== item);
        const received = outcome.state === 'done' ? outcome.output : unread(item, outcome);
        this.add(item.set, { ...received, arrived: this.arrivalOf(item) });
      },
      signal: abort.signal,
    });
    if (abort.signal.aborted) return;
    this.publish();
    await this.compareYears(abort);
  }

  /** The same file taken in again came when it first came. */
  private arrivalOf({ id, set, arrived }: Waiting): Arrival {
    const before = (set === 'current' ? this.state.received : this.state.earlier).find(
      (received) => received.id === id,
    );
    return before?.arrived ?? arrived;
  }

  /** Runs the checks between the years wherever the earlier report is new. */
  private async compareYears(abort: AbortController): Promise<void> {
    const { received, earlier } = this.state;
    const byReport = new Map(earlier.filter(isRead).map((read) => [read.report, read]));
    const find = lastYearFinder([...byReport.keys()]);
    const { compared: before } = this.state.choices;
    const pairs = received.filter(isRead).flatMap((read) => {
      const report = find(read.report);
      const last = report && byReport.get(report);
      return !last || before[read.id] === last.id ? [] : [{ read, earlier: last }];
    });
    const settings = checkSettings();
    const compared: [EntryKey, unknown][] = [];
    if (pairs.length > 0) this.begin('正在与上年报告核对', pairs.length);
    await runMany({
      name: 'recheck',
      items: pairs,
      inputOf: ({ read, earlier }) =>
        Promise.resolve({ read, options: { lastYear: earlier.report, ...settings } }),
      onOutcome: ({ read, earlier }, outcome) => {
        if (outcome.state === 'done') this.add('current', outcome.output);
        compared.push([`compared/${read.id}`, earlier.id]);
      },
      signal: abort.signal,
    });
    if (abort.signal.aborted) return;
    this.abort = null;
    this.publish();
    this.set({ progress: null, waiting: 0 });
    if (pairs.length > 0) this.write(...compared);
  }

  private begin(name: string, total: number): void {
    this.set({ progress: { name, done: 0, total }, waiting: 0 });
  }

  private add(set: FileSet, received: Received): void {
    this.incoming.push({ set, received });
    this.batchTimer ??= setTimeout(() => this.publish(), batchPause);
  }

  private publish(): void {
    clearTimeout(this.batchTimer);
    this.batchTimer = undefined;
    const fresh = this.incoming;
    this.incoming = [];
    if (fresh.length === 0) return;
    const { progress } = this.state;
    this.join(fresh);
    this.set({ progress: progress && { ...progress, done: progress.done + fresh.length } });
    this.keep(async (storage) => {
      await storage.keepFiles(
        fresh.map(({ set, received }) => ({ id: received.id, set, content: received })),
      );
      this.windows.tell({ files: fresh.map(({ received }) => received.id) });
    });
  }

  private join(fresh: readonly { set: FileSet; received: Received }[]): void {
    const joined = (set: FileSet, old: readonly Received[]) => {
      const own = fresh.filter((each) => each.set === set).map(({ received }) => received);
      if (own.length === 0) return old;
      const byId = new Map([...old, ...own].map((received) => [received.id, received]));
      return [...byId.values()];
    };
    this.set({
      received: joined('current', this.state.received),
      earlier: joined('earlier', this.state.earlier),
    });
  }

  remove(ids: readonly string[]): void {
    this.drop(ids);
    this.keep(async (storage) => {
      await storage.dropFiles(ids);
      this.windows.tell({ removed: ids });
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

  clear(): void {
    this.abort?.abort();
    this.abort = null;
    this.queue = [];
    this.incoming = [];
    this.set({ ...emptyState, isOpen: true, notKept: this.state.notKept });
    this.keep(async (storage) => {
      await storage.clear();
      this.windows.tell({ cleared: true });
    });
  }
}
