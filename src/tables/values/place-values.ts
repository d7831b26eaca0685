import { trimBlank } from '../../text/normal-form';
import type { PlacedCell } from '../grid/grid-rows';
import { cutDigits } from './glued-digits';
import { isOdd, countIn } from './read-cell';

export interface RowShape {
  /** Cells behind the label. */
  readonly after: readonly PlacedCell[];
  readonly label: PlacedCell;
  /** How many figures the row has. */
  readonly count: number;
  /** Whether the last figure is the sum of the others. */
  readonly total: boolean;
  /** Where the heads of the columns stand, when spans are known and all heads were found. */
  readonly headX: readonly number[] | null;
  readonly spans: boolean;
  readonly stacked: boolean;
  /** Whether the row has as many cells as its like. */
  readonly usual: boolean;
  /** Where the first figure stands in rows with their label in the same place. */
  readonly learned: number | undefined;
}

export type Placement =
  | { readonly kind: 'placed'; readonly texts: readonly string[]; readonly glued: boolean }
  /** Figures that cannot be told apart by column. */
  | { readonly kind: 'unclear'; readonly ways: readonly (readonly string[])[] };

const isBlank = (cell: PlacedCell | undefined): boolean => !cell || trimBlank(cell.text) === '';

const isZero = ({ text }: PlacedCell): boolean => countIn(text) === '0';

const placed = (texts: readonly string[], glued = false): Placement => ({
  kind: 'placed',
  texts,
  glued,
});

/** The places where a window of `count` cells leaves only blank cells outside. */
export function windowsOf(after: readonly PlacedCell[], count: number): number[] {
  const windows: number[] = [];
  for (let at = 0; at + count <= after.length; at += 1)
    if (after.every((cell, index) => (index >= at && index < at + count) || isBlank(cell)))
      windows.push(at);
  return windows;
}

export const addsUp = (texts: readonly string[]): boolean => {
  const numbers = texts.map((text) => {
    const read = countIn(text);
    return read === '' ? (trimBlank(text) === '' ? 0 : NaN) : Number(read);
  });
  const last = numbers[numbers.length - 1] ?? NaN;
  return numbers.slice(0, -1).reduce((sum, n) => sum + n, 0) === last && last > 0;
};

/**
 * By grid column: only where the label ends where the figures begin, every figure stands under a head
 * and the cells reach to the last head. A row that lost a cell on the way fails one of these.
 */
function byColumn({ after, label, count, headX }: RowShape): Placement | null {
  const last = after[after.length - 1];
  if (!headX || headX.length !== count || !last || label.x + label.colSpan !== headX[0])
    return null;
  const filled = after.filter((cell) => !isBlank(cell));
  if (!filled.every((cell) => cell.colSpan === 1 && headX.includes(cell.x))) return null;
  if (last.x + last.colSpan !== (headX[count - 1] ?? 0) + 1) return null;
  const at = (x: number) => filled.find((cell) => cell.x === x)?.text ?? '';
  return placed(headX.map(at));
}

/** A window with both ends filled fits in one way only; others need rows like it as witnesses. */
function byWindow(shape: RowShape): Placement | null {
  const { after, count, total, label, usual } = shape;
  if (shape.stacked && after.length !== count) return null;
  const windows = windowsOf(after, count);
  const textsAt = (start: number) =>
    Array.from({ length: count }, (_, index) => after[start + index]?.text ?? '');
  const isFull = (start: number) => !isBlank(after[start]) && !isBlank(after[start + count - 1]);
  const [only] = windows;
  if (only === undefined) return null;
  const odd = textsAt(only).some(isOdd);
  if (isFull(only) && (usual || !odd)) return placed(textsAt(only));
  if (odd || !usual) return null;
  const taught = shape.learned === undefined ? undefined : shape.learned - label.x - 1;
  if (taught !== undefined) return windows.includes(taught) ? placed(textsAt(taught)) : null;
  if (after.length === count) return placed(textsAt(only));
  const sums = total ? windows.filter((start) => addsUp(textsAt(start))) : [];
  return sums.length === 1 && sums[0] !== undefined ? placed(textsAt(sums[0])) : null;
}

/** All figures of a row in one cell: separated by spaces, or not at all. */
function fromOneCell({ after, count, total }: RowShape): Placement | null {
  const filled = after.filter((cell) => !isBlank(cell));
  const text = trimBlank(filled[0]?.text ?? '');
  if (filled.length !== 1 || count === 1) return null;
  const pieces = text.split(/\s+/);
  if (pieces.length === count) return placed(pieces);
  // Without a total, 112 in a row of three may be one figure and two blanks.
  if (!total || !/^\d+$/.test(text) || text.length < count) return null;
  const ways = cutDigits(text, count);
  if (ways.length === 1 && ways[0]) return placed(ways[0], true);
  return { kind: 'unclear', ways };
}

/** Whether the filled cells follow one another, or with as many blanks between any two. */
function isRegular(after: readonly PlacedCell[]): boolean {
  const places = after.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));
  const step = (places[1] ?? 0) - (places[0] ?? 0);
  return places.every((place, at) => at === 0 || place - (places[at - 1] ?? 0) === step);
}

/** Which figure of a row belongs to which column; `unclear` where more than one way would do. */
export function placeValues(shape: RowShape): Placement {
  const { after, count } = shape;
  const filled = after.filter((cell) => !isBlank(cell));
  if (filled.length === 0) return placed(Array.from({ length: count }, () => ''));
  // Counted cell by cell a row survives spans that broke beside it.
  if (shape.spans && after.length === count) return placed(after.map((cell) => cell.text));
  const [only, ...others] = filled;
  // Merged over all columns and their sum: none in any of them.
  if (shape.total && only && others.length === 0 && only.colSpan >= count && isZero(only))
    return placed(Array.from({ length: count }, () => '0'));
  const glued = fromOneCell(shape);
  if (glued && !shape.spans) return glued;
  if (shape.spans) {
    const column = byColumn(shape);
    if (column) return column;
  }
  const window = byWindow(shape);
  if (window) return window;
  const texts = filled.map((cell) => cell.text);
  // Blanks between them may be figures left out, where more cells are printed than the form has.
  const isLone = shape.stacked && count === 1;
  const isSure = (isRegular(after) && !isLone) || (shape.total && addsUp(texts));
  if (filled.length === count && isSure && !texts.some(isOdd)) return placed(texts);
  return { kind: 'unclear', ways: glued?.kind === 'unclear' ? glued.ways : [] };
}
