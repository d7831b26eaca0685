import { memoizeFor } from '../text/memoize';
import { type Edition, tablesOf } from './edition';
import type { LeafLine, Line, TableTemplate, ValueKind } from './table';

/** `table/row/column`, the one name of a cell in page, files, findings and tests. */
export type Address = string;

export interface Leaf {
  readonly line: LeafLine;
  /** Labels of the groups above it, outermost first, then its own. */
  readonly path: readonly string[];
}

export interface Cell {
  readonly address: Address;
  readonly table: TableTemplate;
  readonly row: Leaf;
  readonly column: Leaf;
  readonly value: ValueKind;
  readonly unit: string;
  /** Addresses of the input cells it is the sum of; empty for an input cell. */
  readonly parts: readonly Address[];
}

export const addressOf = (table: string, row: string, column: string): Address =>
  `${table}/${row}/${column}`;

const leavesBelow = (lines: readonly Line[], above: readonly string[]): Leaf[] =>
  lines.flatMap((line) => {
    const path = [...above, line.label];
    return line.kind === 'group' ? leavesBelow(line.children, path) : [{ line, path }];
  });

export const leavesOf = memoizeFor((lines: readonly Line[]): readonly Leaf[] =>
  leavesBelow(lines, []),
);

/** The input lines a line stands for: itself, or what its total adds up, to the last part. */
function inputIds(line: LeafLine, leaves: readonly Leaf[]): string[] {
  if (line.kind === 'input') return [line.id];
  return line.sumOf.flatMap((id) => {
    const part = leaves.find((leaf) => leaf.line.id === id);
    if (!part) throw new Error(`${line.id} is a total of ${id}, which is not a line beside it`);
    return inputIds(part.line, leaves);
  });
}

function cellsOfTable(table: TableTemplate): Cell[] {
  return table.blocks.flatMap((block) => {
    const rows = leavesOf(block.rows);
    const columns = leavesOf(block.columns);
    return rows.flatMap((row) =>
      columns.map((column): Cell => {
        const [r, c] = [row.line, column.line];
        const isInput = r.kind === 'input' && c.kind === 'input';
        return {
          address: addressOf(table.id, r.id, c.id),
          table,
          row,
          column,
          value: (c.kind === 'input' ? c.value : undefined) ?? 'count',
          unit: (c.kind === 'input' ? c.unit : undefined) ?? table.unit,
          parts: isInput
            ? []
            : inputIds(r, rows).flatMap((rowId) =>
                inputIds(c, columns).map((columnId) => addressOf(table.id, rowId, columnId)),
              ),
        };
      }),
    );
  });
}

const cellsByEdition = new WeakMap<Edition, readonly Cell[]>();

/** Every cell of an edition's tables in printed order, inputs and totals alike. */
export function cellsOf(edition: Edition): readonly Cell[] {
  let cells = cellsByEdition.get(edition);
  if (!cells) {
    cells = tablesOf(edition).flatMap(cellsOfTable);
    cellsByEdition.set(edition, cells);
  }
  return cells;
}

const cellMaps = new WeakMap<Edition, ReadonlyMap<Address, Cell>>();

export function cellAt(edition: Edition, address: Address): Cell | undefined {
  let map = cellMaps.get(edition);
  if (!map) {
    map = new Map(cellsOf(edition).map((cell) => [cell.address, cell]));
    cellMaps.set(edition, map);
  }
  return map.get(address);
}

/** In what the figure at an address is counted, as the edition says. */
export const unitAt = (edition: Edition, address: Address | undefined): string =>
  (address === undefined ? undefined : cellAt(edition, address))?.unit ?? '';
