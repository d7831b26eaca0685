import { squash } from '../../tables/labels/squash';
import { figuresOf, linePieces, type Piece } from './line-pieces';
import type { PlacedCell, PlacedTable } from './placed-table';
import type { TextLine } from './text-lines';

/** A line of a table without ruling lines: what it calls itself, and its figures. */
interface AlignedLine {
  readonly line: TextLine;
  readonly pieces: readonly Piece[];
  readonly figures: readonly Piece[];
}

export const alignedLine = (line: TextLine): AlignedLine => {
  const pieces = linePieces(line);
  return { line, pieces, figures: figuresOf(pieces) };
};

interface Column {
  x1: number;
  x2: number;
}

/** Figures that stand over one another, wide and narrow, are a column. */
function columnsOf(lines: readonly AlignedLine[]): Column[] {
  const columns: Column[] = [];
  const figures = lines.flatMap((each) => each.figures).sort((a, b) => a.x1 - b.x1);
  for (const { x1, x2 } of figures) {
    const last = columns[columns.length - 1];
    if (last && x1 < last.x2 + 1) last.x2 = Math.max(last.x2, x2);
    else columns.push({ x1, x2 });
  }
  return columns;
}

const overlap = (a: Column, b: Column): number => Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);

/** The places between columns, from the label's edge on. */
function edgesOf(columns: readonly Column[]): number[] {
  const [first] = columns;
  const last = columns[columns.length - 1];
  if (!first || !last) return [];
  const inner = columns.slice(1).map(({ x1 }, at) => ((columns[at]?.x2 ?? x1) + x1) / 2);
  return [first.x1 - 1, ...inner, last.x2 + 1];
}

const startsItem =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.])/;

interface Row {
  label: string;
  /** Where its label begins; null for figures whose label stands on the lines around. */
  readonly x: number | null;
  readonly y: number;
  readonly figures: readonly Piece[];
}

/** Which of the rows above and below a line of a wrapped label belongs to. */
function ownerOf(piece: Piece, above: Row | undefined, below: Row | undefined, size: number) {
  const fits = (row: Row | undefined) =>
    row !== undefined && (row.x === null || Math.abs(row.x - piece.x1) < size * 1.5);
  if (below?.x === null && !(above?.x === null && !startsItem.test(squash(piece.text))))
    return below;
  const isBegin = startsItem.test(squash(piece.text));
  if (isBegin) return fits(below) && !startsItem.test(squash(below?.label ?? '')) ? below : null;
  return fits(above) ? above : null;
}

/** Labels wrapped over lines come back to their figures; what names a group of rows is left. */
function rowsOf(lines: readonly AlignedLine[], labelEnd: number): Row[] {
  const rows = new Map<AlignedLine, Row>();
  for (const each of lines) {
    if (each.figures.length === 0) continue;
    const labels = each.pieces.slice(0, each.pieces.length - each.figures.length);
    const label = labels[labels.length - 1];
    rows.set(each, {
      label: label?.text ?? '',
      x: label?.x1 ?? null,
      y: each.line.y1,
      figures: each.figures,
    });
  }
  const ordered = [...rows.values()];
  for (const each of lines) {
    if (rows.has(each)) continue;
    const next = ordered.findIndex(({ y }) => y > each.line.y1);
    const at = next < 0 ? ordered.length : next;
    for (const piece of each.pieces.filter(({ x2 }) => x2 < labelEnd)) {
      const owner = ownerOf(piece, ordered[at - 1], ordered[at], each.line.size);
      if (!owner) continue;
      const isBefore = owner === ordered[at] && owner.label !== '' && owner.x !== null;
      owner.label = isBefore ? piece.text + owner.label : owner.label + piece.text;
    }
  }
  return ordered;
}

/** Heads over one column each, their lines joined; those over several columns are no column's. */
function headRow(lines: readonly AlignedLine[], columns: readonly Column[]): PlacedCell[] | null {
  const edges = edgesOf(columns);
  const places = columns.map((_, at) => ({ x1: edges[at] ?? 0, x2: edges[at + 1] ?? 0 }));
  const texts = columns.map(() => '');
  for (const piece of lines.flatMap(({ pieces }) => pieces)) {
    const over = places.flatMap((place, at) => (overlap(place, piece) > 1 ? [at] : []));
    const best = over.filter((at) => {
      const place = places[at];
      return place && overlap(place, piece) > (piece.x2 - piece.x1) * 0.6;
    });
    const [only] = best;
    if (only !== undefined) texts[only] = (texts[only] ?? '') + piece.text;
  }
  if (texts.some((text) => text === '')) return null;
  return texts.map((text, at) => ({ text, column: at, colSpan: 1, rowSpan: 1 }));
}

/** Heads over a lone row of figures, line by line, each at the column it stands nearest to: groups show their order. */
function headLines(lines: readonly AlignedLine[], columns: readonly Column[]): PlacedCell[][] {
  const middle = ({ x1, x2 }: Column): number => (x1 + x2) / 2;
  return lines.map(({ pieces }) => {
    const texts = columns.map(() => '');
    for (const piece of pieces) {
      const away = columns.map((column) => Math.abs(middle(column) - middle(piece)));
      const at = away.indexOf(Math.min(...away));
      texts[at] = (texts[at] ?? '') + piece.text;
    }
    return texts.map(cell);
  });
}

const cell = (text: string, column: number): PlacedCell => ({
  text,
  column,
  colSpan: 1,
  rowSpan: 1,
});

/**
 * A table whose columns show by alignment alone. Every row has one cell for its label and one for
 * each column, blank where nothing stands; null where two figures of a row stand in one column.
 */
export function alignedTable(
  heads: readonly AlignedLine[],
  lines: readonly AlignedLine[],
): PlacedTable | null {
  const columns = columnsOf(lines);
  const edges = edgesOf(columns);
  const [labelEnd = 0] = edges;
  const rows = rowsOf(lines, labelEnd);
  const hasLabels = rows.some(({ label }) => label !== '');
  const shift = hasLabels ? 1 : 0;
  const cells = rows.map(({ label, figures }) => {
    const texts = columns.map((column) => figures.filter((figure) => overlap(column, figure) > 0));
    if (texts.some(({ length }) => length > 1)) return null;
    const values = texts.map(([figure], at) => cell(figure?.text ?? '', at + shift));
    return hasLabels ? [cell(label, 0), ...values] : values;
  });
  const all = [...heads, ...lines].map(({ line }) => line);
  const kept = cells.flatMap((row) => (row ? [row] : []));
  if (kept.length < cells.length) return null;
  const head = headRow(heads, columns)?.map((each) => ({ ...each, column: each.column + shift }));
  return {
    x1: Math.min(...all.map(({ x1 }) => x1)),
    x2: Math.max(...all.map(({ x2 }) => x2)),
    y1: Math.min(...all.map(({ y1 }) => y1)),
    y2: Math.max(...all.map(({ y2 }) => y2)),
    xs: [],
    rows: [
      ...(hasLabels ? (head ? [[cell('', 0), ...head]] : []) : headLines(heads, columns)),
      ...kept,
    ],
    isRuled: true,
  };
}
