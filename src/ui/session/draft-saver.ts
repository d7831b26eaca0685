import type { Draft } from '../../report/annual-report';
import { type StorageTrouble, troubleOf } from '../../storage/connection';
import { type DraftStorage, WrittenElsewhere } from '../../storage/drafts';
import { clearJournal, writeJournal } from './journal';
import { newId } from './new-id';

export type Saving =
  | { readonly state: 'unsaved' }
  /** Another window saves it. */
  | { readonly state: 'elsewhere' }
  /** A sample is kept only once it bears another agency's name. */
  | { readonly state: 'sample' }
  | { readonly state: 'saved'; readonly at: Date; readonly isCopy: boolean }
  | { readonly state: 'failed'; readonly trouble: StorageTrouble };

/** With the write itself, at most 300 milliseconds of typing are lost when the browser is killed. */
const delay = 200;
/** How long after a failure the next attempt is made, by itself. */
const patience = [1_000, 2_000, 5_000, 15_000];

/** Drafts that could not be written yet, also of pages that were left for another draft. */
const unwritten = new Set<DraftSaver>();

/** The browser asks before it closes a window whose work is stored nowhere. */
export function warnOfUnwritten(event: BeforeUnloadEvent): void {
  if (unwritten.size === 0) return;
  event.preventDefault();
  // oxlint-disable-next-line typescript/no-deprecated -- Chromium asks for it until 119
  event.returnValue = true;
}

/**
 * What could not be written yet of a draft that was left: whoever opens it goes on from there, and its
 * first saver stops, or the two would write over each other. Null where everything is written.
 */
export function takeUnwritten(id: string): Draft | null {
  for (const saver of unwritten) if (saver.key === id) return saver.retire();
  return null;
}

/** The same to look at: its saver goes on trying. */
export function unwrittenOf(id: string): Draft | null {
  for (const saver of unwritten) if (saver.key === id) return saver.pending;
  return null;
}

/**
 * Writes a draft a moment after each change. When another window wrote the same draft, this one goes
 * on as a copy: neither overwrites the other. What could not be written is tried again until it is.
 */
export class DraftSaver {
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** One after the other: a write compares what is stored with what this window wrote last. */
  private last: Promise<unknown> = Promise.resolve();
  private own: string;
  private failures = 0;
  private isRetired = false;
  private isInJournal = false;
  /** What storage holds: every change makes another object. */
  private written: Draft | null = null;

  constructor(
    private readonly storage: Pick<DraftStorage, 'save'>,
    private readonly id: string,
    /** As it is to be kept; null where it is not to be. */
    private readonly draft: () => Draft | null,
    private readonly notify: (saving: Saving, own: string) => void,
  ) {
    this.own = id;
  }

  /** The id it writes under: the draft's, or its copy's. */
  get key(): string {
    return this.own;
  }

  soon(): void {
    this.timer ??= setTimeout(() => void this.now(), delay);
  }

  /** What it is to write. */
  get pending(): Draft | null {
    return this.draft();
  }

  /** Hands over what it could not write, and writes no more. */
  retire(): Draft | null {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.isRetired = true;
    unwritten.delete(this);
    return this.draft();
  }

  /** Whether storage holds what this window shows. */
  get isWritten(): boolean {
    const draft = this.draft();
    return draft === null || draft === this.written;
  }

  /** Writes what is pending, also what no timer has been set for yet. False when it could not be written. */
  async flush(): Promise<boolean> {
    if (!this.isWritten) return this.now();
    await this.last;
    return this.failures === 0;
  }

  /** Puts down at once what is not stored: the page may be gone before it is. */
  keepUnsaved(): void {
    const draft = this.draft();
    if (this.isRetired || draft === null || draft === this.written) return;
    writeJournal(this.own, draft, Date.now());
    this.isInJournal = true;
  }

  /** What was read from storage needs no writing. */
  isStored(draft: Draft): void {
    this.written = draft;
  }

  /** Rejects never: a failure is shown, and tried again later. False when it failed. */
  async now(): Promise<boolean> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.last = this.last.then(() => this.attempt());
    await this.last;
    return this.failures === 0;
  }

  private async attempt(): Promise<void> {
    const draft = this.draft();
    if (this.isRetired || draft === null || draft === this.written) return;
    try {
      const at = new Date();
      await this.write(draft, at);
      this.written = draft;
      this.failures = 0;
      unwritten.delete(this);
      if (this.isInJournal) clearJournal(this.own);
      this.isInJournal = false;
      this.notify({ state: 'saved', at, isCopy: this.own !== this.id }, this.own);
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    if (this.isRetired) return;
    const wait = patience[Math.min(this.failures, patience.length - 1)];
    this.failures += 1;
    unwritten.add(this);
    this.notify({ state: 'failed', trouble: troubleOf(error) }, this.own);
    this.timer ??= setTimeout(() => void this.now(), wait);
  }

  private async write(draft: Draft, at: Date): Promise<void> {
    try {
      await this.storage.save(this.own, draft, at.getTime());
    } catch (error) {
      if (!(error instanceof WrittenElsewhere)) throw error;
      const copy = newId();
      await this.storage.save(copy, draft, at.getTime());
      this.own = copy;
    }
  }
}
