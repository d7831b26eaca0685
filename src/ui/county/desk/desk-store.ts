import { type CountyState, emptyState } from '../../../collection/county-state';

/** The state of the desk, and who is told when it changes. */
export class DeskStore {
  state: CountyState = emptyState;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  protected set(change: Partial<CountyState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
