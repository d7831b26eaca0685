import { limits } from '../limits';
import { ReadError } from '../read-error';

/** A record of a BIFF stream; a long one goes on in the records behind it. */
export interface BiffRecord {
  readonly kind: number;
  readonly view: DataView;
  readonly parts: readonly Uint8Array[];
}

const goesOn = 0x3c;
const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The records from a place on, each with those that continue it, up to the end of its part. */
export function* recordsFrom(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = viewOf(stream);
  let at = start;
  let depth = 0;
  for (let count = 0; at + 4 <= stream.length; count += 1) {
    if (count > limits.biffRecords) throw new ReadError('too-large');
    const kind = view.getUint16(at, true);
    const parts: Uint8Array[] = [];
    do {
      const length = view.getUint16(at + 2, true);
      if (at + 4 + length > stream.length) throw new ReadError('sheet-damaged');
      parts.push(stream.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    } while (at + 4 <= stream.length && view.getUint16(at, true) === goesOn);
    // Charts stand in a sheet as parts of their own.
    if (kind === biff.begin) depth += 1;
    if (kind === biff.end) depth -= 1;
    if (depth === 1 || (depth === 0 && kind === biff.end))
      yield { kind, parts, view: viewOf(parts[0] ?? new Uint8Array()) };
    if (depth <= 0) {
      if (count === 0) break;
      return;
    }
  }
  throw new ReadError('sheet-damaged');
}

/** The records a report is read for. */
export const biff = {
  begin: 0x809,
  end: 0x0a,
  encrypted: 0x2f,
  dates: 0x22,
  font: 0x31,
  format: 0x41e,
  style: 0xe0,
  sheet: 0x85,
  strings: 0xfc,
  row: 0x208,
  columns: 0x7d,
  window: 0x23e,
  header: 0x14,
  merges: 0xe5,
  textBox: 0x1b6,
  sharedText: 0xfd,
  text: 0x204,
  richText: 0xd6,
  number: 0x203,
  packedNumber: 0x27e,
  packedNumbers: 0xbd,
  truthOrError: 0x205,
  formula: 0x06,
  formulaText: 0x207,
} as const;

/** Reads over the seams of a record that goes on. */
export class BiffBytes {
  private part = 0;
  private at = 0;

  constructor(private readonly parts: readonly Uint8Array[]) {}

  get isAtEnd(): boolean {
    while (this.part < this.parts.length && this.at >= (this.parts[this.part]?.length ?? 0)) {
      this.part += 1;
      this.at = 0;
    }
    return this.part >= this.parts.length;
  }

  byte(): number {
    if (this.isAtEnd) throw new ReadError('sheet-damaged');
    this.at += 1;
    return this.parts[this.part]?.[this.at - 1] ?? 0;
  }

  short(): number {
    return this.byte() + this.byte() * 0x100;
  }

  long(): number {
    return this.short() + this.short() * 0x10000;
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      if (this.isAtEnd) throw new ReadError('sheet-damaged');
      const step = Math.min(left, (this.parts[this.part]?.length ?? 0) - this.at);
      this.at += step;
      left -= step;
    }
  }

  /** Characters of one or two bytes; behind a seam a byte says anew which. */
  characters(count: number, isWide: boolean): string {
    let [text, wide] = ['', isWide];
    for (let left = count; left > 0;) {
      const part = this.part;
      if (this.isAtEnd) throw new ReadError('sheet-damaged');
      if (this.part !== part) wide = (this.byte() & 1) === 1;
      const bytes = this.parts[this.part] ?? new Uint8Array();
      const width = wide ? 2 : 1;
      const step = Math.min(left, Math.floor((bytes.length - this.at) / width));
      if (step === 0) throw new ReadError('sheet-damaged');
      text += decoded(bytes.subarray(this.at, this.at + step * width), wide);
      this.at += step * width;
      left -= step;
    }
    return text;
  }
}

const wideText = new TextDecoder('utf-16le');
function decoded(bytes: Uint8Array, isWide: boolean): string {
  if (isWide) return wideText.decode(bytes);
  // The low halves of the characters, not windows-1252.
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
