import type { PlacedText } from './placed-page';
import { type TextLine, withSizes } from './text-lines';

/** A stretch of a line that a wide gap parts from the rest of it: a cell, where there is a table. */
export interface Piece {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
}

export const isFigure = ({ text }: Piece): boolean =>
  /^[+-]?\d[\d,]*(?:\.\d+)?(?:〔\d+〕)?$|^[/／—–-]+$/.test(text);

const pieceOf = (texts: readonly PlacedText[]): Piece => ({
  text: withSizes(texts.map(({ text }) => text).join(''), texts),
  x1: texts[0]?.x ?? 0,
  x2: Math.max(...texts.map(({ x, width }) => x + width)),
});

export function linePieces({ texts, size }: TextLine): Piece[] {
  const pieces: PlacedText[][] = [];
  let end = -Infinity;
  for (const text of texts) {
    if (text.x - end > size * 0.8) pieces.push([text]);
    else pieces[pieces.length - 1]?.push(text);
    end = text.x + text.width;
  }
  return pieces.map(pieceOf);
}

/** The figures a line ends with. */
export function figuresOf(pieces: readonly Piece[]): readonly Piece[] {
  let start = pieces.length;
  for (let piece = pieces[start - 1]; piece && isFigure(piece); piece = pieces[start - 1])
    start -= 1;
  return pieces.slice(start);
}
