import { leavesOf } from '../../template/cells';
import { trimBlank } from '../../text/normal-form';
import type { KnownTable } from '../labels/known-table';
import { matchLabel } from '../labels/match-label';
import { isHeadRow } from './source-row';
import { addsUp } from '../values/place-values';
import { isValue } from '../values/read-cell';
import { type GridRow, gridRows, isFilled, type PlacedCell } from '../grid/grid-rows';
import { plainCell, type SourceCell, type SourceGrid } from '../grid/source-grid';

/** More than a table of the form has, with what stands between its rows. */
const mostRows = 500;

/** Where the heads of the form stand, by column; null where two stand in one place, or one in two. */
function placesOf({ columns }: KnownTable, heads: readonly GridRow[]): Map<string, number> | null {
  const places = new Map<string, number>();
  for (const { text, x } of heads.flat().filter(isFilled)) {
    const id = matchLabel(columns, text)?.id;
    if (id === undefined) continue;
    if ((places.get(id) ?? x) !== x) return null;
    places.set(id, x);
  }
  return new Set(places.values()).size === places.size ? places : null;
}

const isFigure = (cell: PlacedCell): boolean => isFilled(cell) && isValue(cell.text);
const firstOf = (cells: readonly PlacedCell[]): number => Math.min(...cells.map(({ x }) => x));

/** How wide all rows are once the blank ends that were cut off are back; null where a row may have lost another cell. */
function fullWidth(
  rows: readonly GridRow[],
  figures: readonly GridRow[],
  places: readonly number[],
  total: number | undefined,
): number | null {
  const width = Math.max(...rows.map(({ length }) => length));
  // Cells beyond the last head belong to none.
  const under = Math.max(
    ...rows.filter((row) => !figures.includes(row)).map(({ length }) => length),
  );
  if (under < width) return null;
  const isCut = !rows.some((row) => row.length > 1 && !isFilled(row[row.length - 1] ?? plain));
  const hasTotals = figures.some((row) => total !== undefined && isFilled(row[total] ?? plain));
  const isSure = (row: GridRow): boolean =>
    row.length === width ||
    (isCut && (!hasTotals || addsUp(places.map((x) => row[x]?.text ?? ''))));
  return figures.every(isSure) ? width : null;
}

const plain = { text: '' };

/** A row as wide as all, its label reaching to the first figure. */
function levelRow(row: GridRow, start: number, width: number): SourceCell[] {
  const texts = Array.from({ length: width }, (_, x) => row[x]?.text ?? '');
  const zone = texts.slice(0, start);
  const label = zone.map((text) => trimBlank(text) !== '').lastIndexOf(true);
  return texts.flatMap((text, x): SourceCell[] => {
    if (label >= 0 && x > label && x < start) return [];
    return [{ ...plainCell(text), colSpan: x === label ? start - label : 1 }];
  });
}

/**
 * A text whose cells stand in columns, merged ones as one with blanks behind it: a grid whose spans are known. Its
 * heads each have a place of their own, so that a blank cell of a row is as good as a figure.
 */
export function levelGrid(known: KnownTable, grid: SourceGrid): SourceGrid {
  const { arrangement, blocks } = known.template;
  if (grid.spans || grid.stacked || arrangement === 'across' || blocks.length !== 1) return grid;
  if (grid.rows.length > mostRows) return grid;
  const rows = gridRows(grid);
  const heads = rows.filter((row) => isHeadRow(known, row));
  const places = placesOf(known, heads);
  const lines = leavesOf(blocks[0]?.columns ?? []).map(({ line }) => line);
  const isWhole = lines.every(({ id, kind }) => kind === 'total' || places?.has(id));
  if (!places || !isWhole || lines.length < 3) return grid;
  const below = rows.filter((row) => !heads.includes(row));
  const figures = below.filter((row) => row.some(isFigure));
  const labels = below.flat().filter((cell) => isFilled(cell) && !isValue(cell.text));
  const zone = Math.max(
    ...labels.filter(({ text }) => matchLabel(known.rows, text)).map(({ x }) => x),
  );
  const start = firstOf([
    ...figures.flat().filter(isFigure),
    ...heads.flat().filter((cell) => isFilled(cell) && cell.x > zone),
  ]);
  const x = lines.flatMap(({ id }) => places.get(id) ?? []);
  const width = fullWidth(rows, figures, x, places.get(lines[lines.length - 1]?.id ?? ''));
  if (width === null || !(zone >= 0) || zone >= start || width > 60) return grid;
  const level = rows.map((row) =>
    heads.includes(row) ? row.map(({ text }) => plainCell(text)) : levelRow(row, start, width),
  );
  return { ...grid, rows: level, spans: true };
}
