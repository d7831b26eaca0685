import { expect, it } from 'vitest';
import { tablesOf } from '../../template/edition';
import { edition2021 } from '../../template/editions/edition-2021';
import { knownTable } from '../labels/known-table';
import { continuedGrids } from './continued-grids';
import { levelGrid } from './level-grid';
import { withOwnParts } from './own-parts';
import { sideBySide } from '../grid/side-by-side';
import { plainCell, type SourceGrid } from '../grid/source-grid';

const known = (id: string) => {
  const table = tablesOf(edition2021).find((each) => each.id === id);
  if (!table) throw new Error(id);
  return knownTable(table);
};
const heads = '项目 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ');
const row = ['一、本年新收政府信息公开申请数量', '6', '2', '0', '0', '0', '0', '8'].map(plainCell);
const large = (spans: boolean): SourceGrid => ({
  kind: 'grid',
  rows: [heads.map(plainCell), ...Array.from({ length: 20_000 }, () => row)],
  spans,
});

it('leaves a grid far larger than any of the form as it is', () => {
  const [text, table] = [large(false), large(true)];
  expect(levelGrid(known('requests'), text)).toBe(text);
  expect(sideBySide(known('disputes'), [table, table])).toEqual([table, table]);
  const rest = { ...table, rows: table.rows.slice(1) };
  const [first = [], ...others] = table.rows;
  const parts = first.map((_, at) => plainCell(at % 2 === 0 ? '2023年' : '2024年'));
  const wide = {
    ...table,
    rows: [first.map((cell) => ({ ...cell, colSpan: 2 })), [...parts, ...parts], ...others],
  };
  expect(withOwnParts(known('requests'), wide)).toEqual({ grid: wide, notes: [] });
  expect(continuedGrids(known('requests'), [table, rest])[0]?.rows).toHaveLength(40_001);
});
