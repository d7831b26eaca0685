/** A pause of this many milliseconds ends a typing step. */
const typingPause = 2000;

/** The field being typed in; its step's end is taken only when typing pauses, off the key press. */
export class TypingStep {
  private typing: { readonly path: string; at: number; timer: number } | null = null;

  constructor(private readonly onPause: () => void) {}

  /** Whether this field was being typed in already. */
  goesOn(path: string): boolean {
    if (this.typing?.path !== path) return false;
    this.typing.at = performance.now();
    return true;
  }

  begin(path: string): void {
    this.typing = { path, at: performance.now(), timer: this.afterPause(typingPause) };
  }

  /** Whether there was one. */
  end(): boolean {
    if (!this.typing) return false;
    window.clearTimeout(this.typing.timer);
    this.typing = null;
    return true;
  }

  /** One timer a step: setting one anew on every key would cost more than the sums do. */
  private afterPause(wait: number): number {
    return window.setTimeout(() => {
      if (!this.typing) return;
      const rest = this.typing.at + typingPause - performance.now();
      if (rest <= 0) this.onPause();
      else this.typing.timer = this.afterPause(rest);
    }, wait);
  }
}
