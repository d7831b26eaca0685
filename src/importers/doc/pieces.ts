import { limits } from '../limits';
import { ReadError } from '../read-error';
import { propertiesIn, type Property, viewOf } from './properties';

interface Piece {
  /** First character of the text in it, and the one after its last. */
  readonly start: number;
  readonly end: number;
  /** Where it stands in the stream, and how many bytes a character takes there. */
  readonly place: number;
  readonly width: 1 | 2;
  readonly properties: readonly Property[];
}

/** Properties a piece may have in short: a number and a value in one. */
const shortCodes: Readonly<Record<number, number>> = {
  0x41: 0x0800,
  0x42: 0x0801,
  0x4d: 0x2a0c,
  0x51: 0x0818,
  0x57: 0x0837,
  0x5c: 0x083c,
  0x62: 0x2a42,
  0x68: 0x2a48,
  0x73: 0x2a53,
};

function pieceProperties(
  said: number,
  lists: readonly (readonly Property[])[],
): readonly Property[] {
  if ((said & 1) === 1) return lists[said >> 1] ?? [];
  const code = shortCodes[(said >> 1) & 0x7f];
  return code === undefined ? [] : propertiesIn(Uint8Array.of(code & 0xff, code >> 8, said >> 8));
}

/** The text of a Word 97 file, which saving leaves in pieces all over the stream. */
export class Pieces {
  readonly text: string;
  private readonly pieces: Piece[] = [];

  constructor(stream: Uint8Array, table: Uint8Array) {
    const view = viewOf(table);
    const lists: (readonly Property[])[] = [];
    let at = 0;
    for (; view.getUint8(at) === 1; at += 3 + view.getUint16(at + 1, true))
      lists.push(propertiesIn(table.subarray(at + 3, at + 3 + view.getUint16(at + 1, true))));
    if (view.getUint8(at) !== 2) throw new ReadError('damaged');
    this.readPieces(viewOf(table.subarray(at + 5, at + 5 + view.getUint32(at + 1, true))), lists);
    this.text = this.pieces.map((piece) => textOf(stream, piece)).join('');
  }

  /** Where a character stands in the stream, and until which one the text goes on from there. */
  locate(character: number): Piece {
    let [low, high] = [0, this.pieces.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.end ?? 0) <= character) low = middle + 1;
      else high = middle;
    }
    const piece = this.pieces[low];
    if (!piece || character >= piece.end) throw new ReadError('damaged');
    return piece;
  }

  private readPieces(view: DataView, lists: readonly (readonly Property[])[]): void {
    const count = Math.floor((view.byteLength - 4) / 12);
    let start = 0;
    for (let n = 0; n < count; n += 1) {
      const end = view.getUint32((n + 1) * 4, true);
      const at = (count + 1) * 4 + n * 8;
      if (view.getUint32(n * 4, true) !== start || end < start) throw new ReadError('damaged');
      if (end > limits.textBytes) throw new ReadError('too-large');
      const said = view.getUint32(at + 2, true);
      const width = said & 0x40000000 ? 1 : 2;
      const place = width === 1 ? (said & 0x3fffffff) / 2 : said & 0x3fffffff;
      const properties = pieceProperties(view.getUint16(at + 6, true), lists);
      if (end > start) this.pieces.push({ start, end, place, width, properties });
      start = end;
    }
  }
}

function textOf(stream: Uint8Array, { start, end, place, width }: Piece): string {
  const bytes = stream.subarray(place, place + (end - start) * width);
  if (bytes.length < (end - start) * width) throw new ReadError('damaged');
  const decoder = new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true });
  return decoder.decode(bytes);
}
