import { expect, it } from 'vitest';
import { joinTables } from './join-tables';
import type { PlacedCell, PlacedTable } from './placed-table';

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
