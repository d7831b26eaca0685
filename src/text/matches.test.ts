import { describe, expect, it } from 'vitest';
import { matchesOf } from './matches';

describe('the matches of a pattern', () => {
  const placesOf = (text: string, pattern: RegExp) =>
    matchesOf(text, pattern).map(({ 0: words, index }) => [words, index]);

  it('are found from the beginning each time', () => {
    const pattern = /\d+/g;
    const found = [
      ['8', 2],
      ['12', 6],
    ];
    expect(placesOf('收到8件，办12件', pattern)).toEqual(found);
    expect(placesOf('收到8件，办12件', pattern)).toEqual(found);
    expect(placesOf('没有', pattern)).toEqual([]);
  });

  it('may be empty', () => {
    expect(placesOf('a\nb', /^/gm)).toEqual([
      ['', 0],
      ['', 2],
    ]);
  });
});
