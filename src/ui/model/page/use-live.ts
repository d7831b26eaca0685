import { type RefObject, useEffect, useRef } from 'react';
import type { Store } from '../store';

/**
 * For what must follow a key at once: React renders the element once, from then on `write` changes it
 * directly whenever what is selected changes. A render and commit would cost more than the sums do.
 * Both must depend on nothing but the store and what is constant for the element.
 */
export function useLive<E extends Element, State, Selected>(
  store: Store<State>,
  select: (state: State) => Selected,
  write: (element: E, selected: Selected) => void,
): RefObject<E | null> {
  const element = useRef<E>(null);
  const latest = useRef({ select, write });
  useEffect(() => {
    latest.current = { select, write };
  });
  useEffect(() => {
    const read = (state: State) => latest.current.select(state);
    const update = () => {
      if (element.current) latest.current.write(element.current, read(store.get()));
    };
    // What changed between the first render and now was notified to nobody: no stale total may stay.
    update();
    return store.watch(read, update);
  }, [store]);
  return element;
}

/** Writes only what differs: even the same text would make the browser lay out again. */
export function writeText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function writeState(element: Element, state: string): void {
  if (element.getAttribute('data-state') !== state) element.setAttribute('data-state', state);
}
