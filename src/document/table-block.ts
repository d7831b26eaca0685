import { type Figures, printedFigure } from '../calc/figures';
import type { TableSection } from '../template/edition';
import { type LayoutCell, layoutOf } from '../template/layout';
import type { TableBlock, TableCell } from './block';
import { columnWidthsMm } from './column-widths';

/** Narrow columns hold two characters of a head: 结果 over 维持, 社会 over 公益 over 组织. */
const pairs = /^(?:..){2,}$/;
/** （四）above 无法提供. */
const enumerated = /^(（[一二三四五六七八九十]+）)(.+)$/;

function linesOf(cell: LayoutCell, narrow: boolean): readonly string[] | null {
  const { role, colSpan, rowSpan, text } = cell;
  if (role === 'columnHead' && narrow && colSpan === 1 && pairs.test(text))
    return text.match(/../g);
  if (role === 'rowHead' && rowSpan > 1) return enumerated.exec(text)?.slice(1) ?? null;
  return null;
}

function cellOf(cell: LayoutCell, narrow: boolean, figures: Figures): TableCell {
  if (cell.address !== undefined) return { ...cell, text: printedFigure(figures.at(cell.address)) };
  const lines = linesOf(cell, narrow);
  return lines ? { ...cell, lines } : cell;
}

export function tableBlock(section: TableSection, figures: Figures): TableBlock {
  const layout = layoutOf(section.table);
  const narrow = layout.columns > 6;
  const rows = layout.rows.map((row) => row.map((cell) => cellOf(cell, narrow, figures)));
  return {
    kind: 'table',
    id: section.table.id,
    caption: section.title.replace(/^[一二三四五六七八九十]+、/, ''),
    columnWidthsMm: columnWidthsMm(section.table, rows, layout.columns),
    labelColumns: layout.labelColumns,
    headRows: layout.headRows,
    rows,
  };
}
