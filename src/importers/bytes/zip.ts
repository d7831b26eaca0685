import { Inflate } from 'fflate';
import { limits } from '../limits';
import { ReadError } from '../read-error';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly encrypted: boolean;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const zip64Locator = 0x07064b50;

/** The parts of a zip by name; a part is unpacked when asked for, and never beyond the limit. */
export interface ZipFile {
  readonly names: readonly string[];
  /** The part of this name, written in whatever case; undefined where there is none. */
  find(name: string): string | undefined;
  unpack(name: string): Uint8Array;
}

/** Some programs write names with backslashes or begin them with a slash. */
const normalName = (name: string): string => name.replace(/\\/g, '/').replace(/^(?:\.?\/)+/, '');

/** Parts of a package by name, which Office compares without regard to case. */
export function packageOf(
  names: readonly string[],
  unpack: (index: number) => Uint8Array,
): ZipFile {
  const normal = names.map(normalName);
  const byName = new Map(normal.map((name, index) => [name.toLowerCase(), index]));
  return {
    names: normal,
    find: (name) => normal[byName.get(name.toLowerCase()) ?? -1],
    unpack: (name) => {
      const index = byName.get(name.toLowerCase());
      if (index === undefined) throw new ReadError('damaged');
      return unpack(index);
    },
  };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === endOfDirectory) return at;
  throw new ReadError('damaged');
}

/** Where the directory is and how many entries it has; small files may say so in the zip64 way too. */
function directoryOf(view: DataView): { count: number; start: number } {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== 0xffffffff) return { count, start };
  if (end < 20 || view.getUint32(end - 20, true) !== zip64Locator) return { count, start };
  const wide = size64(view, end - 12);
  return { count: size64(view, wide + 32), start: size64(view, wide + 48) };
}

/** A 64-bit size; beyond what a number holds exactly no file of ours comes. */
const size64 = (view: DataView, at: number): number =>
  view.getUint32(at + 4, true) * 0x100000000 + view.getUint32(at, true);

/** Sizes too large for their 32 bits stand in the entry's extra field, in this order, if they do. */
function zip64Sizes(view: DataView, entry: Entry, start: number, end: number): Entry {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const wide = (value: number) => {
      if (value !== 0xffffffff) return value;
      next += 8;
      return size64(view, next - 8);
    };
    const unpacked = wide(entry.unpacked);
    const packed = wide(entry.packed);
    return { ...entry, unpacked, packed, offset: wide(entry.offset) };
  }
  return entry;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Chinese systems write names in GBK, whatever the standard says. */
function nameIn(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}

function entriesOf(bytes: Uint8Array, view: DataView): Entry[] {
  const { count, start } = directoryOf(view);
  if (count > limits.zipEntries) throw new ReadError('too-large');
  const entries: Entry[] = [];
  let at = start;
  for (let n = 0; n < count; n += 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new ReadError('damaged');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const entry = {
      name: nameIn(bytes.subarray(at + 46, nameEnd)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    entries.push(zip64Sizes(view, entry, nameEnd, extraEnd));
    at = extraEnd + view.getUint16(at + 32, true);
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
  if (entry.method !== 0 && entry.method !== 8) throw new ReadError('damaged');
  const content = entry.method === 0 ? packed : inflate(packed);
  // One flipped bit in a packed stream can turn a figure into its neighbour's.
  if (crc32(content) !== entry.crc) throw new ReadError('damaged');
  return content;
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < bytes.length; at += 1)
    crc = (crcTable[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
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
  return packageOf(
    entries.map(({ name }) => name),
    (index) => orDamaged(() => unpackEntry(bytes, view, entries[index] as Entry)),
  );
}
