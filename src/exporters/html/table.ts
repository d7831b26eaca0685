import type { TableBlock, TableCell } from '../../document/block';
import { alignsLeft } from '../../document/cell-alignment';
import { cellHeads, type CellHeads } from './cell-heads';
import { element } from './element';
import { escapeHtml } from './escape';
import type { HtmlStyle } from './style';

/** Merged heads too: `colgroup` and `rowgroup` head nothing without the elements of that name. */
function scopeOf({ role }: TableCell): 'col' | 'row' | undefined {
  switch (role) {
    case 'columnHead':
    case 'blockTitle':
      return 'col';
    case 'rowHead':
      return 'row';
    case 'corner':
    case 'input':
    case 'total':
      return undefined;
  }
}

/** Broken as in print, which keeps narrow columns even. */
const textHtml = ({ text, lines }: TableCell): string =>
  (lines ?? [text]).map(escapeHtml).join('<br>');

function cellHtml(cell: TableCell, { id, heads }: CellHeads, style: string): string {
  const scope = scopeOf(cell);
  return element(
    scope === undefined ? 'td' : 'th',
    {
      id,
      headers: heads,
      scope,
      colspan: cell.colSpan > 1 ? cell.colSpan : undefined,
      rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
      style,
    },
    textHtml(cell),
  );
}

const isWide = (block: TableBlock): boolean => block.columnWidthsMm.length > 6;

function styleOf(cell: TableCell, block: TableBlock, style: HtmlStyle): string {
  if (alignsLeft(block, cell)) return style.leftCell;
  return cell.role === 'columnHead' && cell.colSpan === 1 && isWide(block)
    ? style.narrowHead
    : style.cell;
}

function rowsHtml(block: TableBlock, style: HtmlStyle): string[] {
  const headsAt = cellHeads(block);
  return block.rows.map((row, r) =>
    element(
      'tr',
      {},
      row.map((cell, c) => cellHtml(cell, headsAt(r, c), styleOf(cell, block, style))).join(''),
    ),
  );
}

export function tableHtml(block: TableBlock, style: HtmlStyle): string {
  const rows = rowsHtml(block, style);
  const head = rows.slice(0, block.headRows);
  const body = rows.slice(block.headRows);
  const table = element(
    'table',
    { style: isWide(block) ? style.wideTable : style.table },
    element('caption', { style: style.caption }, escapeHtml(block.caption)) +
      (head.length > 0 ? element('thead', {}, head.join('\n')) : '') +
      element('tbody', {}, body.join('\n')),
  );
  if (style.tableBox === '') return table;
  // Focusable, so that the keyboard can scroll it.
  return element(
    'div',
    { role: 'region', 'aria-label': block.caption, tabindex: 0, style: style.tableBox },
    table,
  );
}
