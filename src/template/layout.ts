import { type Address, addressOf, leavesOf } from './cells';
import type { Block, Line, TableTemplate } from './table';

export type LayoutRole = 'corner' | 'blockTitle' | 'columnHead' | 'rowHead' | 'input' | 'total';

/** One printed cell. A place covered by a span has no cell, as in an HTML table. */
export interface LayoutCell {
  readonly role: LayoutRole;
  /** Printed label; empty for `input` and `total`. */
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Only `input` and `total` have one. */
  readonly address?: Address;
}

export interface TableLayout {
  readonly columns: number;
  readonly labelColumns: number;
  /** Rows at the top that repeat on every page. */
  readonly headRows: number;
  readonly rows: readonly (readonly LayoutCell[])[];
}

const depthOf = (lines: readonly Line[]): number =>
  lines.reduce(
    (depth, line) => Math.max(depth, line.kind === 'group' ? 1 + depthOf(line.children) : 1),
    0,
  );
const width = (line: Line): number => (line.kind === 'group' ? leavesOf(line.children).length : 1);
const label = (role: LayoutRole, text: string, colSpan: number, rowSpan: number): LayoutCell => ({
  role,
  text,
  colSpan,
  rowSpan,
});

/** Head rows for a tree of columns; a leaf reaches down to the figures. `last` widens the last leaf. */
function headOf(lines: readonly Line[], depth: number, last: number): LayoutCell[][] {
  const rows: LayoutCell[][] = Array.from({ length: depth }, () => []);
  lines.forEach((line, index) => {
    const extra = index === lines.length - 1 ? last : 0;
    const isGroup = line.kind === 'group';
    rows[0]?.push(label('columnHead', line.label, width(line) + extra, isGroup ? 1 : depth));
    if (!isGroup) return;
    headOf(line.children, depth - 1, extra).forEach((row, below) => rows[below + 1]?.push(...row));
  });
  return rows;
}

/** Row labels for a tree of rows, one list per printed row; a leaf reaches right to the figures. */
function labelsOf(lines: readonly Line[], depth: number): LayoutCell[][] {
  return lines.flatMap((line) => {
    if (line.kind !== 'group') return [[label('rowHead', line.label, depth, 1)]];
    const [first = [], ...rest] = labelsOf(line.children, depth - 1);
    return [[label('rowHead', line.label, 1, width(line)), ...first], ...rest];
  });
}

function rowsDown(table: TableTemplate, block: Block, columns: number, labels: number) {
  const leaves = leavesOf(block.columns);
  const spare = columns - labels - leaves.length;
  const depth = depthOf(block.columns);
  const head = headOf(block.columns, depth, spare);
  if (block.corner) head[0]?.unshift(label('corner', block.corner, labels, depth));
  const rowLeaves = leavesOf(block.rows);
  const body = labelsOf(block.rows, labels).map((heads, index) => {
    const row = rowLeaves[index]?.line;
    const values = leaves.map(({ line }, at): LayoutCell => ({
      role: row?.kind === 'input' && line.kind === 'input' ? 'input' : 'total',
      text: '',
      colSpan: at === leaves.length - 1 ? 1 + spare : 1,
      rowSpan: 1,
      address: addressOf(table.id, row?.id ?? '', line.id),
    }));
    return [...heads, ...values];
  });
  const title = block.title ? [[label('blockTitle', block.title, columns, 1)]] : [];
  return [...title, ...head, ...body];
}

/** The rows become column groups, each over the block's columns, above a single line of figures. */
function rowsAcross(table: TableTemplate, block: Block): LayoutCell[][] {
  const across = (lines: readonly Line[]): Line[] =>
    lines.map((line) => ({
      kind: 'group',
      label: line.label,
      children: line.kind === 'group' ? across(line.children) : block.columns,
    }));
  const tree = across(block.rows);
  const values = leavesOf(block.rows).flatMap((row) =>
    leavesOf(block.columns).map((column): LayoutCell => ({
      role: row.line.kind === 'input' && column.line.kind === 'input' ? 'input' : 'total',
      text: '',
      colSpan: 1,
      rowSpan: 1,
      address: addressOf(table.id, row.line.id, column.line.id),
    })),
  );
  return [...headOf(tree, depthOf(tree), 0), values];
}

const layouts = new WeakMap<TableTemplate, TableLayout>();

/** Where every label and figure of a table stands in print, spans included. */
export function layoutOf(table: TableTemplate): TableLayout {
  const known = layouts.get(table);
  if (known) return known;
  const across = table.arrangement === 'across';
  const labelColumns = across ? 0 : Math.max(...table.blocks.map((b) => depthOf(b.rows)));
  const columns = across
    ? Math.max(...table.blocks.map((b) => leavesOf(b.rows).length * leavesOf(b.columns).length))
    : labelColumns + Math.max(...table.blocks.map((b) => leavesOf(b.columns).length));
  const rows = table.blocks.flatMap((block) =>
    across ? rowsAcross(table, block) : rowsDown(table, block, columns, labelColumns),
  );
  // Several blocks each bring a head of their own: none of them heads the whole table.
  const headRows =
    table.blocks.length > 1 ? 0 : rows.findIndex((row) => row.some((cell) => cell.address));
  const layout = { columns, labelColumns, headRows, rows };
  layouts.set(table, layout);
  return layout;
}
