import { Inflate } from 'fflate';
import { limits } from '../limits';
import { ReadError } from '../read-error';

const mark = Array.from('stream', (letter) => letter.charCodeAt(0));
const [newline, carriageReturn] = [0x0a, 0x0d];

const startsWithMark = (bytes: Uint8Array, at: number): boolean =>
  mark.every((byte, index) => bytes[at + index] === byte);

const isZlib = (bytes: Uint8Array): boolean => {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
};

const isEndOfWord = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte <= 0x20 || '/[(<%'.includes(String.fromCharCode(byte))),
);
const [save, restore] = [0x71, 0x51];

/** Counts graphics states that are opened and not closed: pdf.js looks through all of them again and again. */
class OpenStates {
  private count = 0;
  private word = 0;
  private isAtStart = true;

  take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (isEndOfWord[byte] === 1) {
        if (this.word === save) this.count += 1;
        else if (this.word === restore && this.count > 0) this.count -= 1;
        if (this.count > limits.openStates) throw new ReadError('too-deep');
        this.word = 0;
        this.isAtStart = true;
      } else {
        this.word = this.isAtStart && (byte === save || byte === restore) ? byte : 0;
        this.isAtStart = false;
      }
    }
  }
}

/** Counts what a stream unpacks to, layer by layer, and throws where it is more than `rest`. */
function unpackedSize(packed: Uint8Array, rest: number, states: OpenStates, depth = 0): number {
  let size = 0;
  const inner: Uint8Array[] = [];
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > rest || depth > 3) throw new ReadError('too-large');
    states.take(chunk);
    // Only what is packed twice is looked into; the rest is counted and forgotten.
    if (inner.length > 0 || isZlib(chunk)) inner.push(chunk);
  });
  const step = 16_384;
  try {
    for (let at = 2; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    // Behind a stream comes something else, and a damaged one is for the reader to judge.
    if (error instanceof ReadError) throw error;
  }
  if (inner.length === 0 || size > limits.textBytes) return size;
  const whole = new Uint8Array(inner.reduce((sum, { length }) => sum + length, 0));
  inner.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0);
  return size + unpackedSize(whole, rest - size, states, depth + 1);
}

/** Refuses a PDF whose packed streams would unpack to far more than a report ever holds. */
export function requireModestStreams(bytes: Uint8Array): void {
  new OpenStates().take(bytes);
  const states = new OpenStates();
  let total = 0;
  for (let at = bytes.indexOf(0x73); at >= 0; at = bytes.indexOf(0x73, at + 1)) {
    if (!startsWithMark(bytes, at)) continue;
    let start = at + mark.length;
    if (bytes[start] === carriageReturn) start += 1;
    if (bytes[start] === newline) start += 1;
    const stream = bytes.subarray(start);
    if (isZlib(stream)) total += unpackedSize(stream, limits.unpackedBytes - total, states);
  }
}
