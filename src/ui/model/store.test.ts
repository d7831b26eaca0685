import { expect, it, vi } from 'vitest';
import { Store } from './store';

it('wakes who subscribed when another value takes its place, until they stop', () => {
  const store = new Store({ year: 2025, isOpen: false });
  const listener = vi.fn();
  const stop = store.subscribe(listener);
  store.set(store.get());
  store.change({ year: 2025 });
  expect(listener).not.toHaveBeenCalled();
  store.change({ year: 2026 });
  expect(store.get()).toEqual({ year: 2026, isOpen: false });
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  store.change({ isOpen: true });
  expect(listener).toHaveBeenCalledTimes(1);
});

it('wakes who watches a part only when that part is another', () => {
  const store = new Store({ year: 2025, isOpen: false });
  const listener = vi.fn();
  store.watch(({ year }) => year, listener);
  store.change({ isOpen: true });
  expect(listener).not.toHaveBeenCalled();
  store.change({ year: 2026 });
  store.change({ year: 2025 });
  expect(listener).toHaveBeenCalledTimes(2);
});
