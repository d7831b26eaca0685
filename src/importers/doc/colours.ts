import type { Attributes } from '../bytes/parse-xml';

const noColour = 0xff;
const noShading = 0xffff;
const white = 8;

/** One of the sixteen colours, or none; which of the others it is makes no difference. */
export const colourOf = (number: number): string =>
  number === 0 ? 'auto' : number === white ? 'FFFFFF' : '808080';

/** A colour of red, green and blue. */
export function colourAt(view: DataView, at: number): string {
  if (view.getUint8(at + 3) === noColour) return 'auto';
  return [0, 1, 2]
    .map((n) =>
      view
        .getUint8(at + n)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

const shading = (pattern: number, fill: string): Attributes => ({
  val: pattern === noShading ? 'nil' : pattern === 0 ? 'clear' : 'solid',
  fill,
});

/** A ground as a `w:shd` says it: two bytes with numbers of colours, or ten with the colours. */
export function shadingAt(view: DataView, at: number, bytes: 2 | 10): Attributes {
  if (at + bytes > view.byteLength) return shading(noShading, 'auto');
  if (bytes === 10) return shading(view.getUint16(at + 8, true), colourAt(view, at + 4));
  const said = view.getUint16(at, true);
  return said === noShading
    ? shading(said, 'auto')
    : shading(said >> 10, colourOf((said >> 5) & 31));
}
