import { describe, expect, it } from 'vitest';
import { cellText } from '../report/cell-text';
import { leavesOf } from '../template/cells';
import { requests2021 } from '../template/editions/requests-2021';
import { read } from './read';

const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const zeros = ' 0 | 0 | 0 | 0 | 0 | 0 | 0';
const fives = ' 5 | 0 | 0 | 0 | 0 | 0 | 5';

/** Table three with all rows 0 and the group of each in front of its first, as lines with bars. */
const printed = (isMarked = true): string[] => {
  const seen = new Set<string>();
  const bare = (text: string) => (isMarked ? text : text.replace(/^\d\./, ''));
  const rows = leavesOf(requests2021.blocks[0].rows).map(({ line, path }) => {
    const [first = '', second = ''] = path.slice(0, -1).map((group) => {
      const text = seen.has(group) ? '' : group;
      seen.add(group);
      return text;
    });
    return [
      ...(path.length > 1 ? [first] : []),
      ...(path.length > 2 ? [second] : []),
      bare(line.label),
    ];
  });
  return rows.map((labels) => `${labels.join(' | ')} |${zeros}`);
};

/** The same with `more` below the line `after`, in place of the line `without`. */
const withRow = (more: string, after: string, without: string, rows = printed()) =>
  rows.flatMap((row) => [
    ...(row.includes(`${without} |`) ? [] : [row]),
    ...(row.includes(`${after} |`) ? [`${more} |${fives}`] : []),
  ]);

async function opened(rows: readonly string[], ids: readonly string[]) {
  const text = [
    '清源县财政局2025年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ` | | 申请人情况 | ${heads.join(' | ')}`,
    ...rows,
  ].join('\n');
  const { report, notes } = await read({ text });
  const open = notes.filter((note) => note.open).map(({ code, message }) => `${code} ${message}`);
  return { texts: ids.map((id) => cellText(report, `requests/${id}/naturalPerson`)), open };
}

describe('a row with the words of a line of another group', () => {
  it('reads the table it is put into', async () => {
    const { texts, open } = await opened(printed(), ['withheldStateSecret', 'closedOther']);
    expect([texts, open]).toEqual([['0', '0'], []]);
  });

  it.each([
    [
      ' | 其中：国家秘密',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '1.属于国家秘密',
    ],
    [' | | 其中：行政查询事项', '1.本机关不掌握相关政府信息', '8.属于行政查询事项'],
    [' | | 其中：重复申请', '1.信访举报投诉类申请', '2.重复申请'],
    [' | | 4.信访举报', '3.补正后申请内容仍不明确', '1.信访举报投诉类申请'],
    [' | | 6.其他', '5.要求行政机关确认或重新出具已获取信息', '3.其他'],
    [' | | 行政查询事项', '2.没有现成信息需要另行制作', '8.属于行政查询事项'],
  ])('“%s” below “%s” is not that line', async (more, after, without) => {
    const id = leavesOf(requests2021.blocks[0].rows).find(({ line }) => line.label === without);
    const { texts, open } = await opened(withRow(more, after, without), [id?.line.id ?? '']);
    expect(texts).toEqual(['']);
    expect(open).toHaveLength(1);
    expect(open[0]).toMatch(/^row-unmatched “.*”一行不在格式之内/);
  });

  it.each([
    ['under the name of its group', ' | （三）不予公开 | 其中：国家秘密', '1.属于国家秘密', true],
    ['with its words only, where no row has a number', ' | | 重复的申请', '重复申请', false],
  ])('is the line in its own group, %s', async (_, label, without, isMarked) => {
    const rows = printed(isMarked).map((row) =>
      row.includes(`${without} |`) ? `${label} |${fives}` : row,
    );
    const { texts } = await opened(rows, ['withheldStateSecret', 'declinedRepeat']);
    expect(texts).toContain('5');
  });
});
