import type { Cell, Leaf } from './cells';

/** “三、本年度办理结果” → “三”; “（七）总计” → “（七）”; “1.属于国家秘密” → “1.”; none → ''. */
function enumerator(label: string): string {
  return (
    /^([一二三四五六七八九十]+)、/.exec(label)?.[1] ??
    /^(（[一二三四五六七八九十]+）|\d+\.)/.exec(label)?.[1] ??
    ''
  );
}

/** How people cite a line: “三（三）1.”; a line without numbers is cited by its label. */
export function shortLabel(leaf: Leaf): string {
  return leaf.path.map(enumerator).join('') || (leaf.path[leaf.path.length - 1] ?? '');
}

/** The printed label with the groups it needs to be unique: “（三）不予公开1.属于国家秘密”. */
export function rowLabel(leaf: Leaf): string {
  return leaf.path.slice(-2).join('');
}

const longest = 16;

/** A label without the note it ends with, cut where it is a whole sentence. */
export function briefLabel(label: string): string {
  const plain = label.replace(/（[^（）]{7,}）$/, '');
  return plain.length > longest ? `${plain.slice(0, longest - 2)}…` : plain;
}

/** 表三（二）部分公开，总计列; 表二“规章”，现行有效件数列. */
export function placeName({ table, row, column }: Cell): string {
  const [head = '', ...below] = row.path;
  // 三、本年度办理结果 stands over lines that are numbered in their own right.
  const path = below.length > 0 && /^[一二三四五六]、/.test(head) ? below : row.path;
  const label = path.slice(-2).map(briefLabel).join('');
  const named = label.startsWith('（') ? label : `“${label}”`;
  return `${table.name}${named}，${column.line.label.replace(/（[^（）]*）$/, '')}列`;
}

/** What a screen reader says of a cell before its figure; the unit follows the figure. */
export function spokenLabel(cell: Cell): string {
  const row = rowLabel(cell.row).replace(/^[一二三四]、/, '');
  return `${row}，${cell.column.line.label}`;
}

/** 法人或其他组织·商业企业; a group over all columns says nothing. */
function columnLabel({ column: { path }, table }: Cell): string {
  const overAll = table.blocks.some(
    ({ columns }) =>
      columns.length === 1 && columns[0]?.kind === 'group' && columns[0].label === path[0],
  );
  return path.slice(overAll ? 1 : 0).join('·');
}

/** “一、本年新收…｜自然人”, with the groups a label needs. */
export const cellWords = (cell: Cell): string => `${rowLabel(cell.row)}｜${columnLabel(cell)}`;
