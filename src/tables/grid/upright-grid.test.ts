import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../template/editions/edition-2021';
import { gridOf } from '../../testing/grid-of';
import { readTable } from '../read-table';

function read(id: string, text: string) {
  const reading = readTable({ id, grids: [gridOf(text)], beside: [] }, edition2021, true);
  return {
    figures: (reading?.figures ?? []).map((each) => `${each.row}/${each.column} ${each.text}`),
    open: reading?.notes.filter(({ open }) => open).length,
  };
}

const outcomes = (start: number): string[] =>
  ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((name, at) =>
    at < 4 ? `${name}|${String(start + at)}` : `${name}|${String(start * 4 + 6)}`,
  );
const down = [
  `1*5*行政复议|${outcomes(1).join('\n')}`,
  `1*5*未经复议直接起诉|${outcomes(5).join('\n')}`,
  `1*5*复议后起诉|${outcomes(9).join('\n')}`,
].join('\n');

const applicants = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ');
const lines = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（三）不予公开1.属于国家秘密',
  '（七）总计',
  '四、结转下年度继续办理',
];
const across = (rows: readonly string[]) => [`申请人|${lines.join('|')}`, ...rows].join('\n');
const row = (name: string, at: number) => [name, ...lines.map((_, n) => at * 10 + n)].join('|');

describe('a table printed with rows for columns', () => {
  it('is turned: 行政复议 and 行政诉讼 downward', () => {
    const { figures, open } = read('disputes', `类别|结果|件数\n${down}`);
    expect(open).toBe(0);
    expect(figures.slice(0, 6)).toEqual([
      ...['reconsideration/upheld 1', 'reconsideration/corrected 2'],
      ...[
        'reconsideration/otherOutcome 3',
        'reconsideration/pending 4',
        'reconsideration/total 10',
      ],
      'litigationDirect/upheld 5',
    ]);
  });

  it('is turned: applicants downward', () => {
    const { figures, open } = read('requests', across(applicants.map(row)));
    expect(open).toBe(0);
    expect(figures).toContain('received/naturalPerson 0');
    expect(figures).toContain('withheldStateSecret/enterprise 13');
    expect(figures).toContain('carriedForward/allApplicants 65');
  });

  it('stays open with two years beside each other', () => {
    const two = down.replace(/\|(\d+)$/gm, '|$1|7');
    const { figures, open } = read('disputes', `类别|结果|2025年|2024年\n${two}`);
    expect([figures, open]).toEqual([[], 1]);
  });

  it('stays as it is where a row lost a cell, which would move all figures behind it', () => {
    const rows = applicants.map(row);
    rows[2] = (rows[2] ?? '').replace('|21', '');
    expect(read('requests', across(rows)).figures.join()).not.toMatch(/researchInstitute/);
  });
});
