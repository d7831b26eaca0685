import { expect, it } from 'vitest';
import { joinTables, withSpilled } from './join-tables';
import type { PlacedCell, PlacedTable } from './placed-table';
import type { TextLine } from './text-lines';

const cell = (column: number, text: string, rowSpan = 1, colSpan = 1): PlacedCell => ({
  text,
  column,
  colSpan,
  rowSpan,
});
const table = (...rows: PlacedCell[][]): PlacedTable => ({
  x1: 0,
  x2: 90,
  y1: 0,
  y2: 20 * rows.length,
  xs: [0, 30, 60, 90],
  rows,
  isRuled: true,
});
const head = [
  [cell(0, '行政复议', 1, 3)],
  [cell(0, '结果维持', 2), cell(1, '结果纠正', 2), cell(2, '总计', 2)],
  [],
];
const figures = [cell(0, '28'), cell(1, ''), cell(2, '')];
const textsOf = ({ rows }: PlacedTable) => rows.map((row) => row.map(({ text }) => text).join('|'));
const labels = ['行政复议', '结果维持|结果纠正|总计', ''];

it.each([
  ['said again', table(...head, figures)],
  ['left on the page before', table(figures)],
])('keeps the blanks of a row that stands right below a head %s', (_, lower) => {
  expect(textsOf(joinTables(table(...head), lower))).toEqual([...labels, '28||']);
});

it('lets a label go on over a page, and the blank below it with it', () => {
  const upper = table([cell(0, '三、本年度办理'), cell(1, '（一）予以公开'), cell(2, '3')]);
  const lower = table([cell(0, ''), cell(1, '（二）部分公开'), cell(2, '')]);
  const { rows } = joinTables(upper, lower);
  expect(rows[0]?.[0]).toMatchObject({ text: '三、本年度办理', rowSpan: 2 });
  expect(textsOf({ ...upper, rows })[1]).toBe('（二）部分公开|');
});

const line = (text: string, y1: number, x1 = 2): TextLine => ({
  ...{ text, texts: [], x1, x2: x1 + 7 * text.length, y1, y2: y1 + 7, size: 7 },
});
const cut = table([cell(0, '三、本年度办理'), cell(1, '（一）予以公开'), cell(2, '3')]);

it('takes the end of a label from below the frame that a page cut short', () => {
  const { table: whole, taken } = withSpilled(cut, [line('结果', 22), line('三、行政复议', 30)]);
  expect(textsOf(whole)).toEqual(['三、本年度办理结果|（一）予以公开|3']);
  expect(taken).toBe(1);
  const thrice = table([cell(0, '三、本'), cell(1, '（一）予以公开'), cell(2, '3')]);
  const lines = [line('年度', 22), line('办理', 30), line('结果', 38)];
  expect(withSpilled(thrice, lines)).toMatchObject({ taken: 3 });
});

it.each([
  ['other words', [line('结论', 22)]],
  ['words beside the column', [line('结果', 22, 40)]],
  ['words further down', [line('结果', 40)]],
  ['nothing', []],
])('leaves %s below a table', (_, below) => {
  expect(withSpilled(cut, below)).toEqual({ table: cut, taken: 0 });
});
