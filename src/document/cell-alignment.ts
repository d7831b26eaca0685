import type { TableBlock, TableCell } from './block';

/** Only the nested labels of 表三 read from the left; the notice centres everything else. */
export function alignsLeft(block: TableBlock, cell: TableCell): boolean {
  return cell.role === 'rowHead' && block.labelColumns > 1;
}
