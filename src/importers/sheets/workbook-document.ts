import { ReadError } from '../read-error';
import type { SourceKind } from '../read-result';
import type { OpenedDocument } from '../source/opened-file';
import type { SourceBlock } from '../source/source-document';
import { requireOneReport } from './one-report';
import type { OpenSheet, WorkbookReading } from './open-sheet';
import { sheetBlocks, type SheetTable } from './sheet-blocks';

/** The sheets of a workbook, one below the other, as the lines and grids every reader yields. */
export function workbookDocument(
  kind: SourceKind,
  sheets: readonly OpenSheet[],
  { leftOut }: WorkbookReading,
  pictures: number,
): OpenedDocument {
  const tables: SheetTable[] = [];
  const blocks = sheets.flatMap((sheet): SourceBlock[] =>
    sheetBlocks(sheet).map((block) => {
      if ('kind' in block) return block;
      tables.push(block);
      return block.grid;
    }),
  );
  if (blocks.length === 0) throw new ReadError('empty');
  requireOneReport(tables);
  const outside = sheets.flatMap((sheet) => [...sheet.outside, sheet.name]);
  return { kind, document: { blocks, outside, pictures, notes: leftOut.notes() } };
}

/** A cell that a program computes and that holds no result: nobody knows its figure. */
export const uncomputed = '公式未计算';
