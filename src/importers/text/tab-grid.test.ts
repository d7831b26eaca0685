import { expect, it } from 'vitest';
import { tabGrid } from './tab-grid';

const texts = (tsv: string) => tabGrid(tsv, 2000).rows.map((row) => row.map(({ text }) => text));

it('reads rows as Excel writes them, the line end at the end no row', () => {
  expect(texts('1\t2\r\n3\t\r\n')).toEqual([
    ['1', '2'],
    ['3', ''],
  ]);
});

it('reads line ends and quotes within a quoted cell', () => {
  expect(texts('"甲\n乙"\t"说""明"""\r\n1\t2')).toEqual([
    ['甲\n乙', '说"明"'],
    ['1', '2'],
  ]);
});

it('keeps a quote that is no quoting', () => {
  expect(texts('3.危及"三安全一稳定"\t5')).toEqual([['3.危及"三安全一稳定"', '5']]);
});

it('reads nothing from nothing', () => {
  expect(texts('')).toEqual([]);
});

it('reads ten thousand rows no further than any table of the form, and says so', () => {
  const { rows, cut } = tabGrid('1\t2\r\n'.repeat(10_000), 2000);
  expect([rows.length, cut]).toEqual([2000, true]);
  expect(tabGrid('1\n'.repeat(2000), 2000).cut).toBe(false);
});
