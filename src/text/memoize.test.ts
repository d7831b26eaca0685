import { describe, expect, it, vi } from 'vitest';
import { memoizeBy, memoizeLast, memoizeText } from './memoize';

describe('memoizeText', () => {
  it('reads a text once, and forgets those not asked for when there are too many', () => {
    let reads = 0;
    const length = memoizeText((text) => {
      reads += 1;
      return text.length;
    }, 4);
    expect([length('ab'), length('cd'), length('ab'), reads]).toEqual([2, 2, 2, 2]);
    for (let at = 0; at < 40; at += 1) {
      length(String(at));
      length('ab');
    }
    expect(reads).toBe(42);
    length('cd');
    expect(reads).toBe(43);
  });

  it('keeps as many as it has room for, however often they are all asked for', () => {
    let reads = 0;
    const read = memoizeText((text) => {
      reads += 1;
      return text;
    }, 4);
    for (let round = 0; round < 5; round += 1) for (const text of 'abcd') read(text);
    expect(reads).toBe(4);
  });
});

describe('memoizeBy', () => {
  it('knows a call by its key alone', () => {
    const seen: string[] = [];
    const read = memoizeBy(
      (id: string, value: number) => `${id}${value % 2}`,
      (id, value) => {
        seen.push(`${id}${value}`);
        return value;
      },
    );
    expect([read('a', 1), read('a', 3), read('a', 2), read('b', 3)]).toEqual([1, 1, 2, 3]);
    expect(seen).toEqual(['a1', 'a2', 'b3']);
  });
});

describe('what is remembered last', () => {
  it('is made anew for another key, by whatever two keys are the same', () => {
    const read = vi.fn((cells: readonly string[]) => cells.join());
    const sameLength = (one: readonly string[], other: readonly string[]) =>
      one.length === other.length;
    const joined = memoizeLast(read, sameLength);
    expect([joined(['a', 'b']), joined(['c', 'd']), joined(['e'])]).toEqual(['a,b', 'a,b', 'e']);
    expect(read).toHaveBeenCalledTimes(2);
    const itself = memoizeLast((list: readonly string[]) => [...list]);
    const list = ['a'];
    expect(itself(list)).toBe(itself(list));
    expect(itself(['a'])).not.toBe(itself(list));
  });
});
