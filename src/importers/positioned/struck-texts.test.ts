import { describe, expect, it } from 'vitest';
import type { Stretch } from './merge-rules';
import { withoutStruck } from './struck-texts';

/** Characters of 10 points, one beside the other from x = 100 on a line at y = 50. */
const texts = Array.from('2937', (text, at) => ({
  ...{ text, x: 100 + at * 5, y: 50, width: 5, height: 10, angle: 0 },
}));
const under = (...level: Stretch[]) => {
  const left = withoutStruck({ level, upright: [] }, texts);
  return [left.texts.map(({ text }) => text).join(''), left.struck, left.rules.level.length];
};

describe('lines through text', () => {
  it('delete it, and are no edges of a table', () => {
    expect(under({ at: 55.5, from: 100, to: 110 })).toEqual(['37', '29', 0]);
    expect(under({ at: 55, from: 99, to: 121 })).toEqual(['', '2937', 0]);
  });

  it('are not those above, below or beside it, nor those that run on', () => {
    expect(under({ at: 60, from: 100, to: 110 }, { at: 50, from: 100, to: 110 })).toEqual([
      ...['2937', '', 2],
    ]);
    expect(under({ at: 55, from: 60, to: 300 })).toEqual(['2937', '', 1]);
    expect(under({ at: 55, from: 130, to: 140 })).toEqual(['2937', '', 1]);
  });
});
