import type { Draft } from '../../report/annual-report';
import { type DraftStorage, WrittenElsewhere } from '../../storage/drafts';
import { newId } from './new-id';

export type Saving =
  | { readonly state: 'unsaved' }
  | { readonly state: 'saved'; readonly at: Date; readonly isCopy: boolean }
  | { readonly state: 'failed' }
  /** A sample is kept only once it bears another agency's name. */
  | { readonly state: 'sample' };

/** At most this many milliseconds of typing are lost when the browser is killed. */
const delay = 250;

/**
 * Writes a draft a moment after each change. When another window wrote the same draft, this one goes
 * on as a copy: neither overwrites the other.
 */
export class DraftSaver {
  private timer: number | null = null;
  /** One after the other: a write compares what is stored with what this window wrote last. */
  private last: Promise<void> = Promise.resolve();
  private own: string;

  constructor(
    private readonly storage: DraftStorage,
    private readonly id: string,
    private readonly draft: () => Draft,
    private readonly tell: (saving: Saving) => void,
  ) {
    this.own = id;
  }

  soon(): void {
    this.timer ??= window.setTimeout(() => void this.now(), delay);
  }

  /** Writes what is pending, if anything. */
  flush(): void {
    if (this.timer !== null) void this.now();
  }

  /** Rejects never: a failure is told. */
  now(): Promise<void> {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = null;
    this.last = this.last.then(() => this.write()).catch(() => this.tell({ state: 'failed' }));
    return this.last;
  }

  private async write(): Promise<void> {
    const at = new Date();
    try {
      await this.storage.save(this.own, this.draft(), at.getTime());
    } catch (error) {
      if (!(error instanceof WrittenElsewhere)) throw error;
      this.own = newId();
      await this.storage.save(this.own, this.draft(), at.getTime());
    }
    this.tell({ state: 'saved', at, isCopy: this.own !== this.id });
  }
}
