import { describe, expect, it } from 'vitest';
import { disputes } from '../../template/editions/disputes';
import { proactive2021 } from '../../template/editions/proactive-2021';
import { requests2021 } from '../../template/editions/requests-2021';
import type { TableTemplate } from '../../template/table';
import { gridMapOf, rectangle } from '../../template/grid-map';
import { nextCell, nextDown, nextInput, rowEnd, tableEnd } from './moves';

const on = (table: TableTemplate) => {
  const map = gridMapOf(table);
  const cell = (short: string) => map.byAddress.get(`${table.id}/${short}`)!;
  return { map, cell };
};

describe('moving in 表三', () => {
  const { map, cell } = on(requests2021);

  it('passes over （七）总计 on the way down and back', () => {
    const [above, below] = [cell('closedOther/enterprise'), cell('carriedForward/enterprise')];
    expect(nextInput(map, above, 'down')).toBe(below);
    expect(nextInput(map, below, 'up')).toBe(above);
    expect(nextCell(map, above, 'down')?.address).toBe('requests/handled/enterprise');
  });

  it('stops at the last column that is typed in, but a range goes on to 总计', () => {
    const last = cell('received/otherOrganization');
    expect(nextInput(map, last, 'right')).toBeUndefined();
    expect(nextCell(map, last, 'right')?.address).toBe('requests/received/allApplicants');
  });

  it('takes Enter from the foot of a column to the top of the next, and back', () => {
    const foot = cell('carriedForward/naturalPerson');
    const top = cell('received/enterprise');
    expect(nextDown(map, foot, false)).toBe(top);
    expect(nextDown(map, top, true)).toBe(foot);
    expect(nextDown(map, cell('carriedForward/otherOrganization'), false)).toBeUndefined();
    expect(nextDown(map, cell('received/naturalPerson'), true)).toBeUndefined();
  });

  it('knows the ends of a row and of the table', () => {
    expect(rowEnd(map, cell('disclosed/enterprise'), 'last')?.address).toBe(
      'requests/disclosed/otherOrganization',
    );
    expect(tableEnd(map, 'last')?.address).toBe('requests/carriedForward/otherOrganization');
  });

  it('lights 法人或其他组织 and 商业企业, not 申请人情况 over all', () => {
    expect(cell('disclosed/enterprise').heads).toHaveLength(2);
    expect(cell('disclosed/naturalPerson').heads).toHaveLength(1);
  });
});

describe('moving in 表二', () => {
  const { map, cell } = on(proactive2021);

  it('goes from the third column into a cell as wide as three', () => {
    expect(nextInput(map, cell('normativeDocuments/inForce'), 'down')).toBe(
      cell('licensing/decisions'),
    );
    expect(nextDown(map, cell('fees/collectedWanYuan'), false)).toBeUndefined();
  });

  it('lights the head of its own block only', () => {
    expect(cell('penalties/decisions').heads).toHaveLength(1);
  });

  it('takes a wide cell into a range with its full width', () => {
    const range = rectangle(map, cell('normativeDocuments/repealed'), cell('licensing/decisions'));
    expect(range.map((row) => row.length)).toEqual([3, 1]);
  });
});

describe('moving in 表四', () => {
  const { map, cell } = on(disputes);

  it('takes Enter to the right, over the totals', () => {
    expect(nextDown(map, cell('reconsideration/upheld'), false)).toBe(
      cell('reconsideration/corrected'),
    );
    expect(nextDown(map, cell('reconsideration/pending'), false)).toBe(
      cell('litigationDirect/upheld'),
    );
    expect(nextDown(map, cell('litigationDirect/upheld'), true)).toBe(
      cell('reconsideration/pending'),
    );
  });

  it('lights 行政诉讼, 复议后起诉 and 结果维持', () => {
    expect(cell('litigationAfterReconsideration/upheld').heads).toHaveLength(3);
  });
});
