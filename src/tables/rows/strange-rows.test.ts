import { expect, it } from 'vitest';
import { edition2021 } from '../../template/editions/edition-2021';
import { gridOf } from '../../testing/grid-of';
import { readTable } from '../read-table';

const heads = '3*项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计';
const row = (figure: number) => `${figure}|0|0|0|0|0|${figure}`;

/** Rows of table three with their groups, the form's own row left out or there. */
function read(isOwnThere: boolean) {
  const grid = gridOf(
    [
      heads,
      `三、本年度办理结果|1*4*（四）无法提供|1.本机关不掌握相关政府信息|${row(1)}`,
      `|2.没有现成信息需要另行制作|${row(2)}`,
      `|3.补正后申请内容仍不明确|${row(3)}`,
      `|重复申请|${row(4)}`,
      `|1*2*（五）不予处理|1.信访举报投诉类申请|${row(5)}`,
      isOwnThere ? `|2.重复申请|${row(6)}` : `|3.要求提供公开出版物|${row(6)}`,
    ].join('\n'),
  );
  const reading = readTable({ id: 'requests', grids: [grid], beside: [] }, edition2021, true);
  const at = (reading?.figures ?? []).find(
    (each) => each.row === 'declinedRepeat' && each.column === 'naturalPerson',
  );
  return { text: at?.text ?? '', codes: (reading?.notes ?? []).map(({ code }) => code) };
}

it('takes no row of the group above for a line of one that begins below', () => {
  const { text, codes } = read(false);
  expect(text).toBe('');
  expect(codes).toContain('row-unmatched');
  expect(read(true).text).toBe('6');
});
