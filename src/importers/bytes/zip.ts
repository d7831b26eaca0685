import { Inflate } from 'fflate';
import { limits } from '../limits';
import { ReadError } from '../read-error';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly encrypted: boolean;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

/** The parts of a zip by name; a part is unpacked when asked for, and never beyond the limit. */
export interface ZipFile {
  readonly names: readonly string[];
  unpack(name: string): Uint8Array;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === endOfDirectory) return at;
  throw new ReadError('damaged');
}

function entriesOf(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.zipEntries) throw new ReadError('too-large');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new ReadError('damaged');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Inflates in small steps: declared sizes may lie, so what comes out is counted. */
function inflate(packed: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > limits.textBytes) throw new ReadError('too-large');
    chunks.push(chunk);
  });
  const step = 16_384;
  for (let at = 0; at < packed.length; at += step)
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  return joined(chunks, size);
}

function unpackEntry(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (entry.encrypted) throw new ReadError('encrypted');
  if (entry.unpacked > limits.textBytes) throw new ReadError('too-large');
  if (view.getUint32(entry.offset, true) !== localEntry) throw new ReadError('damaged');
  const start =
    entry.offset +
    30 +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw new ReadError('damaged');
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new ReadError('damaged');
  return inflate(packed);
}

/** Any trouble with the archive itself becomes one ReadError. */
function orDamaged<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('damaged');
  }
}

export function openZip(bytes: Uint8Array): ZipFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = orDamaged(() => entriesOf(bytes, view));
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: entries.map(({ name }) => name),
    unpack: (name) => {
      const entry = byName.get(name);
      if (!entry) throw new ReadError('damaged');
      return orDamaged(() => unpackEntry(bytes, view, entry));
    },
  };
}
