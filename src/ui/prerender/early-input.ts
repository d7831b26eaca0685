/** What is done in the form that lies in the page, besides typing, before the page's script takes it over. */
export interface EarlyInput {
  /** A mouse button is down or an input method composes: the form must not be exchanged beneath it. */
  isBusy: boolean;
  /** Told when that is over. */
  whenFree: (() => void) | null;
  /** The button or box clicked last. */
  clicked: HTMLElement | null;
  /** From here on the page's script listens. */
  readonly stop: () => void;
}

declare global {
  interface Window {
    earlyInput?: EarlyInput;
    /** Missing where the page cannot be used. */
    afterPaint?: (run: () => void) => void;
  }
}
