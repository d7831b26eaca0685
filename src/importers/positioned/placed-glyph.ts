import { plainForm } from '../../text/normal-form';
import { apply, type Matrix, multiply, scaleOf } from './matrix';
import type { PlacedText } from './placed-page';

/** Of an em box, this much lies above the line the characters stand on. */
export const ascent = 0.86;

/** Fonts of PDF files show radicals and compatibility forms for the characters they look like. */
const lookalike = /[\u2e80-\u2fdf\uf900-\ufaff]/;

/**
 * One character of `advance` and `size`, given in the units of `matrix`, whose origin is on the base
 * line. `matrix` leads to a page whose y runs downwards.
 */
export function placedGlyph(
  character: string,
  matrix: Matrix,
  { advance, size }: { advance: number; size: number },
): PlacedText {
  const text = lookalike.test(character) ? plainForm(character) : character;
  const [a, b] = matrix;
  const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  const [across] = scaleOf(matrix);
  // Upwards is towards smaller y once the page's own axis is taken into account.
  const up = a * matrix[3] - b * matrix[2] < 0 ? 1 : -1;
  const corners = [
    [0, up * size * ascent],
    [advance, up * size * ascent],
    [0, up * size * (ascent - 1)],
    [advance, up * size * (ascent - 1)],
  ].map(([x = 0, y = 0]) => apply(matrix, [x, y]));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  if (across === 0) return { text, x, y, width: 0, height: 0, angle };
  return { text, x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y, angle };
}

export const shifted = (matrix: Matrix, x: number, y: number): Matrix =>
  multiply(matrix, [1, 0, 0, 1, x, y]);
