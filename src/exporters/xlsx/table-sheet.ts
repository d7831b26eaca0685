import type { TableBlock, TableCell } from '../../document/block';
import { alignsLeft } from '../../document/cell-alignment';
import { startColumns } from '../../document/start-columns';
import { place, type GridCell, type GridSheet } from './grid-sheet';
import { centredFormat, columnUnits, figureFormat, leftFormat, mostDigits } from './style';

const number = /^[+-]?\d+(?:\.(\d+))?$/;

/** A figure is a number as typed, unless it has more digits than Excel keeps; everything else is text. */
function gridCell(cell: TableCell, isLeft: boolean): GridCell {
  const { text } = cell;
  const match = cell.address === undefined ? null : number.exec(text);
  if (match && text.replace(/\D/g, '').length <= mostDigits)
    return { format: figureFormat(match[1]?.length ?? 0), number: text.replace('+', '') };
  return { format: isLeft ? leftFormat : centredFormat, text };
}

/** The grid, spans and frames of the printed table; a place covered by a span has a frame of its own. */
export function tableSheet(block: TableBlock): GridSheet {
  const rows: GridCell[][] = block.rows.map(() =>
    block.columnWidthsMm.map(() => ({ format: centredFormat })),
  );
  const starts = startColumns(block);
  const spans: string[] = [];
  block.rows.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      const start = starts[r]?.[c] ?? 0;
      rows[r]?.splice(start, 1, gridCell(cell, alignsLeft(block, cell)));
      if (cell.colSpan > 1 || cell.rowSpan > 1)
        spans.push(`${place(r, start)}:${place(r + cell.rowSpan - 1, start + cell.colSpan - 1)}`);
    });
  });
  return {
    name: block.caption || block.id,
    rows,
    spans,
    widths: block.columnWidthsMm.map(columnUnits),
    headRows: block.headRows,
    orientation: 'portrait',
  };
}
