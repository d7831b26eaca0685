import { describe, expect, it } from 'vitest';
import { memoizeLine } from './memoize-line';

describe('memoizeLine', () => {
  it('reads a line once, whatever comes out, and a long text each time', () => {
    const read: number[] = [];
    const digitIn = memoizeLine((text) => {
      read.push(text.length);
      return /\d/.exec(text)?.[0] ?? null;
    }, 2);
    for (let round = 0; round < 3; round += 1)
      expect(['甲1', '乙', '丙'].map(digitIn)).toEqual(['1', null, null]);
    expect(read).toEqual([2, 1, 1]);
    const long = '丁'.repeat(300);
    expect([digitIn(long), digitIn(long), read.slice(3)]).toEqual([null, null, [300, 300]]);
  });
});
