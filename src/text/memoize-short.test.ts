import { expect, it } from 'vitest';
import { memoizeShort } from './memoize-short';

it('reads a short text once, whatever comes out, and a long one each time', () => {
  const read: number[] = [];
  const digitIn = memoizeShort((text) => {
    read.push(text.length);
    return /\d/.exec(text)?.[0] ?? null;
  }, 2);
  for (const text of ['甲1', '乙', '甲1', '乙']) digitIn(text);
  expect([digitIn('甲1'), digitIn('乙'), read]).toEqual(['1', null, [2, 1]]);
  const long = '丙'.repeat(300);
  expect([digitIn(long), digitIn(long), read]).toEqual([null, null, [2, 1, 300, 300]]);
  for (const text of ['丁', '戊', '丁', '甲1']) digitIn(text);
  expect(read.slice(4)).toEqual([1, 1, 2]);
});
