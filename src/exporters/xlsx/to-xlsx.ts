import type { Block } from '../../document/block';
import { packWorkbook } from './pack-workbook';
import { tableSheet } from './table-sheet';

/** The tables of the report, at least one, as the bytes of an .xlsx: one sheet each, with the spans of the form. */
export function toXlsx(blocks: readonly Block[]): Uint8Array {
  return packWorkbook(blocks.filter((block) => block.kind === 'table').map(tableSheet));
}
