import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableBlock, TableCell as Cell } from '../../document/block';
import { run } from './paragraphs';
import { cellMargin, fonts, mm, size } from './style';

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = { top: border, bottom: border, left: border, right: border };

const leftAligned = new Set<Cell['role']>(['rowHead', 'blockTitle', 'corner']);

/** Which grid column each cell of a row starts in, spans from above included. */
function startColumns(rows: TableBlock['rows'], columns: number): number[][] {
  const coveredUntil = Array.from({ length: columns }, () => 0);
  return rows.map((row, r) => {
    let column = 0;
    return row.map((cell) => {
      while ((coveredUntil[column] ?? 0) > r) column += 1;
      const start = column;
      for (let c = start; c < start + cell.colSpan; c += 1) coveredUntil[c] = r + cell.rowSpan;
      column += cell.colSpan;
      return start;
    });
  });
}

function cellOf(cell: Cell, width: number, textSize: number): TableCell {
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    borders,
    children: [
      new Paragraph({
        alignment: leftAligned.has(cell.role) ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: [run(cell.text, { font: fonts.table, size: textSize })],
      }),
    ],
  });
}

export function tableOf(block: TableBlock): Table {
  const widths = block.columnWidthsMm.map(mm);
  const starts = startColumns(block.rows, widths.length);
  const spanWidth = (start: number, span: number) =>
    widths.slice(start, start + span).reduce((sum, width) => sum + width, 0);
  // Few columns leave room for a size that is easier to read.
  const textSize = widths.length > 6 ? size.table : size.wideTable;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: spanWidth(0, widths.length), type: WidthType.DXA },
    // WPS shows no table at all without a grid.
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    margins: {
      marginUnitType: WidthType.DXA,
      left: cellMargin.side,
      right: cellMargin.side,
      top: cellMargin.block,
      bottom: cellMargin.block,
    },
    rows: block.rows.map(
      (row, r) =>
        new TableRow({
          cantSplit: true,
          tableHeader: r < block.headRows,
          children: row.map((cell, c) =>
            cellOf(cell, spanWidth(starts[r]?.[c] ?? 0, cell.colSpan), textSize),
          ),
        }),
    ),
  });
}
