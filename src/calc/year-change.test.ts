import { describe, expect, it } from 'vitest';
import { yearChange } from './year-change';

describe('this year against the last', () => {
  it.each([
    ['9', '6', '增 3'],
    ['0', '6', '减 6'],
    ['6', '6', '持平'],
    ['0.30', '0.3', '持平'],
    ['0.1', '0.3', '减 0.2'],
    ['12.5', '-2', '增 14.5'],
    ['900719925474099312', '1', '增 900719925474099311'],
    ['', '6', ''],
    ['6', '', ''],
    ['5件', '6', ''],
    ['1e+21', '6', ''],
  ])('%s after %s is %s', (now, before, words) => {
    expect(yearChange(now, before)).toBe(words);
  });
});
