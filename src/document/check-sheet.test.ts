import { describe, expect, it } from 'vitest';
import { confirmationFor } from '../checks/confirmations';
import { checks } from '../checks/index';
import { runChecks } from '../checks/run-checks';
import { emptyReport } from '../report/empty-report';
import { shortFingerprint } from '../report/fingerprint';
import { edition2021 } from '../template/editions/edition-2021';
import { completeReport } from '../testing/complete-report';
import { inputOf } from '../testing/messages';
import type { TableBlock } from './block';
import { checkSheetBlocks } from './check-sheet';

const time = '2027年1月12日 14:32';

function sheetOf(report: ReturnType<typeof completeReport>, reason?: string) {
  const input = inputOf(report);
  const confirmations = runChecks(checks, input)
    .filter(({ severity }) => reason !== undefined && severity === 'warning')
    .map((finding) => confirmationFor(finding, reason ?? ''));
  const blocks = checkSheetBlocks({ input, checks, confirmations, time });
  const table = blocks.find((block): block is TableBlock => block.kind === 'table')!;
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return { blocks, lines, rows: table.rows.map((row) => row.map(({ text }) => text)), table };
}

describe('年报核验单', () => {
  it('names the report, its fingerprint and the time, and counts what was not checked apart', () => {
    const report = completeReport();
    const { blocks, lines } = sheetOf(report);
    expect(blocks[0]).toEqual({ kind: 'title', lines: ['年报核验单'] });
    expect(lines.slice(0, 3)).toEqual([
      '报告名称：清源县石桥镇人民政府2026年政府信息公开工作年度报告',
      '机关：清源县石桥镇人民政府；年度：2026',
      `数据指纹：${shortFingerprint(report)}；核验时间：2027年1月12日 14:32`,
    ]);
    const [, checked, passed, unchecked] =
      /^已核对 (\d+) 项，其中 (\d+) 项未发现问题；未核对 (\d+) 项。错误 0 处/.exec(lines[3]!)!;
    expect(checked).toBe(passed);
    expect(Number(checked) + Number(unchecked)).toBe(checks.length);
    expect(Number(unchecked)).toBeGreaterThan(5);
  });

  it('gives both sides of what was compared', () => {
    const report = completeReport();
    report.tables['requests']!['received']!['naturalPerson'] = '8';
    report.tables['requests']!['disclosed']!['naturalPerson'] = '8';
    const row = sheetOf(report).rows.find((each) => each.includes('一＋二＝三（七）＋四'))!;
    expect(row.slice(-2)).toEqual([
      '✓',
      '自然人 8＝8，商业企业 0＝0，科研机构 0＝0，社会公益组织 0＝0，法律服务机构 0＝0，其他 0＝0，总计 8＝8',
    ]);
  });

  it('says what was not checked with the reason, and has no ✓ for it', () => {
    const { rows } = sheetOf(completeReport());
    const [years, state, words] = rows.find((row) => row.join().includes('附上年报告'))!.slice(-3);
    expect(years).toContain('上年结转＝上年报告的结转下年度；现行有效＝上年＋制发－废止');
    expect([state, words]).toEqual(['—', '未核对：没有附上年报告']);
  });

  it('of a draft from blank ticks nothing but what was looked at', () => {
    const ticked = sheetOf(emptyReport(edition2021, 2026))
      .rows.filter((row) => row.includes('✓'))
      .flatMap((row) => row[row.indexOf('✓') - 1]!.split('；'));
    expect(ticked).toEqual(['年度已填写', '使用现行格式']);
  });

  it('prints errors, warnings, confirmed ones with their reason, and hints', () => {
    const report = completeReport();
    report.signature = { agency: '清源县石桥镇', date: '2026年2月30日' };
    report.sections['otherMatters'] = '经核，未收取信息处理费，，特此说明。';
    const open = sheetOf(report).rows.map((row) => row.slice(-2));
    expect(open).toContainEqual([
      '待核实',
      '落款机关为“清源县石桥镇”，标题机关为“清源县石桥镇人民政府”，两处不一致：请核对，一般应相同。',
    ]);
    expect(open.map(([state]) => state)).toContain('✗ 错误');
    expect(open.map(([state]) => state)).toContain('提示');
    expect(sheetOf(report, '印章名称如此').rows.map((row) => row.slice(-2))).toContainEqual([
      '情况属实',
      '落款机关为“清源县石桥镇”，标题机关为“清源县石桥镇人民政府”，两处不一致：请核对，一般应相同。理由：印章名称如此。',
    ]);
    expect(sheetOf(report, ' ').rows.flat().join('')).toContain('理由：未填。');
  });

  it('names every check once or more, in rows of one width under the head', () => {
    const { table, rows } = sheetOf(completeReport());
    for (const { title } of checks) expect(rows.flat().join('；')).toContain(title);
    const heads = table.rows.filter((row) => row.length === 4).slice(1);
    expect(heads.reduce((sum, [head]) => sum + head!.rowSpan, 0)).toBe(table.rows.length - 1);
    expect(table.rows.every((row) => row.length === 3 || row.length === 4)).toBe(true);
  });

  it('says 未填 for what is missing', () => {
    const report = completeReport();
    report.agency.name = '';
    report.period.year = null;
    expect(sheetOf(report).lines).toContain('机关：未填；年度：未填');
  });
});
