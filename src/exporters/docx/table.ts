import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableBlock, TableCell as Cell } from '../../document/block';
import { alignsLeft } from '../../document/cell-alignment';
import { figurePoints, staysWithNext } from '../../document/table-fit';
import { startColumns } from '../../document/start-columns';
import { markedRuns } from './comment-marks';
import { styleIds } from './paragraph-styles';
import type { PlacedComments } from './place-comments';
import { cellMargin, size, type WordStyle } from './style';
import { mm } from './units';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

interface Grid {
  readonly block: TableBlock;
  readonly style: WordStyle;
  readonly textSize: number;
  readonly margin: number;
  readonly comments: PlacedComments['ofCell'];
}

const none = () => [];

function gridOf(block: TableBlock, style: WordStyle, comments: Grid['comments']): Grid {
  const isNarrow = block.columnWidthsMm.length > 6;
  const isSmall = isNarrow || block.isText === true;
  // Few columns leave room for a size that is easier to read.
  const textSize = block.rowHeightsMm ? size.form : isSmall ? size.table : size.wideTable;
  return {
    block,
    style,
    textSize,
    comments,
    margin: isNarrow ? cellMargin.narrow : cellMargin.side,
  };
}

/** In half-points. */
function figureSize(text: string, width: number, { textSize, margin }: Grid): number {
  return 2 * figurePoints(text, (width - 2 * margin) / 20, textSize / 2);
}

function cellOf(cell: Cell, width: number, grid: Grid): TableCell {
  const { block, style, textSize, comments } = grid;
  const lines = cell.lines ?? [cell.text];
  const spans = comments(cell.address).map((id) => ({
    id,
    start: 0,
    end: lines.join('').length,
  }));
  const isFigure = cell.address !== undefined;
  const isLeft = alignsLeft(block, cell);
  const options = {
    font: style.fonts.table,
    size: isFigure ? figureSize(cell.text, width, grid) : textSize,
  };
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: styleIds.table,
        alignment: isLeft ? AlignmentType.LEFT : AlignmentType.CENTER,
        ...(isLeft ? { indent: { left: cellMargin.label, right: cellMargin.label } } : {}),
        children: markedRuns(
          lines.map((text, index) => ({
            text,
            options: index === 0 ? options : { ...options, break: 1 },
          })),
          spans,
        ),
      }),
    ],
  });
}

export function tableOf(
  block: TableBlock,
  style: WordStyle,
  comments: PlacedComments['ofCell'] = none,
): Table {
  const widths = block.columnWidthsMm.map(mm);
  const starts = startColumns(block);
  const spanWidth = (start: number, span: number) =>
    widths.slice(start, start + span).reduce((sum, width) => sum + width, 0);
  const grid = gridOf(block, style, comments);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: spanWidth(0, widths.length), type: WidthType.DXA },
    // WPS shows no table at all without a grid.
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    borders,
    margins: {
      marginUnitType: WidthType.DXA,
      left: grid.margin,
      right: grid.margin,
      top: cellMargin.block,
      bottom: cellMargin.block,
    },
    rows: block.rows.map((row, r) => {
      const height = block.rowHeightsMm?.[r];
      return new TableRow({
        cantSplit: true,
        // Of the row, for Word asks its first cell, which may be one merged with the cell above.
        keepNext: staysWithNext(block, r, style.keepsTables),
        tableHeader: r < block.headRows,
        ...(height === undefined
          ? {}
          : { height: { value: mm(height), rule: HeightRule.ATLEAST } }),
        children: row.map((cell, c) =>
          cellOf(cell, spanWidth(starts[r]?.[c] ?? 0, cell.colSpan), grid),
        ),
      });
    }),
  });
}
