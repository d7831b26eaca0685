import { describe, expect, it } from 'vitest';
import { memoizeBy, memoizeText } from './memoize';

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
