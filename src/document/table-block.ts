import { type Figures, printedFigure } from '../calc/figures';
import type { TableSection } from '../template/edition';
import { layoutOf } from '../template/layout';
import type { TableTemplate } from '../template/table';
import type { TableBlock } from './block';

/** A4 less the margins of GB/T 9704. */
export const typeAreaMm = 156;

function columnWidthsMm(table: TableTemplate): number[] {
  const { columns } = layoutOf(table);
  const labels = table.labelWidthsMm ?? [];
  const rest = typeAreaMm - labels.reduce((sum, width) => sum + width, 0);
  const others = columns - labels.length;
  return [...labels, ...Array.from({ length: others }, () => rest / others)];
}

export function tableBlock(section: TableSection, figures: Figures): TableBlock {
  const layout = layoutOf(section.table);
  return {
    kind: 'table',
    id: section.table.id,
    caption: section.title.replace(/^[一二三四五六七八九十]+、/, ''),
    columnWidthsMm: columnWidthsMm(section.table),
    labelColumns: layout.labelColumns,
    headRows: layout.headRows,
    rows: layout.rows.map((row) =>
      row.map((cell) =>
        cell.address === undefined
          ? cell
          : { ...cell, text: printedFigure(figures.at(cell.address)) },
      ),
    ),
  };
}
