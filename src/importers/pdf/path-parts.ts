import { apply, type Matrix, type Point } from '../positioned/matrix';

/** A path as pdf.js hands it on: operators, and their numbers in one row. */
export interface Path {
  readonly operators: readonly number[];
  readonly numbers: readonly number[];
}

export interface PathOperators {
  readonly moveTo: number;
  readonly lineTo: number;
  readonly rectangle: number;
  readonly curveTo: number;
  readonly closePath: number;
}

export const hasCurves = (operators: readonly number[], names: PathOperators): boolean =>
  operators.some(
    (each) => ![names.moveTo, names.lineTo, names.rectangle, names.closePath].includes(each),
  );

/** The corners of each part of a path; a part with a curve in it is no line of a table. */
export function partsOf(path: Path, operators: PathOperators, matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] | null = null;
  let at = 0;
  const next = (): number => path.numbers[at++] ?? 0;
  const point = (): Point => apply(matrix, [next(), next()]);
  for (const operator of path.operators) {
    if (operator === operators.moveTo) parts.push((part = [point()]));
    else if (operator === operators.lineTo) part?.push(point());
    else if (operator === operators.rectangle) {
      const [x, y, width, height] = [next(), next(), next(), next()];
      const corners = [x, y, x + width, y, x + width, y + height, x, y + height, x, y];
      parts.push([0, 2, 4, 6, 8].map((i) => apply(matrix, [corners[i] ?? 0, corners[i + 1] ?? 0])));
    } else if (operator === operators.closePath) {
      const [first] = part ?? [];
      if (first) part?.push(first);
    } else {
      at += operator === operators.curveTo ? 6 : 4;
      if (part) part.length = 0;
    }
  }
  return parts.filter(({ length }) => length > 1);
}
