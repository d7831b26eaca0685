import { describe, expect, it } from 'vitest';
import { memoizeText } from './memoize';

describe('memoizeText', () => {
  it('reads a text once, and forgets when there are too many', () => {
    let reads = 0;
    const length = memoizeText((text) => {
      reads += 1;
      return text.length;
    });
    expect([length('ab'), length('cd'), length('ab'), reads]).toEqual([2, 2, 2, 2]);
    for (let at = 0; at < 40; at += 1) length(String(at));
    length('ab');
    expect(reads).toBe(43);
  });
});
