import type { Finding, Fix } from '../../checks/check';

/** More would cut the words they follow from. */
const mostFixes = 1;

/** What a screen reader is told waits for the hand to rest: one announcement per selection, not per key. */
const rest = 400;

/** The line under a table. Written by hand: a key must not render anything. */
export class GridStatus {
  private timer = 0;

  constructor(
    private readonly seen: HTMLElement,
    private readonly spoken: HTMLElement,
    private readonly actions: HTMLElement,
    private readonly idle: string,
  ) {
    this.clear();
  }

  clear(): void {
    this.write(this.idle, 'idle');
    this.speak('');
  }

  /** Not spoken: the cell itself says its row, column and message. */
  place(text: string): void {
    this.write(text, 'place');
    this.speak('');
  }

  /** What is wrong, with the ways out of it that the line has room for. */
  problem(text: string, finding: Finding, apply: (finding: Finding, fix: Fix) => void): void {
    this.write(text, 'error');
    this.speak('');
    this.actions.replaceChildren(
      ...(finding.fixes ?? []).slice(0, mostFixes).map((fix) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = fix.label;
        // The cell keeps the focus, and with it this line.
        button.addEventListener('mousedown', (event) => event.preventDefault());
        button.addEventListener('click', () => apply(finding, fix));
        return button;
      }),
    );
  }

  /** Written and spoken. */
  announce(text: string): void {
    this.write(text, 'announced');
    this.speak(text);
  }

  stop(): void {
    window.clearTimeout(this.timer);
  }

  private write(text: string, state: string): void {
    if (this.actions.firstChild) this.actions.replaceChildren();
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
