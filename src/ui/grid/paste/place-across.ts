import { addressOf, leavesOf } from '../../../template/cells';
import type { TableTemplate } from '../../../template/table';
import type { GridMap } from '../grid-map';
import { LabelIndex } from './label-index';
import { isFigureLike } from './plain-figure';
import type { PlacedText, Placing } from './placing';
import type { SourceCell, SourceGrid } from './source-grid';

const isFigures = (row: readonly SourceCell[]): boolean =>
  row.some(({ text }) => /[\d０-９]/.test(text)) && row.every(({ text }) => isFigureLike(text));

/** The label over a column: its own, else that of the span it is under. */
function labelOver(row: readonly SourceCell[], column: number): string {
  for (let c = column; c >= 0; c -= 1) {
    const text = row[c]?.text;
    if (text) return text;
  }
  return '';
}

/** Line `row` names the group over a column; searched from the figures upwards. */
function groupOver(heads: SourceGrid, column: number, groups: LabelIndex): string | undefined {
  for (let r = heads.length - 1; r >= 0; r -= 1) {
    const id = groups.find(labelOver(heads[r] ?? [], column));
    if (id !== undefined) return id;
  }
  return undefined;
}

function columnOver(heads: SourceGrid, column: number, leaves: LabelIndex): string | undefined {
  for (let r = heads.length - 1; r >= 0; r -= 1) {
    const text = heads[r]?.[column]?.text ?? '';
    const id = leaves.find(text);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** A table printed side by side: groups and columns stand above the one line of figures. */
export function placeAcross(source: SourceGrid, table: TableTemplate, map: GridMap): Placing {
  const at = source.findIndex(isFigures);
  const figures = source[at];
  const [block] = table.blocks;
  if (!figures || !block) return { placed: [], left: [] };
  const heads = source.slice(0, at);
  const groups = new LabelIndex(leavesOf(block.rows));
  const columns = new LabelIndex(leavesOf(block.columns));
  const placed = new Map<string, PlacedText>();
  let over = 0;
  figures.forEach(({ text, covered }, c) => {
    const group = groupOver(heads, c, groups);
    const column = columnOver(heads, c, columns);
    const address = group && column ? addressOf(table.id, group, column) : undefined;
    if (address !== undefined && map.byAddress.has(address) && !placed.has(address))
      placed.set(address, { address, text });
    else if (text !== '' && !covered) over += 1;
  });
  return {
    placed: [...placed.values()],
    left: over > 0 ? [`未能与本表对应的 ${over} 个数`] : [],
  };
}
