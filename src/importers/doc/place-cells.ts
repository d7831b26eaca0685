import type { Row, Table } from './paragraphs';
import type { CellShape } from './row-shape';

/** A millimetre: no digit fits in such a column. WPS leaves edges of rows a little apart, LibreOffice adds a column. */
const thinnest = 57;
/** So far a row may begin behind the others and still begin with the first column. */
const indent = 300;

export interface PlacedCell {
  readonly content: Row['cells'][number];
  /** Its first column, and how many; none where it is too thin to be seen. */
  readonly start: number;
  readonly span: number;
  readonly mergedLeft: boolean;
  readonly down: CellShape['down'];
  readonly shaded: boolean;
}
export interface PlacedRow {
  readonly cells: readonly PlacedCell[];
  readonly end: number;
}

/** What the rows say of their cells, each beginning with the first column where it nearly does. */
function shapesOf({ rows }: Table): (readonly CellShape[])[] {
  const outer = rows.reduce(
    (least, { shape }) => Math.min(least, shape?.[0]?.left ?? least),
    Infinity,
  );
  return rows.map(({ shape }) =>
    (shape ?? []).map((cell, n) =>
      n === 0 && cell.left - outer < indent ? { ...cell, left: outer } : cell,
    ),
  );
}

/** Edges that are nearly the same are one. */
function columnEdges(shapes: readonly (readonly CellShape[])[]): number[] {
  const all = new Set<number>();
  for (const shape of shapes) for (const { left, right } of shape) all.add(left).add(right);
  const edges: number[] = [];
  for (const edge of [...all].sort((a, b) => a - b))
    if (edge - (edges[edges.length - 1] ?? -Infinity) >= thinnest) edges.push(edge);
  return edges;
}

/** The cells of a table by columns that all rows share; where a row does not say its edges, one column each. */
export function placeCells(table: Table): PlacedRow[] {
  const shapes = shapesOf(table);
  const edges = columnEdges(shapes);
  const columns = new Map<number, number>();
  const columnAt = (edge: number): number => {
    const known = columns.get(edge);
    if (known !== undefined) return known;
    let at = 0;
    while ((edges[at + 1] ?? Infinity) <= edge) at += 1;
    columns.set(edge, at);
    return at;
  };
  const placeRow = (cells: Row['cells'], shape: readonly CellShape[]): PlacedCell[] => {
    let next = 0;
    return cells.map((content, n) => {
      const cell = shape[n];
      if (!cell)
        return { content, start: next++, span: 1, mergedLeft: false, down: 'none', shaded: false };
      const { left, right, mergedLeft, down, shaded } = cell;
      const start = columnAt(left);
      next = Math.max(start, columnAt(right));
      return { content, start, span: next - start, mergedLeft: mergedLeft && n > 0, down, shaded };
    });
  };
  return table.rows.map(({ cells, end }, n) => ({ end, cells: placeRow(cells, shapes[n] ?? []) }));
}
