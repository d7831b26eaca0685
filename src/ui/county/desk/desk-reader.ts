import type { EntryKey } from '../../../collection/desk-entries';
import type { FileSet } from '../../../collection/county-state';
import { isRead, type Arrival, type ReadReport } from '../../../collection/received';
import { lastYearFinder } from '../../../collection/years';
import { checkSettings } from '../../settings/settings';
import { runMany } from '../../worker/run-many';
import type { DeskFile, DeskKeeper } from './desk-keeper';
import { idOf, unread, type Waiting } from './waiting-file';

/** The page takes what came in together this often; oftener would only hold up keys. */
const batchPause = 200;

/** Reads the files that come in, a few at a time, and checks them again where that is called for. */
export class DeskReader {
  private queue: Waiting[] = [];
  private abort: AbortController | null = null;
  private incoming: DeskFile[] = [];
  private batchTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly desk: DeskKeeper,
    private readonly write: (...changes: (readonly [EntryKey, unknown])[]) => void,
  ) {}

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
    this.stop();
    this.publish();
    this.desk.set({ progress: null, waiting: this.queue.length });
  }

  forgetWaiting(): void {
    this.queue = [];
    this.desk.set({ waiting: 0 });
  }

  /** Forgets everything that is under way. */
  clear(): void {
    this.stop();
    this.queue = [];
    this.incoming = [];
  }

  /** Checks reports whose findings were kept in another version's shape. */
  async checkAgain(stale: readonly ReadReport[]): Promise<void> {
    if (stale.length === 0) return;
    const abort = (this.abort = new AbortController());
    const settings = checkSettings();
    const { received } = this.desk.state;
    this.begin('正在重新核验', stale.length);
    await runMany({
      name: 'recheck',
      items: stale,
      inputOf: (read) => Promise.resolve({ read, options: settings }),
      onOutcome: (read, outcome) => {
        const set = received.includes(read) ? 'current' : 'earlier';
        if (outcome.state === 'done') this.add({ set, received: outcome.output });
      },
      signal: abort.signal,
    });
    this.end(abort);
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
        this.add({ set: item.set, received: { ...received, arrived: this.arrivalOf(item) } });
      },
      signal: abort.signal,
    });
    if (abort.signal.aborted) return;
    this.publish();
    await this.compareYears(abort);
  }

  /** The same file taken in again came when it first came. */
  private arrivalOf({ id, set, arrived }: Waiting): Arrival {
    const { received, earlier } = this.desk.state;
    const before = (set === 'current' ? received : earlier).find((each) => each.id === id);
    return before?.arrived ?? arrived;
  }

  /** Runs the checks between the years wherever the earlier report is new. */
  private async compareYears(abort: AbortController): Promise<void> {
    const { received, earlier, choices } = this.desk.state;
    const byReport = new Map(earlier.filter(isRead).map((read) => [read.report, read]));
    const find = lastYearFinder([...byReport.keys()]);
    const pairs = received.filter(isRead).flatMap((read) => {
      const report = find(read.report);
      const last = report && byReport.get(report);
      return !last || choices.compared[read.id] === last.id ? [] : [{ read, earlier: last }];
    });
    const settings = checkSettings();
    const compared: [EntryKey, unknown][] = [];
    if (pairs.length > 0) this.begin('正在与上年报告核对', pairs.length);
    await runMany({
      name: 'recheck',
      items: pairs,
      inputOf: ({ read, earlier: last }) =>
        Promise.resolve({ read, options: { lastYear: last.report, ...settings } }),
      onOutcome: ({ read, earlier: last }, outcome) => {
        if (outcome.state === 'done') this.add({ set: 'current', received: outcome.output });
        compared.push([`compared/${read.id}`, last.id]);
      },
      signal: abort.signal,
    });
    if (this.end(abort) && pairs.length > 0) this.write(...compared);
  }

  private begin(name: string, total: number): void {
    this.desk.set({ progress: { name, done: 0, total }, waiting: 0 });
  }

  /** False where it was called off: what comes instead says how far it is. */
  private end(abort: AbortController): boolean {
    if (abort.signal.aborted) return false;
    this.abort = null;
    this.publish();
    this.desk.set({ progress: null, waiting: 0 });
    return true;
  }

  private stop(): void {
    this.abort?.abort();
    this.abort = null;
  }

  private add(file: DeskFile): void {
    this.incoming.push(file);
    this.batchTimer ??= setTimeout(() => this.publish(), batchPause);
  }

  /** Puts down at once what came in. */
  publish(): void {
    clearTimeout(this.batchTimer);
    this.batchTimer = undefined;
    const fresh = this.incoming;
    this.incoming = [];
    if (fresh.length === 0) return;
    const { progress } = this.desk.state;
    this.desk.addFiles(fresh);
    this.desk.set({ progress: progress && { ...progress, done: progress.done + fresh.length } });
  }
}
