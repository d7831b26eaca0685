/** What a screen reader is told waits for the hand to rest: one announcement per selection, not per key. */
const rest = 400;

/** The line under a table. Written by hand: a key must not render anything. */
export class GridStatus {
  private timer = 0;

  constructor(
    private readonly seen: HTMLElement,
    private readonly spoken: HTMLElement,
    private readonly idle: string,
  ) {
    this.clear();
  }

  clear(): void {
    this.write(this.idle, 'idle');
    this.speak('');
  }

  /** Not spoken: the cell itself says its row, column and message. */
  place(text: string, message: string | undefined): void {
    if (message === undefined) this.write(text, 'place');
    else this.write(`${text}：${message}`, 'error');
    this.speak('');
  }

  /** Written and spoken. */
  tell(text: string): void {
    this.write(text, 'told');
    this.speak(text);
  }

  stop(): void {
    window.clearTimeout(this.timer);
  }

  private write(text: string, state: string): void {
    if (this.seen.textContent !== text) this.seen.textContent = text;
    this.seen.title = text;
    this.seen.dataset.state = state;
  }

  private speak(text: string): void {
    window.clearTimeout(this.timer);
    if (this.spoken.textContent === text) return;
    if (text === '') this.spoken.textContent = '';
    else this.timer = window.setTimeout(() => (this.spoken.textContent = text), rest);
  }
}
