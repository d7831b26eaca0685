import { describe, expect, it } from 'vitest';
import { cellAt, cellsOf } from './cells';
import type { Edition } from './edition';
import { editions } from './editions';
import type { TableTemplate } from './table';

const edition2021 = editions[0]!;

const editionWith = (table: TableTemplate): Edition => ({
  id: 'test',
  name: '试',
  period: 'year',
  title: '{agency}{year}年报告',
  sections: [{ kind: 'table', id: table.id, title: '一、表', table }],
});

describe('cells', () => {
  it('are found by their address, and nothing by another', () => {
    expect(cellAt(edition2021, 'requests/handled/naturalPerson')?.row.path).toEqual([
      '三、本年度办理结果',
      '（七）总计',
    ]);
    expect(cellAt(edition2021, 'requests/handled/nobody')).toBeUndefined();
    expect(cellAt(edition2021, '__proto__')).toBeUndefined();
  });

  it('add up totals of totals to the figures that are typed', () => {
    const edition = editionWith({
      id: 'nested',
      name: '表一',
      unit: '件',
      basis: '',
      arrangement: 'down',
      blocks: [
        {
          columns: [{ kind: 'input', id: 'count', label: '数' }],
          rows: [
            { kind: 'input', id: 'a', label: '甲' },
            { kind: 'input', id: 'b', label: '乙' },
            { kind: 'total', id: 'both', label: '小计', sumOf: ['a', 'b'] },
            { kind: 'input', id: 'c', label: '丙' },
            { kind: 'total', id: 'all', label: '合计', sumOf: ['both', 'c'] },
          ],
        },
      ],
    });
    expect(cellAt(edition, 'nested/all/count')?.parts).toEqual([
      'nested/a/count',
      'nested/b/count',
      'nested/c/count',
    ]);
  });

  it('refuse an edition whose total names a line that is not there', () => {
    const edition = editionWith({
      id: 'broken',
      name: '表一',
      unit: '件',
      basis: '',
      arrangement: 'down',
      blocks: [
        {
          columns: [{ kind: 'input', id: 'count', label: '数' }],
          rows: [{ kind: 'total', id: 'all', label: '合计', sumOf: ['missing'] }],
        },
      ],
    });
    expect(() => cellsOf(edition)).toThrow('all is a total of missing');
  });
});
