import { ReadError } from '../read-error';
import type { SourceKind } from '../read-result';
import type { OpenedDocument } from '../source/opened-file';
import type { SourceBlock } from '../source/source-document';
import { requireOneReport } from './one-report';
import type { OpenSheet, WorkbookReading } from './open-sheet';
import { sheetBlocks } from './sheet-blocks';
import { sheetsOfYear, tablesIn } from './sheets-of-year';

/** The sheets of a workbook, one below the other, as the lines and grids every reader yields. */
export function workbookDocument(
  kind: SourceKind,
  sheets: readonly OpenSheet[],
  { leftOut }: WorkbookReading,
  pictures: number,
): OpenedDocument {
  const all = sheets.map((sheet) => ({
    name: sheet.name,
    outside: [...sheet.outside, sheet.name],
    blocks: sheetBlocks(sheet),
  }));
  const { sheets: own, notes } = sheetsOfYear(all);
  const blocks = own.flatMap((sheet) => sheet.blocks);
  if (blocks.length === 0) throw new ReadError('empty');
  requireOneReport(own.flatMap(tablesIn));
  return {
    kind,
    document: {
      blocks: blocks.map((block): SourceBlock => ('kind' in block ? block : block.grid)),
      outside: own.flatMap(({ outside }) => outside),
      pictures,
      notes: [...leftOut.notes(), ...notes],
    },
  };
}

/** A cell that a program computes and that holds no result: nobody knows its figure. */
export const uncomputed = '公式未计算';
