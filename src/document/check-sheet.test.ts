import { describe, expect, it } from 'vitest';
import { checks } from '../checks/index';
import { runChecks } from '../checks/run-checks';
import { shortFingerprint } from '../report/fingerprint';
import { edition2021 } from '../template/editions/edition-2021';
import { completeReport } from '../testing/complete-report';
import { inputOf } from '../testing/messages';
import type { TableBlock } from './block';
import { checkSheetBlocks } from './check-sheet';

const time = '2027年1月12日 14:32';

function sheetOf(report: ReturnType<typeof completeReport>, reason?: string) {
  const findings = runChecks(checks, inputOf(report));
  const confirmations = findings
    .filter(({ severity }) => reason !== undefined && severity === 'warning')
    .map(({ check, message }) => ({ check, message, reason: reason ?? '' }));
  const blocks = checkSheetBlocks({
    edition: edition2021,
    report,
    checks,
    findings,
    confirmations,
    time,
  });
  const table = blocks.find((block): block is TableBlock => block.kind === 'table')!;
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return { blocks, lines, rows: table.rows.map((row) => row.map(({ text }) => text)), table };
}

describe('年报核验单', () => {
  it('names the report, its fingerprint and the time', () => {
    const report = completeReport();
    const { blocks, lines } = sheetOf(report);
    expect(blocks[0]).toEqual({ kind: 'title', lines: ['年报核验单'] });
    expect(lines).toEqual([
      '报告名称：清源县石桥镇人民政府2026年政府信息公开工作年度报告',
      '机关：清源县石桥镇人民政府',
      '年度：2026',
      `数据指纹：${shortFingerprint(report)}`,
      '核验时间：2027年1月12日 14:32',
      `共核验 ${checks.length} 项，其中 ${checks.length} 项未发现问题。错误 0 处，待核实 0 处，情况属实 0 处，提示 0 处。`,
    ]);
  });

  it('ticks every satisfied check with its basis', () => {
    const { rows } = sheetOf(completeReport());
    expect(rows[1]).toEqual(['1', '机关名称已填写', '✓', '依据：标题由机关全称、年度和文种组成']);
    expect(rows).toHaveLength(checks.length + 1);
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

  it('gives every row the same width, with the name of a check spanning its findings', () => {
    const report = completeReport();
    report.signature = { agency: '', date: '' };
    const { table } = sheetOf(report);
    const spans = table.rows.map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0));
    expect(spans.filter((width) => width === 2)).toHaveLength(1);
    expect(spans.filter((width) => width === 4)).toHaveLength(checks.length + 1);
  });

  it('says 未填 for what is missing', () => {
    const report = completeReport();
    report.agency.name = '';
    report.period.year = null;
    expect(sheetOf(report).lines).toEqual(expect.arrayContaining(['机关：未填', '年度：未填']));
  });
});
