import { type RefObject, useEffect, useRef } from 'react';
import { useEditor } from '../editor-context';
import type { ReportStore } from '../report-store';

/**
 * For what must follow a key at once: React renders the element once, from then on `write` changes it
 * directly whenever the topic is notified. A render and commit would cost more than the sums do.
 * `write` must depend on nothing but the store and what is constant for the element.
 */
export function useLive<E extends Element>(
  topic: string,
  write: (element: E, store: ReportStore) => void,
): RefObject<E | null> {
  const { store } = useEditor();
  const element = useRef<E>(null);
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  useEffect(() => {
    const update = () => {
      if (element.current) latest.current(element.current, store);
    };
    // What changed between the first render and now was notified to nobody: no stale total may stay.
    update();
    return store.listeners.subscribe(topic, update);
  }, [store, topic]);
  return element;
}

/** Writes only what differs: even the same text would make the browser lay out again. */
export function writeText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function writeState(element: Element, state: string): void {
  if (element.getAttribute('data-state') !== state) element.setAttribute('data-state', state);
}
