import { type Check, type CheckInput, families, type Finding } from '../checks/check';
import { confirmationOf } from '../checks/confirmations';
import { type CheckResults, examineWith, satisfied } from '../checks/run-checks';
import type { Confirmation } from '../report/annual-report';
import { shortFingerprint } from '../report/fingerprint';
import { reportTitle } from '../report/title';
import type { Block, TableBlock, TableCell } from './block';

export interface CheckSheetInput {
  readonly input: CheckInput;
  readonly checks: readonly Check[];
  readonly confirmations: readonly Confirmation[];
  /** When it was checked, as printed: 2027年1月12日 14:32. */
  readonly time: string;
}

const columns = ['类别', '核验项目', '结果', '说明'] as const;
const widthsMm = [14, 56, 18, 68] as const;
const stateNames = { error: '✗ 错误', warning: '待核实', hint: '提示' } as const;

const cell = (role: TableCell['role'], text: string, rowSpan = 1): TableCell => ({
  role,
  text,
  colSpan: 1,
  rowSpan,
});

/** 核验项目, 结果, 说明. */
type Line = readonly [title: string, state: string, words: string];

function lineOf(title: string, finding: Finding, confirmations: readonly Confirmation[]): Line {
  const confirmed = confirmationOf(finding, confirmations);
  if (!confirmed) return [title, stateNames[finding.severity], finding.message];
  return [title, '情况属实', `${finding.message}理由：${confirmed.reason.trim() || '未填'}。`];
}

const titlesOf = (checks: readonly Check[]): string => checks.map(({ title }) => title).join('；');

/** Findings one by one, what was compared with its values; the rest together, so that it stays one page. */
function linesOf(own: readonly Check[], results: CheckResults, sheet: CheckSheetInput): Line[] {
  const found = own.flatMap(({ id, title }) =>
    results.findings
      .filter(({ check }) => check === id)
      .map((finding) => lineOf(title, finding, sheet.confirmations)),
  );
  const passed = satisfied(own, results);
  const compared = passed.flatMap((check): Line[] => {
    const values = check.compared?.(sheet.input) ?? '';
    return values === '' ? [] : [[check.title, '✓', values]];
  });
  const others = passed.filter(({ title }) => !compared.some(([named]) => named === title));
  const rest: Line[] =
    others.length === 0 ? [] : [[titlesOf(others), '✓', `${others.length} 项未发现问题`]];
  const reasons = new Map<string, Check[]>();
  for (const { check, reason } of results.notChecked) {
    const checked = own.find(({ id }) => id === check);
    if (checked) reasons.set(reason, [...(reasons.get(reason) ?? []), checked]);
  }
  const notChecked = Array.from(reasons, ([reason, checks]): Line => [
    titlesOf(checks),
    '—',
    `未核对：${reason}`,
  ]);
  return [...found, ...compared, ...rest, ...notChecked];
}

function table(sheet: CheckSheetInput, results: CheckResults): TableBlock {
  const rows = families.flatMap(({ id, label }) => {
    const own = sheet.checks.filter(({ family }) => family === id);
    const lines = linesOf(own, results, sheet);
    return lines.map((line, at) => [
      ...(at === 0 ? [cell('rowHead', label, lines.length)] : []),
      ...line.map((text, column) => cell(column === 0 ? 'rowHead' : 'input', text)),
    ]);
  });
  return {
    kind: 'table',
    id: 'checkSheet',
    caption: '核验结果',
    columnWidthsMm: widthsMm,
    labelColumns: 2,
    headRows: 1,
    rows: [columns.map((name) => cell('columnHead', name)), ...rows],
  };
}

function summary({ checks, confirmations }: CheckSheetInput, results: CheckResults): string {
  const { findings, notChecked } = results;
  const open = findings.filter((finding) => !confirmationOf(finding, confirmations));
  const count = (severity: Finding['severity']): number =>
    open.filter((finding) => finding.severity === severity).length;
  return (
    `已核对 ${checks.length - notChecked.length} 项，其中 ${satisfied(checks, results).length} 项未发现问题；` +
    `未核对 ${notChecked.length} 项。错误 ${count('error')} 处，待核实 ${count('warning')} 处，` +
    `情况属实 ${findings.length - open.length} 处，提示 ${count('hint')} 处。`
  );
}

/** 《年报核验单》, to go with the copy for signing. */
export function checkSheetBlocks(sheet: CheckSheetInput): Block[] {
  const { report, edition } = sheet.input;
  const results = examineWith(sheet.checks, sheet.input);
  const agency = report.agency.name.trim() || '未填';
  return [
    { kind: 'title', lines: ['年报核验单'] },
    { kind: 'paragraph', text: `报告名称：${reportTitle(edition, report)}` },
    { kind: 'paragraph', text: `机关：${agency}；年度：${report.period.year ?? '未填'}` },
    {
      kind: 'paragraph',
      text: `数据指纹：${shortFingerprint(report)}；核验时间：${sheet.time}`,
    },
    { kind: 'paragraph', text: summary(sheet, results) },
    table(sheet, results),
  ];
}
