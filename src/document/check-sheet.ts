import { type Check, type CheckInput, families, type Finding } from '../checks/check';
import { confirmationOf } from '../checks/confirmations';
import { type CheckResults, examineWith, satisfied } from '../checks/run-checks';
import type { Confirmation } from '../report/annual-report';
import { shortFingerprint } from '../report/fingerprint';
import { reportTitle } from '../report/title';
import type { Block, TableBlock, TableCell } from './block';
import { yearsTable } from './years-table';

export interface CheckSheetInput {
  readonly input: CheckInput;
  readonly checks: readonly Check[];
  readonly confirmations: readonly Confirmation[];
  /** When it was checked, as printed: 2027年1月12日 14:32. */
  readonly time: string;
}

const columns = ['类别', '结果', '核验项目和说明'] as const;
/** As wide as the page of a sheet. */
const widthsMm = [16, 14, 140] as const;
const stateNames = { error: '✗ 错误', warning: '待核实', hint: '提示' } as const;

const cell = (role: TableCell['role'], text: string, rowSpan = 1, colSpan = 1): TableCell => ({
  role,
  text,
  colSpan,
  rowSpan,
});

/** 结果, 核验项目和说明. */
type Line = readonly [state: string, words: string];

function lineOf(title: string, finding: Finding, confirmations: readonly Confirmation[]): Line {
  const confirmed = confirmationOf(finding, confirmations);
  if (!confirmed) return [stateNames[finding.severity], `${title}：${finding.message}`];
  const reason = confirmed.reason.trim() || '未填';
  return ['情况属实', `${title}：${finding.message}理由：${reason}。`];
}

const unsaid = '正文没有写';

const likeTable = /^正文的(.+)与表格一致$/;

/** What of a text agrees with the tables is told as one list. */
function titlesOf(checks: readonly Check[]): string {
  const titles = checks.map(({ title }) => title);
  const compared = titles.flatMap((title) => likeTable.exec(title)?.[1] ?? []);
  return [
    ...(compared.length === 0 ? [] : [`正文的${compared.join('、')}与表格一致`]),
    ...titles.filter((title) => !likeTable.test(title)),
  ].join('；');
}

/** Findings one by one; the rest together, what was compared with its values, so that it stays one page. */
function linesOf(own: readonly Check[], results: CheckResults, sheet: CheckSheetInput): Line[] {
  const found = own.flatMap(({ id, title }) =>
    results.findings
      .filter(({ check }) => check === id)
      .map((finding) => lineOf(title, finding, sheet.confirmations)),
  );
  const values = new Map<Check, string>();
  for (const check of satisfied(own, results))
    values.set(check, check.compared?.(sheet.input) ?? '');
  const passed = Array.from(values, ([{ title }, value]) =>
    value === '' ? title : `${title}：${value}`,
  );
  return [...found, ...(passed.length === 0 ? [] : [['✓', passed.join('；')] as const])];
}

/** What was not checked, by the reason: in one place, where the leader who signs sees how much it is. */
function uncheckedOf(checks: readonly Check[], { notChecked }: CheckResults): Line[] {
  const reasons = new Map<string, Check[]>();
  for (const { check, reason } of notChecked) {
    const checked = checks.find(({ id }) => id === check);
    // What a text leaves unsaid the title tells: said once for all of them, a clean sheet is one page.
    const shared = reason.startsWith(unsaid) ? unsaid : reason;
    if (checked) reasons.set(shared, [...(reasons.get(shared) ?? []), checked]);
  }
  if (reasons.size === 0) return [];
  const words = Array.from(reasons, ([reason, own]) => `${reason}：${titlesOf(own)}`);
  return [['—', `${words.join('。')}。`]];
}

/** What was checked and when, above the results. */
function headRows({ input, time }: CheckSheetInput, words: string): TableCell[][] {
  const { report, edition } = input;
  const summary = [
    ['报告名称', reportTitle(edition, report)],
    ['机关', `${report.agency.name.trim() || '未填'}；年度：${report.period.year ?? '未填'}`],
    ['数据指纹', `${shortFingerprint(report)}；核验时间：${time}`],
    ['核验结果', words],
  ] as const;
  return summary.map(([name, text]) => [cell('rowHead', name), cell('input', text, 1, 2)]);
}

function table(sheet: CheckSheetInput, results: CheckResults): TableBlock {
  const checked = families.map(({ id, label }) => {
    const own = sheet.checks.filter(({ family }) => family === id);
    return [label, linesOf(own, results, sheet)] as const;
  });
  const groups = [...checked, ['未核对', uncheckedOf(sheet.checks, results)] as const];
  const rows = groups.flatMap(([label, lines]) =>
    lines.map(([state, words], at) => [
      ...(at === 0 ? [cell('rowHead', label, lines.length)] : []),
      cell('rowHead', state),
      cell('input', words),
    ]),
  );
  return {
    kind: 'table',
    id: 'checkSheet',
    caption: '核验结果',
    columnWidthsMm: widthsMm,
    labelColumns: 2,
    isText: true,
    headRows: 0,
    rows: [
      ...headRows(sheet, summary(sheet, results)),
      columns.map((name) => cell('columnHead', name)),
      ...rows,
    ],
  };
}

const counted = [
  ['错误', 'error'],
  ['待核实', 'warning'],
  ['提示', 'hint'],
] as const;

function summary({ checks, confirmations }: CheckSheetInput, results: CheckResults): string {
  const { findings, notChecked } = results;
  const open = findings.filter((finding) => !confirmationOf(finding, confirmations));
  const counts = [
    ...counted.map(([name, id]) => [name, open.filter(({ severity }) => severity === id)] as const),
    ['情况属实', findings.filter((finding) => !open.includes(finding))] as const,
  ]
    .filter(([, found]) => found.length > 0)
    .map(([name, found]) => `${name} ${found.length} 处`);
  return (
    `已核对 ${checks.length - notChecked.length} 项，其中 ${satisfied(checks, results).length} 项未发现问题；` +
    `未核对 ${notChecked.length} 项。${counts.length === 0 ? '' : `${counts.join('，')}。`}`
  );
}

/** 《年报核验单》, to go with the copy for signing. */
export function checkSheetBlocks(sheet: CheckSheetInput): Block[] {
  const results = examineWith(sheet.checks, sheet.input);
  const years = yearsTable(sheet.input);
  return [
    { kind: 'title', lines: ['年报核验单'] },
    ...(years ? [years] : []),
    table(sheet, results),
  ];
}
