import { leavesOf } from '../../template/cells';
import { trimBlank } from '../../text/normal-form';
import type { KnownTable } from '../labels/known-table';
import { matchLabel } from '../labels/match-label';
import { isValue } from '../values/read-cell';
import { type GridRow, gridRows, isFilled, type PlacedCell } from './grid-rows';
import type { SourceCell, SourceGrid } from './source-grid';

const isFigure = ({ text }: PlacedCell): boolean => trimBlank(text) !== '' && isValue(text);

/** The one line of a table printed side by side, where each of its groups was given a row of its own. */
export function withListedLines({ template, columns, rows }: KnownTable, grid: SourceGrid) {
  const [block] = template.blocks;
  if (template.arrangement !== 'across' || !block || !grid.spans) return grid;
  const placed = gridRows(grid);
  const filled = placed.filter((row) => row.some(isFilled));
  const groups = leavesOf(block.rows).map(({ line }) => line.id);
  const heads = headsIn(filled[0] ?? [], columns, leavesOf(block.columns).length);
  const lines = filled.slice(1);
  if (!heads || lines.length !== groups.length) return grid;
  const byGroup = new Map<string, { label: PlacedCell; figures: readonly PlacedCell[] }>();
  for (const row of lines) {
    const label = row.filter((cell) => isFilled(cell) && cell.x < (heads[0]?.x ?? 0)).pop();
    const id = label && matchLabel(rows, label.text)?.id;
    const figures = heads.map(({ x }) => row.find((cell) => cell.x === x && cell.colSpan === 1));
    const isWhole = figures.every((cell) => cell !== undefined && !matchLabel(rows, cell.text));
    const last = row[row.length - 1]?.x ?? 0;
    if (!label || id === undefined || !isWhole || last > (heads[heads.length - 1]?.x ?? 0))
      return grid;
    byGroup.set(id, { label, figures: figures.flatMap((cell) => cell ?? []) });
  }
  const inOrder = groups.flatMap((id) => byGroup.get(id) ?? []);
  if (inOrder.length !== groups.length || !inOrder.some(({ figures }) => figures.some(isFigure)))
    return grid;
  const cell = (text: string, colSpan = 1): SourceCell => ({ text, colSpan, rowSpan: 1 });
  return {
    ...grid,
    rows: [
      inOrder.map(({ label }) => cell(label.text, heads.length)),
      inOrder.flatMap(() => heads.map(({ text }) => cell(text))),
      inOrder.flatMap(({ figures }) => figures.map(({ text }) => cell(text))),
    ],
  };
}

/** The heads of all columns, each once; null where one is missing or another stands among them. */
function headsIn(
  row: GridRow,
  columns: KnownTable['columns'],
  count: number,
): readonly PlacedCell[] | null {
  const heads = row.filter(({ text, colSpan }) => colSpan === 1 && matchLabel(columns, text));
  const ids = new Set(heads.map(({ text }) => matchLabel(columns, text)?.id));
  const from = heads[0]?.x ?? 0;
  const isWhole = heads.every(({ x }, at) => x === from + at);
  return isWhole && from > 0 && heads.length === count && ids.size === count ? heads : null;
}
