import { describe, expect, it } from 'vitest';
import type { Finding } from '../checks/check';
import { blocksText } from '../document/blocks-text';
import type { AnnualReport } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { requireEdition } from '../template/editions';
import { zeroReport } from '../testing/report-from';
import { readReport } from '../testing/read-report';
import { bulletinBlocks } from './bulletin';
import { countyRows } from './county-rows';
import { type Choices, emptyState, noChoices } from './county-state';
import type { ReadReport, Received } from './received';
import { unitYears } from './unit-years';

const unitOf = (at: number): string => `清源县第${at}镇人民政府`;
function reportOf(at: number, year: number, received: string): AnnualReport {
  const cells = {
    'requests/received/naturalPerson': received,
    'requests/disclosed/naturalPerson': received,
  };
  const zero = withCells(zeroReport(requireEdition('2021'), year), cells);
  return { ...zero, agency: { ...zero.agency, name: unitOf(at) } };
}
const error = (message: string): Finding => ({
  check: 'requests/balance',
  family: 'figures',
  severity: 'error',
  key: message,
  basis: '',
  places: [],
  facts: {},
  message,
});
const read = (at: number, year: number, received: string, findings: Finding[] = []): ReadReport =>
  readReport(`${at}-${year}`, reportOf(at, year, received), {
    fileName: `${at}.docx`,
    findings,
  });

function bulletin(received: readonly Received[], earlier: readonly Received[], units: number) {
  const expectedText = Array.from({ length: units }, (_, at) => unitOf(at + 1)).join('\n');
  const events: Choices['events'] = [
    { id: 'e', at: 9, by: '', unit: unitOf(2), report: '2-2026', kind: 'passed', on: '1月10日' },
    { id: 'f', at: 9, by: '', unit: unitOf(3), report: '3-2026', kind: 'returned', on: '1月10日' },
  ];
  const choices = { ...noChoices, year: 2026, expectedText, events };
  const rows = countyRows({ ...emptyState, received, earlier, choices });
  const years = unitYears({ rows, earlier, choices, edition: requireEdition('2021') });
  return bulletinBlocks({ rows, choices, years, day: '2027年1月12日' });
}
const tableOf = (blocks: ReturnType<typeof bulletin>, id: string): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' && block.id === id
      ? block.rows.map((row) => row.map(({ text }) => text).join('｜'))
      : [],
  );

const unread: Received = {
  state: 'unread',
  id: 'u',
  fileName: `${unitOf(4)}.doc`,
  reason: '读不了。',
};
const three = [
  read(1, 2026, '5', [error('甲。'), error('乙。'), error('丙。')]),
  read(2, 2026, '7'),
  read(3, 2026, '2', [error('丁。')]),
  unread,
];

describe('the bulletin', () => {
  it('names who is missing, how far the review is, and what is still wrong', () => {
    const blocks = bulletin(three, [], 5);
    expect(blocks[1]).toMatchObject({
      text: '截至2027年1月12日，清源县应报单位 5 个，已报 3 个，未报 1 个，文件打不开 1 个；有错误的 2 个，审核通过 1 个。',
    });
    expect(tableOf(blocks, 'bulletinUnits')).toEqual([
      '情况｜单位数｜单位',
      '未报送｜1｜第5镇人民政府',
      '文件打不开｜1｜第4镇人民政府',
      '已退回，尚未改回｜1｜第3镇人民政府',
      '待审｜2｜第1镇人民政府、第4镇人民政府',
      '审核通过｜1｜第2镇人民政府',
    ]);
    expect(tableOf(blocks, 'bulletinErrors')).toEqual([
      '单位｜处数｜第一处',
      '第1镇人民政府｜3｜甲。',
      '第3镇人民政府｜1｜丁。',
    ]);
    expect(blocksText(blocks)).toContain('按已有报告的 3 个单位计算');
    expect(tableOf(blocks, 'bulletinFigures')[0]).toBe('项目｜2026年｜项目｜2026年');
    expect(tableOf(blocks, 'bulletinFigures')[1]).toMatch(/^新收申请｜14｜/);
  });

  it('stays short where many units are wrong', () => {
    const many = Array.from({ length: 14 }, (_, at) =>
      read(at + 1, 2026, '1', [error('甲。'), error('乙。')]),
    );
    const lines = tableOf(bulletin(many, [], 14), 'bulletinErrors');
    expect(lines).toHaveLength(10);
    expect(lines[9]).toBe(
      '另 6 个单位｜12｜第9镇人民政府、第10镇人民政府、第11镇人民政府、第12镇人民政府、第13镇人民政府、第14镇人民政府',
    );
  });

  it('compares with last year only what can be compared, and says so', () => {
    const blocks = bulletin(three, [read(1, 2025, '3'), read(2, 2025, '9')], 5);
    expect(blocksText(blocks)).toContain(
      '按两年都有报告的 2 个单位计算；本年有报告的 3 个单位共新收申请 14 件。',
    );
    expect(tableOf(blocks, 'bulletinFigures')[0]).toBe(
      '项目｜2025年｜2026年｜增减｜项目｜2025年｜2026年｜增减',
    );
    expect(tableOf(blocks, 'bulletinFigures')[1]).toMatch(/^新收申请｜12｜12｜持平｜/);
  });

  it('names the figure that makes a total what it is, and none that is as usual', () => {
    const now = (received: string) => [read(1, 2026, received), read(2, 2026, '7')];
    const before = [read(1, 2025, '6'), read(2, 2025, '9')];
    expect(blocksText(bulletin(now('406'), before, 2))).toContain(
      '计算。相差很大、有待核对的：第1镇人民政府新收申请比上年多 400；第1镇人民政府办理结果比上年多 400。',
    );
    expect(blocksText(bulletin(now('8'), before, 2))).not.toContain('相差很大');
  });

  it('has something to say of an empty desk', () => {
    const blocks = bulletin([], [], 0);
    expect(blocksText(blocks)).toContain('未设应报名单，按收到的 0 个单位统计');
    expect(tableOf(blocks, 'bulletinUnits')).toEqual(['情况｜单位数｜单位', '未报送｜0｜无']);
  });

  it('keeps its columns as wide as the page', () => {
    for (const earlier of [[], [read(1, 2025, '3')]])
      for (const block of bulletin(three, earlier, 5))
        if (block.kind === 'table') {
          expect(block.columnWidthsMm.reduce((sum, width) => sum + width, 0)).toBe(156);
          for (const row of block.rows) expect(row).toHaveLength(block.columnWidthsMm.length);
        }
  });
});
