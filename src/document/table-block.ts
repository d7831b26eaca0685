import { type Figures, printedFigure } from '../calc/figures';
import type { TableSection } from '../template/edition';
import { type LayoutCell, layoutOf } from '../template/layout';
import type { TableTemplate } from '../template/table';
import type { TableBlock, TableCell } from './block';

/** A4 less the margins of GB/T 9704. */
export const typeAreaMm = 156;

function columnWidthsMm(table: TableTemplate): number[] {
  const { columns } = layoutOf(table);
  const labels = table.labelWidthsMm ?? [];
  const rest = typeAreaMm - labels.reduce((sum, width) => sum + width, 0);
  const others = columns - labels.length;
  return [...labels, ...Array.from({ length: others }, () => rest / others)];
}

/** Narrower columns hold two characters of a head: 结果 over 维持, 社会 over 公益 over 组织. */
const narrowMm = 12;

function cellOf(cell: LayoutCell, narrow: boolean, figures: Figures): TableCell {
  if (cell.address !== undefined) return { ...cell, text: printedFigure(figures.at(cell.address)) };
  const { role, colSpan, text } = cell;
  const inPairs = narrow && role === 'columnHead' && colSpan === 1 && /^(?:..){2,}$/.test(text);
  return inPairs ? { ...cell, lines: text.match(/../g) ?? [text] } : cell;
}

export function tableBlock(section: TableSection, figures: Figures): TableBlock {
  const layout = layoutOf(section.table);
  const widths = columnWidthsMm(section.table);
  const narrow = (widths[widths.length - 1] ?? 0) < narrowMm;
  return {
    kind: 'table',
    id: section.table.id,
    caption: section.title.replace(/^[一二三四五六七八九十]+、/, ''),
    columnWidthsMm: widths,
    labelColumns: layout.labelColumns,
    headRows: layout.headRows,
    rows: layout.rows.map((row) => row.map((cell) => cellOf(cell, narrow, figures))),
  };
}
