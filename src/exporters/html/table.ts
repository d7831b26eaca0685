import type { TableBlock, TableCell } from '../../document/block';
import { element } from './element';
import { escapeHtml } from './escape';
import type { HtmlStyle } from './style';

/** `scope` as far as HTML can say it: a head over several columns or rows is a group. */
function scopeOf(cell: TableCell): string | undefined {
  switch (cell.role) {
    case 'columnHead':
      return cell.colSpan > 1 ? 'colgroup' : 'col';
    case 'rowHead':
      return cell.rowSpan > 1 ? 'rowgroup' : 'row';
    case 'blockTitle':
      return 'colgroup';
    case 'corner':
    case 'input':
    case 'total':
      return undefined;
  }
}

function cellHtml(cell: TableCell, style: HtmlStyle): string {
  const scope = scopeOf(cell);
  return element(
    scope === undefined ? 'td' : 'th',
    {
      scope,
      colspan: cell.colSpan > 1 ? cell.colSpan : undefined,
      rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
      style: style.cell(cell.role),
    },
    escapeHtml(cell.text),
  );
}

export function tableHtml(block: TableBlock, style: HtmlStyle): string {
  const rows = block.rows.map((row) =>
    element('tr', {}, row.map((cell) => cellHtml(cell, style)).join('')),
  );
  const head = rows.slice(0, block.headRows);
  const body = rows.slice(block.headRows);
  const table = element(
    'table',
    { style: style.table },
    element('caption', { style: style.caption }, escapeHtml(block.caption)) +
      (head.length > 0 ? element('thead', {}, head.join('\n')) : '') +
      element('tbody', {}, body.join('\n')),
  );
  // A wide table scrolls in its own box; the box is focusable so that the keyboard can scroll it.
  return element(
    'div',
    { role: 'region', 'aria-label': block.caption, tabindex: 0, style: style.tableBox },
    table,
  );
}
