import { describe, expect, it } from 'vitest';
import { movedFigure } from './moved-figure';

const count = { value: 'count', unit: '件' } as const;
const change = { value: 'change', unit: '项' } as const;
const moved = (text: string) => ({ kind: 'moved', text });
const joined = (text: string) => ({ kind: 'joined', text });
const open = { kind: 'open' };

describe('a figure of lines that were split or joined', () => {
  it('goes along as typed where its line is still one', () => {
    expect(movedFigure(count, ['1,002件'], 1)).toEqual(moved('1,002件'));
    expect(movedFigure(count, ['约3'], 1)).toEqual(moved('约3'));
  });

  it('is blank where all of them are', () => {
    for (const targets of [1, 3])
      expect(movedFigure(count, ['', ' ', ''], targets)).toEqual(moved(''));
  });

  it('is added up, and told of as a sum only where there was something to add', () => {
    expect(movedFigure(count, ['2', '0', '1件'], 1)).toEqual(joined('3'));
    expect(movedFigure(change, ['-2', '2'], 1)).toEqual(joined('0'));
    expect(movedFigure(count, ['0', '0'], 1)).toEqual(moved('0'));
    expect(movedFigure(change, ['0', '0'], 1)).toEqual(moved('0'));
  });

  it('is the clerk’s to place where it is among several, unless it is 0', () => {
    expect(movedFigure(count, ['4'], 3)).toEqual(open);
    expect(movedFigure(count, ['0'], 3)).toEqual(moved('0'));
    // 持平 of the whole may be 增 3 of one line and 减 3 of another.
    expect(movedFigure(change, ['0'], 3)).toEqual(open);
  });

  it('is not added up with a blank or what is no figure', () => {
    expect(movedFigure(count, ['4', ''], 1)).toEqual(open);
    expect(movedFigure(count, ['0', '约3'], 1)).toEqual(open);
  });
});
