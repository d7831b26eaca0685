import { cellAt } from '../template/cells';
import { type Edition, textsOf } from '../template/edition';
import { rowLabel } from '../template/labels';
import { cellAddress } from './report-paths';

const fields: Readonly<Record<string, string>> = {
  preface: '引言',
  'agency.name': '机关全称',
  'agency.kind': '机关类别',
  'period.year': '年度',
  'period.half': '期间',
  'contact.address': '联系地址',
  'contact.telephone': '联系电话',
  'contact.postcode': '邮政编码',
  'signature.agency': '落款机关',
  'signature.date': '落款日期',
};

const unnumbered = (label: string): string =>
  label.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/, '');

/** 填写表三 自然人 · 本年新收政府信息公开申请数量; 填写“一、总体情况”; 填写机关全称. */
export function typingName(edition: Edition, path: string): string {
  const address = cellAddress(path);
  const cell = address === null ? undefined : cellAt(edition, address);
  if (cell) {
    const row = unnumbered(cell.row.line.label);
    const known = row === '其他' ? rowLabel(cell.row) : row;
    return `填写${cell.table.name} ${cell.column.line.label} · ${known}`;
  }
  const section = textsOf(edition).find(({ id }) => path === `sections.${id}`);
  return section ? `填写“${section.title}”` : `填写${fields[path] ?? '基本信息'}`;
}
