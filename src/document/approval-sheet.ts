import type { Block, TableBlock, TableCell } from './block';

export interface ApprovalSheet {
  /** The report's title, broken at sense. */
  readonly titleLines: readonly string[];
  readonly agency: string;
  readonly fingerprint?: string;
}

const columnWidthsMm = [32, 24, 36, 24, 40] as const;
const day = '　　年　月　日';

const cell = (role: TableCell['role'], lines: readonly string[], colSpan = 1): TableCell => ({
  role,
  text: lines.join(''),
  lines,
  colSpan,
  rowSpan: 1,
});
const label = (...lines: string[]) => cell('rowHead', lines);
const value = (text = '', colSpan = 1) => cell('input', [text], colSpan);

interface Row {
  readonly heightMm: number;
  readonly cells: readonly TableCell[];
}
const person = (role: string): Row => ({
  heightMm: 13,
  cells: [label(role), value('', 2), label(`${role}日期`), value(day)],
});
/** Room for an opinion by hand, above who signs it and when. */
const opinion = (...title: string[]): Row[] => [
  { heightMm: 22, cells: [{ ...label(...title), rowSpan: 2 }, value('', 4)] },
  { heightMm: 12, cells: [label('签字'), value(), label('日期'), value(day)] },
];

function rowsOf({ titleLines, agency, fingerprint }: ApprovalSheet): Row[] {
  return [
    { heightMm: 16, cells: [label('报告名称'), cell('input', titleLines, 4)] },
    { heightMm: 12, cells: [label('报告机关'), value(agency, 4)] },
    person('拟稿'),
    person('核稿'),
    ...opinion('保密审查', '意见'),
    ...opinion('分管领导', '意见'),
    ...opinion('主要领导', '意见'),
    ...(fingerprint === undefined
      ? []
      : [{ heightMm: 12, cells: [label('数据指纹'), value(fingerprint, 4)] }]),
  ];
}

/** 《政府信息公开年度报告发布审签单》: a page of its own before the report, signed by hand. */
export function approvalSheet(sheet: ApprovalSheet): Block[] {
  const rows = rowsOf(sheet);
  const table: TableBlock = {
    kind: 'table',
    id: 'approval',
    caption: '发布审签单',
    columnWidthsMm,
    rowHeightsMm: rows.map(({ heightMm }) => heightMm),
    labelColumns: 1,
    headRows: 0,
    rows: rows.map(({ cells }) => cells),
  };
  const note =
    '数据指纹由报告数据算出，数据改动后随之改变。发布前请核对指纹，与签批时不一致的，应重新送审。';
  return [
    { kind: 'title', lines: ['政府信息公开年度报告发布审签单'] },
    table,
    ...(sheet.fingerprint === undefined ? [] : [{ kind: 'paragraph' as const, text: note }]),
  ];
}
