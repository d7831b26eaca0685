/** Hands on in order what is finished in any, and holds back who is too far ahead of the slowest. */
export class InOrder<T> {
  private readonly held = new Map<number, T>();
  private due = 0;
  private waiting: (() => void)[] = [];
  private handed: Promise<void> = Promise.resolve();
  private failure: { readonly error: unknown } | null = null;

  constructor(
    private readonly take: (item: T) => Promise<void> | void,
    private readonly most: number,
  ) {}

  /** Resolves when number `at` may be started; rejects where handing on has failed. */
  async room(at: number): Promise<void> {
    while (!this.failure && at - this.due >= this.most)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.failure) throw this.failure.error;
  }

  /** Resolves when everything that is due by then has been handed on. */
  put(at: number, item: T): Promise<void> {
    this.held.set(at, item);
    this.handed = this.handed.then(() => this.handOn());
    return this.handed;
  }

  private async handOn(): Promise<void> {
    try {
      for (let item = this.held.get(this.due); item !== undefined; item = this.held.get(this.due)) {
        this.held.delete(this.due);
        this.due += 1;
        await this.take(item);
      }
    } catch (error) {
      this.failure = { error };
      throw error;
    } finally {
      for (const wake of this.waiting.splice(0)) wake();
    }
  }
}
