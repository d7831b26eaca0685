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
  /** State and words of every line under the head. */
  const lines = table.rows.slice(5).map((row) => row.slice(-2).map(({ text }) => text));
  return { blocks, table, lines, summary: table.rows.slice(0, 4).map((row) => row[1]!.text) };
}

describe('年报核验单', () => {
  it('names the report, its fingerprint and the time, and counts what was not checked apart', () => {
    const report = completeReport();
    const { blocks, summary } = sheetOf(report);
    expect(blocks[0]).toEqual({ kind: 'title', lines: ['年报核验单'] });
    expect(summary.slice(0, 3)).toEqual([
      '清源县石桥镇人民政府2026年政府信息公开工作年度报告',
      '清源县石桥镇人民政府；年度：2026',
      `${shortFingerprint(report)}；核验时间：2027年1月12日 14:32`,
    ]);
    const [, checked, passed, unchecked] =
      /^已核对 (\d+) 项，其中 (\d+) 项未发现问题；未核对 (\d+) 项。$/.exec(summary[3]!)!;
    expect(checked).toBe(passed);
    expect(Number(checked) + Number(unchecked)).toBe(checks.length);
    expect(Number(unchecked)).toBeGreaterThan(5);
  });

  it('gives both sides of what was compared', () => {
    const report = completeReport();
    report.tables['requests']!['received']!['naturalPerson'] = '8';
    report.tables['requests']!['disclosed']!['naturalPerson'] = '8';
    const [state, words] = sheetOf(report).lines.find(([, each]) => each!.includes('8＝8'))!;
    expect(state).toBe('✓');
    expect(words!.split('；')).toContain(
      '一＋二＝三（七）＋四：自然人 8＝8，商业企业 0＝0，科研机构 0＝0，社会公益组织 0＝0，法律服务机构 0＝0，其他 0＝0，总计 8＝8',
    );
  });

  it('says what was not checked with the reason, and has no ✓ for it', () => {
    const [state, words] = sheetOf(completeReport()).lines.find(([, each]) =>
      each!.includes('没有附上年报告'),
    )!;
    expect(state).toBe('—');
    expect(words).toMatch(
      /没有附上年报告：上年结转＝上年报告的结转下年度；现行有效＝上年＋制发－废止/,
    );
    expect(words).toContain('正文没有写：正文的收到申请数、结转件数、');
  });

  it('of a draft from blank ticks nothing but what was looked at', () => {
    const ticked = sheetOf(emptyReport(edition2021, 2026)).lines.flatMap(([state, words]) =>
      state === '✓' ? words!.split('；') : [],
    );
    expect(ticked).toEqual(['年度已填写', '使用现行格式']);
  });

  it('prints errors, warnings, confirmed ones with their reason, and hints', () => {
    const report = completeReport();
    report.signature = { agency: '清源县石桥镇', date: '2027年1月12日' };
    report.tables['proactive']!['licensing']!['decisions'] = '三件';
    report.sections['otherMatters'] = '经核，未收取信息处理费，，特此说明。';
    const { lines } = sheetOf(report);
    const signed =
      '落款完整、与标题一致：落款机关为“清源县石桥镇”，标题机关为“清源县石桥镇人民政府”，两处不一致：请核对，一般应相同。';
    expect(lines).toContainEqual(['待核实', signed]);
    expect(lines.map(([state]) => state)).toEqual(expect.arrayContaining(['✗ 错误', '提示']));
    expect(sheetOf(report, '印章名称如此').lines).toContainEqual([
      '情况属实',
      `${signed}理由：印章名称如此。`,
    ]);
    expect(sheetOf(report, ' ').lines.flat().join('')).toContain('理由：未填。');
  });

  it('names every check, in rows of one width under the family they belong to', () => {
    const { table, lines } = sheetOf(completeReport());
    const words = lines.flat().join('；');
    // What of a text agrees with the tables stands in one list.
    for (const { title } of checks)
      expect(words).toContain(title.replace(/^正文的([^“]+)与表格一致$/, '$1'));
    const families = table.rows.slice(5).flatMap((row) => (row.length === 3 ? [row[0]!] : []));
    expect(families.reduce((sum, { rowSpan }) => sum + rowSpan, 0)).toBe(lines.length);
  });

  it('says 未填 for what is missing', () => {
    const report = completeReport();
    report.agency.name = '';
    report.period.year = null;
    expect(sheetOf(report).summary).toContain('未填；年度：未填');
  });
});
