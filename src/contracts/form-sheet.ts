import type { Block, TableBlock } from '../document/block';
import { startColumns } from '../document/start-columns';
import { type MadeCell, type MadeSheet, place } from '../testing/workbook';

const figure = (text: string): MadeCell =>
  /^\d{1,9}(?:\.\d{1,6})?$/.test(text) ? Number(text) : text;

/** Rows of a sheet with the spans of a table, from this row on. */
function tableRows(block: TableBlock, from: number): { rows: MadeCell[][]; merges: string[] } {
  const starts = startColumns(block);
  const merges: string[] = [];
  const rows = block.rows.map((cells, r) => {
    const row: MadeCell[] = block.columnWidthsMm.map(() => null);
    cells.forEach((cell, c) => {
      const start = starts[r]?.[c] ?? 0;
      const { colSpan, rowSpan, text } = cell;
      row[start] = text === '' ? null : cell.address === undefined ? text : figure(text);
      if (colSpan > 1 || rowSpan > 1)
        merges.push(
          `${place(from + r, start)}:${place(from + r + rowSpan - 1, start + colSpan - 1)}`,
        );
    });
    return row;
  });
  return { rows, merges };
}

function linesOf(block: Exclude<Block, TableBlock>): string[] {
  if (block.kind === 'title') return [block.lines.join('')];
  return block.kind === 'signature' ? [block.agency, block.date] : [block.text];
}

/** Blocks of a report on one sheet, as somebody lays them out: a text in a row of its own, over all columns. */
export function formSheet(blocks: readonly Block[], { isMerged = true } = {}): MadeSheet {
  const rows: MadeCell[][] = [];
  const merges: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      const table = tableRows(block, rows.length);
      rows.push(...table.rows);
      merges.push(...table.merges);
      continue;
    }
    for (const text of linesOf(block)) {
      if (isMerged) merges.push(`${place(rows.length, 0)}:${place(rows.length, 9)}`);
      rows.push([text]);
    }
  }
  return { rows, merges };
}
