import { useSyncExternalStore } from 'react';

/** Without a window nothing is painted, and no later comes; a form that lies in the page was seen whole. */
const isPrerendered = (): boolean =>
  typeof document === 'undefined' || document.getElementById('root')?.firstElementChild != null;

let isPainted = isPrerendered();
let isAwaited = false;
const waiting = new Set<() => void>();

function painted(): void {
  isPainted = true;
  waiting.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  waiting.add(listener);
  // Effects run after the paint of what was rendered with them; the timer lets that go first anyway.
  if (!isAwaited) window.setTimeout(painted);
  isAwaited = true;
  return () => waiting.delete(listener);
}

/**
 * Whether the page has been painted once. What is not needed for the first key is rendered only then:
 * the form can be typed into in half the time. Whatever is opened later is there as a whole.
 */
export const useAfterFirstPaint = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isPainted,
    () => isPainted,
  );
