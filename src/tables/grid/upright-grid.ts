import { trimBlank } from '../../text/normal-form';
import type { KnownLine, KnownTable } from '../labels/known-table';
import { matchLabel } from '../labels/match-label';
import { isValue } from '../values/read-cell';
import { gridRows } from './grid-rows';
import type { SourceCell, SourceGrid } from './source-grid';

/** No table of the form has more of either; a hostile page may. */
const mostLines = 60;
const endOf = ({ x, colSpan }: { x: number; colSpan: number }): number => x + colSpan;
const holdsFigure = (text: string): boolean => /[\d０-９]/.test(text) && isValue(text);

/** Lines named by the words of a row or column, whatever stands before them. */
const namedIn = (lines: readonly KnownLine[], texts: readonly string[]): string[] =>
  texts.flatMap((text) => {
    const match = holdsFigure(text) ? null : matchLabel(lines, text);
    return match ? [match.id] : [];
  });

/** Rows in front of whose figures stands what the form prints on top. */
function isTurned(
  { template, rows, columns }: KnownTable,
  texts: readonly (readonly string[])[],
): boolean {
  const filled = texts.filter((row) => row.some(holdsFigure));
  const heads = texts.filter((row) => !row.some(holdsFigure)).flat();
  const labels = filled.flatMap((row) => namedIn(columns, row));
  if (template.arrangement === 'across') return labels.length > 3 && filled.length > 3;
  const shared = new Set(namedIn(rows, filled.flat()));
  const own = new Set(labels.filter((id) => !shared.has(id)));
  return own.size > 2 && new Set(namedIn(rows, heads)).size > 4;
}

type Turned = readonly (SourceCell & { readonly x: number })[];

/** Rows for columns; null where a place is covered twice or not at all, as a cell would move there. */
function turned(grid: SourceGrid): Turned[] | null {
  const placed = gridRows(grid);
  const width = Math.max(...placed.map((row) => Math.max(0, ...row.map(endOf))));
  if (width > mostLines) return null;
  const rows = Array.from({ length: width }, (): Turned[number][] => []);
  const taken = new Set<number>();
  let area = 0;
  placed.forEach((row, r) =>
    row.forEach((cell, c) => {
      const own = grid.rows[r]?.[c];
      const { colSpan = 1, rowSpan = 1 } = own ?? {};
      const high = Math.min(rowSpan, placed.length - r);
      for (let x = cell.x; x < cell.x + colSpan; x += 1)
        for (let y = r; y < r + high; y += 1) taken.add(x * mostLines + y);
      area += colSpan * high;
      rows[cell.x]?.push({ text: '', ...own, colSpan: high, rowSpan: colSpan, x: r });
    }),
  );
  return taken.size === area && area === width * placed.length ? rows : null;
}

/** Without the first columns, where nothing stands but what the rows are called: 类别, 结果, 件数. */
function withoutCorner(
  { columns, rows: groups }: KnownTable,
  rows: readonly Turned[],
): readonly Turned[] {
  const isKnown = ({ text }: SourceCell): boolean =>
    holdsFigure(text) || namedIn([...columns, ...groups], [text]).length > 0;
  const from = Math.min(...rows.flatMap((row) => row.filter(isKnown).map(({ x }) => x)));
  const isInside = rows.every((row) => row.every((cell) => cell.x >= from || endOf(cell) <= from));
  return isInside ? rows.map((row) => row.filter(({ x }) => x >= from)) : rows;
}

/** A table as the form has it, where it was printed with rows for columns. */
export function uprightGrid(known: KnownTable, grid: SourceGrid): SourceGrid {
  const { template } = known;
  const { rows, stacked } = grid;
  if (template.blocks.length > 1 || rows.length > mostLines || stacked === true) return grid;
  const texts = rows.map((row) => row.map(({ text }) => trimBlank(text)));
  const around = isTurned(known, texts) ? turned(grid) : null;
  if (!around) return grid;
  return {
    ...grid,
    rows: template.arrangement === 'across' ? withoutCorner(known, around) : around,
  };
}
