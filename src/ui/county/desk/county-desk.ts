import { isRead, type ReadReport, type Received } from '../../../collection/received';
import { lastYearFinder } from '../../../collection/years';
import { DeskStorage } from '../../../storage/desk';
import { checkSettings } from '../../settings/settings';
import type { Outcome } from '../../worker/worker-slot';
import { runMany } from '../../worker/run-many';
import { keptDesk } from './kept-desk';
import {
  type Choices,
  type CountyState,
  emptyState,
  type FileSet,
} from '../../../collection/county-state';

interface Waiting {
  readonly id: string;
  readonly set: FileSet;
  readonly file: File;
}

/** The page takes what came in together this often; oftener would only hold up keys. */
const batchPause = 200;

const keptByNewer =
  '本机保存的汇总内容由更新版本的“公开年报”写入，本版本不能读取，也不会改动；请更新本软件。本页内容关闭后不保留。';
const notKept = '本浏览器不允许保存：关闭页面后，本页的读取结果和意见不会保留。';

/** The same file brought twice is one; its path tells apart files of one name in two folders. */
const idOf = (set: FileSet, { name, size, lastModified, webkitRelativePath }: File): string =>
  [set, webkitRelativePath || name, size, lastModified].join('|');

function unread({ id, file }: Waiting, outcome: Outcome<unknown>): Received {
  const reasons: Readonly<Record<Outcome<unknown>['state'], string>> = {
    done: '',
    cancelled: '',
    failed: '文件无法读取：可能已被移走或正被其他程序占用，请重新选择。',
    crashed: '读取时出现故障，该文件已跳过，请用其他程序打开核对。',
    overtime: '读取超过 30 秒，已跳过，请核对该文件是否为一份年度报告。',
  };
  return { state: 'unread', id, fileName: file.name, reason: reasons[outcome.state] };
}

/** Everything on the county's desk: what was read, what is still to be read, what was chosen. */
export class CountyDesk {
  state: CountyState = emptyState;
  private readonly listeners = new Set<() => void>();
  private queue: Waiting[] = [];
  private abort: AbortController | null = null;
  private incoming: { set: FileSet; received: Received }[] = [];
  private batchTimer: ReturnType<typeof setTimeout> | undefined;
  private storage: DeskStorage | null = null;
  private saving: Promise<void> = Promise.resolve();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private set(change: Partial<CountyState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }

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

  choose(change: Partial<Choices>): void {
    const choices = { ...this.state.choices, ...change };
    this.set({ choices });
    this.keep((storage) => storage.keepChoices(choices));
  }

  readonly toggleUnit = (key: string): void => {
    const { leftOut } = this.state.choices;
    const without = leftOut.filter((each) => each !== key);
    this.choose({ leftOut: without.length < leftOut.length ? without : [...leftOut, key] });
  };

  /** One write after the other, so that the last choice is the one that stays. */
  private keep(write: (storage: DeskStorage) => Promise<void>): void {
    const { storage } = this;
    if (!storage) return;
    this.saving = this.saving.then(() => write(storage)).catch(() => this.set({ notKept }));
  }

  take(files: readonly File[], set: FileSet): void {
    const added = files.map((file) => ({ id: idOf(set, file), set, file }));
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
        this.add(item.set, outcome.state === 'done' ? outcome.output : unread(item, outcome));
      },
      signal: abort.signal,
    });
    if (abort.signal.aborted) return;
    this.publish();
    await this.compareYears(abort);
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
    const compared = { ...before };
    if (pairs.length > 0) this.begin('正在与上年报告核对', pairs.length);
    await runMany({
      name: 'recheck',
      items: pairs,
      inputOf: ({ read, earlier }) =>
        Promise.resolve({ read, options: { lastYear: earlier.report, ...settings } }),
      onOutcome: ({ read, earlier }, outcome) => {
        if (outcome.state === 'done') this.add('current', outcome.output);
        compared[read.id] = earlier.id;
      },
      signal: abort.signal,
    });
    if (abort.signal.aborted) return;
    this.abort = null;
    this.publish();
    this.set({ progress: null, waiting: 0 });
    if (pairs.length > 0) this.choose({ compared });
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
    const joined = (set: FileSet, old: readonly Received[]) => {
      const own = fresh.filter((each) => each.set === set).map(({ received }) => received);
      if (own.length === 0) return old;
      const byId = new Map([...old, ...own].map((received) => [received.id, received]));
      return [...byId.values()];
    };
    const { progress } = this.state;
    this.set({
      received: joined('current', this.state.received),
      earlier: joined('earlier', this.state.earlier),
      progress: progress && { ...progress, done: progress.done + fresh.length },
    });
    this.keep((storage) =>
      storage.keepFiles(
        fresh.map(({ set, received }) => ({ id: received.id, set, content: received })),
      ),
    );
  }

  remove(ids: readonly string[]): void {
    const gone = new Set(ids);
    const stays = ({ id }: Received) => !gone.has(id);
    this.set({
      received: this.state.received.filter(stays),
      earlier: this.state.earlier.filter(stays),
    });
    this.keep((storage) => storage.dropFiles(ids));
  }

  clear(): void {
    this.abort?.abort();
    this.abort = null;
    this.queue = [];
    this.incoming = [];
    this.set({ ...emptyState, isOpen: true, notKept: this.state.notKept });
    this.keep((storage) => storage.clear());
  }
}
