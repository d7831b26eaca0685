import { expect, it } from 'vitest';
import { isValue, readCell } from './read-cell';

it('asks whether digits that look different belong to the figure, and offers both', () => {
  for (const [text, candidates] of [
    ['74〔2〕', ['74', '742']],
    ['1,274〔12〕', ['1274', '127412']],
    ['〔1〕23', ['23', '123']],
    ['〔1〕2,300件', ['2300', '12300']],
  ] as const) {
    const { text: filled, note } = readCell('count', text);
    expect(filled).toBe('');
    expect(note?.open).toBe(true);
    expect(note?.candidates).toEqual(candidates);
    expect(isValue(text)).toBe(true);
  }
});

it.each([
  ['零', '0'],
  ['〇', '0'],
  ['叁', '3'],
  ['十七', '17'],
  ['二十一件', '21'],
  ['一百二十三', '123'],
  ['136①', '136'],
  ['136*', '136'],
  ['8.00', '8'],
])('takes %s for the one number it can be, and tells it', (text, figure) => {
  const read = readCell('count', text);
  expect(read.text).toBe(figure);
  expect(read.note?.open).toBe(false);
});

it.each(['一', '百', '二三', '三百余', '三万', '若干', '8.000', '○', '1①2'])(
  'asks what %s stands for',
  (text) => {
    const read = readCell('count', text);
    expect(read.text).toBe('');
    expect(read.note?.open).toBe(true);
  },
);

it.each([
  ['1 206', ['1206']],
  ['12 3', ['123']],
  ['1206 57', []],
  ['ll8', []],
  ['5T', []],
  ['共 58', ['58']],
])('offers for %s what may have been meant, and no fragment', (text, candidates) => {
  expect(readCell('count', text)).toMatchObject({ text: '', note: { open: true, candidates } });
});
