import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atCell, atText, type Place } from '../report/place';
import { zeroReport } from '../testing/report-from';
import { marksOf, placedMarks } from './place-marks';
import type { Mark } from './return-file';

const sentence = '全年主动公开政府信息128条。';
const before = `本年度各项工作有序开展。${sentence}专栏由专人维护。`;
const reportWith = (overview: string) => ({ ...zeroReport(), sections: { overview } });
const start = before.indexOf(sentence);
const mark: Mark = {
  place: atText('overview', start, start + sentence.length),
  words: sentence,
  remark: '请核对条数。',
  kind: 'remark',
};
const placed = (overview: string, marks = [mark]) => {
  const report = reportWith(overview);
  return placedMarks(marks, report).map(({ state, range }) => [
    state,
    range && overview.slice(range.start, range.end),
  ]);
};

describe('a marked sentence', () => {
  it('is where it stood', () => {
    expect(placed(before)).toEqual([['same', sentence]]);
  });

  it('is found again wherever it moved', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('另有一句。', '又有一段话。\n', '')),
        fc.boolean(),
        (others, isFirst) => {
          const rest = others.join('');
          const text = isFirst ? sentence + rest : `${rest}前面加了一句。${sentence}`;
          expect(placed(text)[0]?.[1]).toBe(sentence);
        },
      ),
    );
  });

  it('is found again when a number in it was corrected', () => {
    const corrected = '全年主动公开政府信息126条。';
    expect(placed(before.replace(sentence, corrected))).toEqual([
      ['changed', corrected.slice(0, -1)],
    ]);
  });

  it('is said to be gone when nothing like it is left, rather than shown beside another', () => {
    expect(placed('本年度各项工作有序开展。')).toEqual([['gone', undefined]]);
  });
});

it('a mark at a cell of another edition is gone', () => {
  const at = (cell: string): Mark => ({ place: atCell(cell), remark: '请核对。', kind: 'remark' });
  const marks = [at('requests/received/naturalPerson'), at('requests/closed/naturalPerson')];
  expect(placedMarks(marks, zeroReport()).map(({ state }) => state)).toEqual(['same', 'gone']);
});

it('a finding is marked at its first place, a text with its words', () => {
  const finding = {
    check: 'a/b',
    family: 'text',
    key: '',
    severity: 'error',
    message: '不符。',
    basis: '',
    facts: {},
  } as const;
  const report = reportWith(before);
  const text = atText('overview', start, start + sentence.length);
  const cell = atCell('requests/received/naturalPerson');
  const marks = (places: readonly Place[]) =>
    marksOf({ ...finding, places }, report).map(({ place, words }) => [place, words]);
  expect(marks([text, cell])).toEqual([[text, sentence]]);
  expect(marks([cell, text])).toEqual([[cell, undefined]]);
  expect(marks([])).toEqual([]);
});
