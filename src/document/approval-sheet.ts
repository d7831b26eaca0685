import type { Block, TableBlock, TableCell } from './block';

export interface ApprovalSheet {
  readonly title: string;
  readonly agency: string;
  readonly fingerprint?: string;
}

const columnWidthsMm = [32, 46, 32, 46] as const;
const day = '　　年　　月　　日';
const label = (text: string, rowSpan = 1): TableCell => ({
  role: 'rowHead',
  text,
  colSpan: 1,
  rowSpan,
});
const value = (text = '', colSpan = 1): TableCell => ({ role: 'input', text, colSpan, rowSpan: 1 });

interface Row {
  readonly heightMm: number;
  readonly cells: readonly TableCell[];
}
const person = (role: string, dated: string): Row => ({
  heightMm: 13,
  cells: [label(role), value(), label(dated), value(day)],
});
/** Room for an opinion by hand, above who signs it and when. */
const opinion = (title: string): Row[] => [
  { heightMm: 22, cells: [label(title, 2), value('', 3)] },
  { heightMm: 11, cells: [value('签字'), value(), value(day)] },
];

function rowsOf({ title, agency, fingerprint }: ApprovalSheet): Row[] {
  return [
    { heightMm: 15, cells: [label('报告名称'), value(title, 3)] },
    { heightMm: 11, cells: [label('报告机关'), value(agency, 3)] },
    person('拟稿', '拟稿日期'),
    person('核稿', '核稿日期'),
    ...opinion('保密审查意见'),
    ...opinion('分管领导意见'),
    ...opinion('主要领导意见'),
    ...(fingerprint === undefined
      ? []
      : [{ heightMm: 11, cells: [label('数据指纹'), value(fingerprint, 3)] }]),
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
    { kind: 'title', lines: ['政府信息公开年度报告', '发布审签单'] },
    table,
    ...(sheet.fingerprint === undefined ? [] : [{ kind: 'paragraph' as const, text: note }]),
  ];
}
