/** What windows tell each other about a draft. */
interface Message {
  readonly draft: string;
  readonly from: string;
  readonly is: 'ask' | 'mine' | 'want' | 'released' | 'kept' | 'taken' | 'saved';
}

/** How long a reload may take to let go of what the page before it held. */
const reloadTime = 300;
const reloadStep = 50;
/** Pages of intranets have no locks: another window that holds the draft answers within this time. */
const answerTime = 150;
/** A window that is frozen does not answer: after this long its draft is taken without it. */
const releaseTime = 3000;

export interface Holder {
  /** Writes what is pending and stops writing; false when it must keep the draft. */
  readonly letGo: () => Promise<boolean>;
  /** The draft was taken without asking. */
  readonly lost: () => void;
  /** Another window saved it. */
  readonly changed: () => void;
}

function lockManager(): LockManager | null {
  try {
    return (navigator as { locks?: LockManager }).locks ?? null;
  } catch {
    return null;
  }
}

function channel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel('gongkai-nianbao');
  } catch {
    return null;
  }
}

/**
 * Which of several windows writes a draft. A lock says it where there are locks, else the windows
 * ask one another; where neither exists (Safari 14) every window writes, and the revisions in
 * storage keep them apart.
 */
export class DraftLease {
  isHeld = false;
  private isReleased = false;
  private holder: Holder | null = null;
  private readonly locks = lockManager();
  private readonly channel = channel();
  private readonly me = String(crypto.getRandomValues(new Uint32Array(1))[0]);
  private unlock: (() => void) | null = null;
  /** When the other windows were asked last, and none was made to let go since. */
  private askedAt = -Infinity;
  private readonly waiting = new Map<Message['is'], () => void>();

  private constructor(readonly draft: string) {
    this.channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.draft === this.draft && data.from !== this.me) void this.hear(data);
    });
  }

  static async on(draft: string): Promise<DraftLease> {
    const lease = new DraftLease(draft);
    await lease.takeIfFree();
    return lease;
  }

  /** Of a draft no other window can know of yet: held at once, its lock is there a moment later. */
  static ofNew(draft: string): DraftLease {
    const lease = new DraftLease(draft);
    lease.isHeld = true;
    void lease.lockIfFree();
    return lease;
  }

  setHolder(holder: Holder | null): void {
    this.holder = holder;
  }

  /** Takes it if no window holds it, waiting so many milliseconds for one that is just leaving. */
  async takeIfFree(wait = reloadTime): Promise<boolean> {
    if (this.isHeld) return true;
    if (!this.channel || (await this.ask(wait))) this.isHeld = true;
    return this.isHeld;
  }

  /** Takes it from the window that holds it, once that has saved; false when it has to keep it. */
  async take(): Promise<boolean> {
    this.say('want');
    const answer = await this.answer(['released', 'kept'], releaseTime);
    if (answer === 'kept') return false;
    if (!(await this.takeIfFree())) await this.lock({ steal: true }).catch(() => false);
    this.isHeld = true;
    this.askedAt = -Infinity;
    this.say('taken');
    return true;
  }

  saved(): void {
    this.say('saved');
  }

  /** For good: the page goes, or opens another draft. */
  release(): void {
    this.isReleased = true;
    this.letOthers();
    this.holder = null;
    this.channel?.close();
  }

  private letOthers(): void {
    this.isHeld = false;
    this.unlock?.();
    this.unlock = null;
  }

  private async ask(wait: number): Promise<boolean> {
    const isLocked = await this.lockIfFree();
    if (isLocked !== null) {
      // Asked again rather than queued with a time limit: on a slow computer the limit came first.
      for (let waited = 0; waited < wait && !this.unlock; waited += reloadStep) {
        await new Promise((resolve) => setTimeout(resolve, reloadStep));
        await this.lockIfFree();
      }
      return this.unlock !== null;
    }
    this.askedAt = performance.now();
    this.say('ask');
    return (await this.answer(['mine'], answerTime)) === null;
  }

  /** Null where the browser forbids locks: then the windows ask one another. */
  private async lockIfFree(): Promise<boolean | null> {
    return this.locks ? this.lock({ ifAvailable: true }).catch(() => null) : null;
  }

  /** Resolves once the lock is held; it is then held until `unlock`. */
  private lock(options: LockOptions): Promise<boolean> {
    const { locks } = this;
    if (!locks) return Promise.resolve(false);
    return new Promise((resolve, reject) => {
      const held = locks.request(`gongkai-nianbao:${this.draft}`, options, (lock) => {
        const isWanted = lock !== null && !this.isReleased;
        resolve(isWanted);
        if (!isWanted) return undefined;
        return new Promise<void>((unlock) => {
          this.unlock = unlock;
        });
      });
      held.catch((error: unknown) => {
        if (this.unlock) this.wasTaken();
        else reject(error instanceof Error ? error : new Error('no lock'));
      });
    });
  }

  private wasTaken(): void {
    this.letOthers();
    this.holder?.lost();
  }

  private async hear({ is }: Message): Promise<void> {
    this.waiting.get(is)?.();
    if (is === 'saved' && !this.isHeld) this.holder?.changed();
    if (!this.isHeld) return;
    // A window that was busy answers late: it was there first.
    if (is === 'mine' && performance.now() - this.askedAt < releaseTime) this.wasTaken();
    if (is === 'ask') this.say('mine');
    if (is === 'taken') this.wasTaken();
    if (is === 'want') {
      const free = await (this.holder?.letGo() ?? Promise.resolve(false));
      if (free) this.letOthers();
      this.say(free ? 'released' : 'kept');
    }
  }

  private say(is: Message['is']): void {
    // A page that goes on as a copy may still tell of a save; a closed channel would throw.
    if (this.isReleased) return;
    const message: Message = { draft: this.draft, from: this.me, is };
    this.channel?.postMessage(message);
  }

  private answer(of: readonly Message['is'][], wait: number): Promise<Message['is'] | null> {
    return new Promise((resolve) => {
      const done = (is: Message['is'] | null) => {
        clearTimeout(timer);
        for (const each of of) this.waiting.delete(each);
        resolve(is);
      };
      const timer = setTimeout(() => done(null), wait);
      for (const each of of) this.waiting.set(each, () => done(each));
    });
  }
}
