import type { Edition } from '../template/edition';
import type { Block, Line, TableTemplate } from '../template/table';

/** The row that the next edition might bring. */
export const rowMore = {
  kind: 'input',
  id: 'closedTransferred',
  label: '4.转交其他行政机关处理',
} as const;

function withRow(lines: readonly Line[]): Line[] {
  return lines.map((line): Line => {
    if (line.kind === 'total' && line.id === 'handled')
      return { ...line, sumOf: [...line.sumOf, rowMore.id] };
    if (line.kind !== 'group') return line;
    const children = withRow(line.children);
    const isPlace = children.some((child) => child.kind === 'input' && child.id === 'closedOther');
    return { ...line, children: isPlace ? [...children, rowMore] : children };
  });
}

const blockWith = (block: Block): Block => ({ ...block, rows: withRow(block.rows) });
const tableWith = (table: TableTemplate): TableTemplate =>
  table.id === 'requests' ? { ...table, blocks: table.blocks.map(blockWith) } : table;

/** An edition with one row more in its table of requests, from 2030 on. */
export function oneRowMore(newest: Edition): Edition {
  return {
    ...newest,
    id: 'form-2030',
    name: '2030年格式',
    documentNumber: '国办公开办函〔2030〕1号',
    inForce: { from: 2030 },
    sections: newest.sections.map((section) =>
      section.kind === 'table' ? { ...section, table: tableWith(section.table) } : section,
    ),
  };
}
