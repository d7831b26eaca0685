import { type KnownLine, knownTable } from '../../tables/labels/known-table';
import { matchLabel } from '../../tables/labels/match-label';
import type { FlatCell, FlatGrid } from '../../tables/grid/flat-grid';
import { isValue } from '../../tables/values/read-cell';
import { addressOf } from '../../template/cells';
import type { TableTemplate } from '../../template/table';
import type { GridMap } from '../../template/grid-map';
import type { PlacedText, Placing } from './placing';

const isFigures = (row: readonly FlatCell[]): boolean =>
  row.some(({ text }) => /[\d０-９]/.test(text)) && row.every(({ text }) => isValue(text));

/** The label over a column: its own, else that of the span it is under. */
function labelOver(row: readonly FlatCell[], column: number): string {
  for (let c = column; c >= 0; c -= 1) {
    const text = row[c]?.text;
    if (text) return text;
  }
  return '';
}

/** The line the nearest head names, searched from the figures upwards. */
function nearest(
  heads: FlatGrid,
  lines: readonly KnownLine[],
  text: (row: readonly FlatCell[]) => string,
) {
  for (let r = heads.length - 1; r >= 0; r -= 1) {
    const found = matchLabel(lines, text(heads[r] ?? []));
    if (found) return found.id;
  }
  return undefined;
}

/** A table printed side by side: groups and columns stand above the one line of figures. */
export function placeAcross(source: FlatGrid, table: TableTemplate, map: GridMap): Placing {
  const at = source.findIndex(isFigures);
  const figures = source[at];
  if (!figures) return { placed: [], left: [] };
  const heads = source.slice(0, at);
  const known = knownTable(table);
  const placed = new Map<string, PlacedText>();
  const twice = new Set<string>();
  let over = 0;
  figures.forEach(({ text, covered }, c) => {
    const group = nearest(heads, known.rows, (row) => labelOver(row, c));
    const column = nearest(heads, known.columns, (row) => row[c]?.text ?? '');
    const address = group && column ? addressOf(table.id, group, column) : undefined;
    if (address !== undefined && placed.has(address)) twice.add(address);
    if (address !== undefined && map.byAddress.has(address) && !placed.has(address))
      placed.set(address, { address, text });
    else if (text !== '' && !covered) over += 1;
  });
  const lines = source.slice(at + 1).filter(isFigures).length;
  return {
    // Two figures for one cell: neither is certain.
    placed: [...placed.values()].filter(({ address }) => !twice.has(address)),
    left: [
      ...(over + twice.size > 0 ? [`未能与本表对应的 ${over + twice.size} 个数`] : []),
      ...(lines > 0 ? [`其后 ${lines} 行数字`] : []),
    ],
  };
}
