import type { TableBlock, TableCell } from './block';

/** Of the form only the nested labels of 表三 read from the left; the notice centres everything else. */
export function alignsLeft(block: TableBlock, cell: TableCell): boolean {
  if (block.isText === true) return cell.role === 'input';
  return cell.role === 'rowHead' && block.labelColumns > 1;
}
