import type { Finding } from '../checks/check';
import { confirmationOf } from '../checks/confirmations';
import type { Block, TableBlock, TableCell } from '../document/block';
import { shortFingerprint } from '../report/fingerprint';
import { editionById } from '../template/editions';
import { nameOfPlace } from '../report/place';
import type { AnnualReport } from '../report/annual-report';
import { stateText } from './matrix';
import { isRead, type ReadReport } from './received';
import type { Mark } from './return-file';
import type { UnitRow } from './units';

/** One thing a unit has to look at, as printed. */
export interface OpenPoint {
  /** 错误, 待核实, 提示, 审核意见, 报送情况. */
  readonly level: string;
  readonly place: string;
  readonly text: string;
}

const levels = { error: '错误', warning: '待核实', hint: '提示' } as const;
function placeOf(report: AnnualReport, { places }: Finding): string {
  const edition = editionById(report.edition);
  const [first] = places;
  if (!edition || !first) return '全文';
  const cells = places.filter(({ kind }) => kind === 'cell').length;
  return nameOfPlace(first, edition) + (first.kind === 'cell' && cells > 1 ? `等 ${cells} 格` : '');
}

function markPlace(report: AnnualReport, { place, words = '' }: Mark): string {
  const edition = editionById(report.edition);
  const name = edition ? nameOfPlace(place, edition) : '正文';
  return words === '' ? name : `${name}：“${words}”`;
}

function pointsOfReport(read: ReadReport, marks: readonly Mark[], hints: boolean): OpenPoint[] {
  const { report, findings, confirmations } = read;
  const open = findings.filter(
    (finding) => (hints || finding.severity !== 'hint') && !confirmationOf(finding, confirmations),
  );
  return [
    ...marks
      .filter(({ kind }) => kind === 'remark')
      .map((mark) => ({ level: '审核意见', place: markPlace(report, mark), text: mark.remark })),
    ...open.map((finding) => ({
      level: levels[finding.severity],
      place: placeOf(report, finding),
      text: finding.message,
    })),
  ];
}

export interface OpenPointsOptions {
  /** What the reviewer wrote. */
  readonly marks?: readonly Mark[];
  readonly year?: number | null;
  /** Hints too. */
  readonly hints?: boolean;
}

function sendingPoints(row: UnitRow, year: number | null): OpenPoint[] {
  const point = (text: string): OpenPoint => ({ level: '报送情况', place: '报告文件', text });
  const points = row.reports.flatMap((each) =>
    isRead(each) ? [] : [point(`“${each.fileName}”无法读取：${each.reason}`)],
  );
  if (row.state === 'missing') points.push(point('尚未报送报告。'));
  if (row.state === 'double')
    points.push(point('同时报送了内容不同的几份报告，请明确以哪一份为准。'));
  if (row.wrongYear && year !== null) points.push(point(`所报报告不是 ${year} 年度的。`));
  return points;
}

/** Everything a unit still has to settle: how it sent, what the reviewer wrote, what the checks found. */
export function openPoints(row: UnitRow, options: OpenPointsOptions = {}): OpenPoint[] {
  const { marks = [], year = null, hints = false } = options;
  return [
    ...sendingPoints(row, year),
    ...(row.chosen ? pointsOfReport(row.chosen, marks, hints) : []),
  ];
}

const cell = (role: TableCell['role'], text: string, colSpan = 1): TableCell => ({
  role,
  text,
  colSpan,
  rowSpan: 1,
});

function pointsTable(points: readonly OpenPoint[]): TableBlock {
  const head = ['序号', '类别', '位置', '问题', '整改情况'];
  return {
    kind: 'table',
    id: 'openPoints',
    caption: '需要核实或修改的事项',
    columnWidthsMm: [12, 20, 38, 62, 24],
    labelColumns: 1,
    headRows: 1,
    rows: [
      head.map((text) => cell('columnHead', text)),
      ...points.map(({ level, place, text }, at) => [
        cell('rowHead', String(at + 1)),
        ...[level, place, text, ''].map((each) => cell('input', each)),
      ]),
    ],
  };
}

export interface SheetOptions extends OpenPointsOptions {
  /** As printed: 2027年1月12日 14:32. */
  readonly time: string;
}

/** A printable list of open points for one unit. */
export function openPointsBlocks(row: UnitRow, options: SheetOptions): Block[] {
  const points = openPoints(row, options);
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  return [
    { kind: 'title', lines: [row.name, '政府信息公开工作年度报告待办事项'] },
    paragraph(`整理时间：${options.time}`),
    ...(points.length === 0
      ? [paragraph('没有需要核实或修改的事项。')]
      : [paragraph(`共 ${points.length} 项，请逐项核实修改后重新报送。`), pointsTable(points)]),
  ];
}

function summaryRows(row: UnitRow, options: SheetOptions): TableCell[][] {
  const { chosen } = row;
  const edition = chosen ? editionById(chosen.report.edition) : undefined;
  const points = openPoints(row, { ...options, hints: true });
  const count = (level: string) => points.filter((point) => point.level === level).length;
  const line = (label: string, text: string) => [cell('rowHead', label), cell('input', text, 3)];
  const day = '　　年　月　日';
  const person = (role: string) => [
    cell('rowHead', role),
    cell('input', ''),
    cell('rowHead', '日期'),
    cell('input', day),
  ];
  return [
    line('报送单位', row.name),
    line('报送情况', stateText(row)),
    line('报告文件', chosen?.fileName ?? row.reports.map(({ fileName }) => fileName).join('；')),
    line('年度与格式', edition ? `${chosen?.report.period.year ?? '未填'}年，${edition.name}` : ''),
    line('数据指纹', chosen ? shortFingerprint(chosen.report) : ''),
    line(
      '核验结果',
      chosen
        ? `错误 ${count('错误')} 项，待核实 ${count('待核实')} 项，提示 ${count('提示')} 项，审核意见 ${count('审核意见')} 项`
        : '',
    ),
    line('审核结论', '□ 通过　　□ 修改后通过　　□ 退回重报'),
    person('审核人'),
    person('复核人'),
  ];
}

/** 《审核单》: what was looked at, what was found, and who signs for it. */
export function reviewSheetBlocks(row: UnitRow, options: SheetOptions): Block[] {
  const rows = summaryRows(row, options);
  const points = openPoints(row, options);
  const summary: TableBlock = {
    kind: 'table',
    id: 'reviewSheet',
    caption: '审核单',
    columnWidthsMm: [32, 52, 32, 40],
    rowHeightsMm: rows.map(() => 11),
    labelColumns: 1,
    headRows: 0,
    rows,
  };
  return [
    { kind: 'title', lines: ['政府信息公开工作年度报告审核单'] },
    { kind: 'paragraph', text: `审核时间：${options.time}` },
    summary,
    ...(points.length === 0
      ? [{ kind: 'paragraph' as const, text: '没有需要核实或修改的事项。' }]
      : [pointsTable(points)]),
  ];
}
