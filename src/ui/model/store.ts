import { useSyncExternalStore } from 'react';

/** One immutable value, and who wants to know when another takes its place. */
export class Store<State> {
  private readonly listeners = new Set<() => void>();

  constructor(private state: State) {}

  readonly get = (): State => this.state;

  set(state: State): void {
    if (Object.is(state, this.state)) return;
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }

  /** Other values in place of some. */
  change(change: Partial<State>): void {
    const state = { ...this.state, ...change };
    const keys = Object.keys(change) as (keyof State)[];
    if (keys.some((key) => !Object.is(state[key], this.state[key]))) this.set(state);
  }

  /** Returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The same for a part: `select` must return a stable value. */
  watch(select: (state: State) => unknown, listener: () => void): () => void {
    let known = select(this.state);
    return this.subscribe(() => {
      const before = known;
      known = select(this.state);
      if (!Object.is(before, known)) listener();
    });
  }
}

/** Renders again when what is selected changes. */
export function useStore<State, Selected>(
  store: Store<State>,
  select: (state: State) => Selected,
): Selected {
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}
