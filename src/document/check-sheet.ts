import type { Check, Finding } from '../checks/check';
import { confirmationOf } from '../checks/confirmations';
import type { AnnualReport, Confirmation } from '../report/annual-report';
import { shortFingerprint } from '../report/fingerprint';
import { reportTitle } from '../report/title';
import type { Edition } from '../template/edition';
import type { Block, TableBlock, TableCell } from './block';

export interface CheckSheetInput {
  readonly edition: Edition;
  readonly report: AnnualReport;
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  readonly confirmations: readonly Confirmation[];
  /** When it was checked, as printed: 2027年1月12日 14:32. */
  readonly time: string;
}

const columns = ['序号', '核验项目', '结果', '说明'] as const;
const widthsMm = [12, 44, 20, 80] as const;

const cell = (role: TableCell['role'], text: string, rowSpan = 1): TableCell => ({
  role,
  text,
  colSpan: 1,
  rowSpan,
});

/** What a finding amounts to on paper, and what was said to it. */
function outcome(finding: Finding, confirmations: readonly Confirmation[]): [string, string] {
  const confirmed = confirmationOf(finding, confirmations);
  if (confirmed)
    return ['情况属实', `${finding.message}理由：${confirmed.reason.trim() || '未填'}。`];
  if (finding.severity === 'hint') return ['提示', finding.message];
  return [finding.severity === 'error' ? '✗ 错误' : '待核实', finding.message];
}

/** One row per finding of a check, or one ✓; the basis stands under the name of a satisfied check. */
function rowsOf(input: CheckSheetInput, check: Check, at: number): TableCell[][] {
  const found = input.findings.filter((finding) => finding.check === check.id);
  const head = (rows: number) => [
    cell('rowHead', String(at + 1), rows),
    cell('rowHead', check.title, rows),
  ];
  if (found.length === 0)
    return [[...head(1), cell('input', '✓'), cell('input', `依据：${check.basis}`)]];
  return found.map((finding, index) => [
    ...(index === 0 ? head(found.length) : []),
    ...outcome(finding, input.confirmations).map((text) => cell('input', text)),
  ]);
}

function table(input: CheckSheetInput): TableBlock {
  return {
    kind: 'table',
    id: 'checkSheet',
    caption: '核验结果',
    columnWidthsMm: widthsMm,
    labelColumns: 2,
    headRows: 1,
    rows: [
      columns.map((name) => cell('columnHead', name)),
      ...input.checks.flatMap((check, at) => rowsOf(input, check, at)),
    ],
  };
}

function summary({ checks, findings, confirmations }: CheckSheetInput): string {
  const speaking = new Set(findings.map(({ check }) => check));
  const count = (severity: Finding['severity']): number =>
    findings.filter(
      (finding) => finding.severity === severity && !confirmationOf(finding, confirmations),
    ).length;
  const confirmed = findings.filter((finding) => confirmationOf(finding, confirmations)).length;
  return (
    `共核验 ${checks.length} 项，其中 ${checks.filter(({ id }) => !speaking.has(id)).length} 项未发现问题。` +
    `错误 ${count('error')} 处，待核实 ${count('warning')} 处，情况属实 ${confirmed} 处，提示 ${count('hint')} 处。`
  );
}

/** 《年报核验单》, to go with the copy for signing. */
export function checkSheetBlocks(input: CheckSheetInput): Block[] {
  const { report, edition } = input;
  return [
    { kind: 'title', lines: ['年报核验单'] },
    { kind: 'paragraph', text: `报告名称：${reportTitle(edition, report)}` },
    { kind: 'paragraph', text: `机关：${report.agency.name.trim() || '未填'}` },
    { kind: 'paragraph', text: `年度：${report.period.year ?? '未填'}` },
    { kind: 'paragraph', text: `数据指纹：${shortFingerprint(report)}` },
    { kind: 'paragraph', text: `核验时间：${input.time}` },
    { kind: 'paragraph', text: summary(input) },
    table(input),
  ];
}
