import { limits } from '../limits';
import { ReadError } from '../read-error';

/** From here on a number in a table of sectors is no sector but a sign. */
const firstSign = 0xfffffff0;
const noEntry = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * A compound file: streams with names, cut into sectors. Only streams that stand at its top are
 * seen; the others are of documents inserted in it.
 */
export class OleFile {
  /** Names of the streams; those before a damaged place. */
  readonly names: readonly string[];
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly sectors: number;
  private readonly fat: number[] = [];
  private readonly entries = new Map<string, Entry>();
  private root: Entry | undefined;
  private small: { readonly stream: Uint8Array; readonly next: DataView } | undefined;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorSize = bytes.length >= 512 && this.view.getUint16(30, true) === 12 ? 4_096 : 512;
    this.sectors = Math.ceil(bytes.length / this.sectorSize);
    try {
      this.readFat();
      this.readDirectory();
    } catch (error) {
      // A cut file: what was found so far names it.
      if (!(error instanceof RangeError || error instanceof ReadError)) throw error;
    }
    this.names = [...this.entries.keys()];
  }

  /** Throws a ReadError where the stream is missing, goes round in a loop or leads out of the file. */
  stream(name: string): Uint8Array {
    const entry = this.entries.get(name);
    if (!entry) throw new ReadError('damaged');
    if (entry.size > limits.fileBytes) throw new ReadError('too-large');
    try {
      return entry.size < this.view.getUint32(56, true)
        ? this.smallStream(entry)
        : this.join(entry.start).subarray(0, entry.size);
    } catch (error) {
      if (error instanceof RangeError) throw new ReadError('damaged');
      throw error;
    }
  }

  private readFat(): void {
    for (let at = 76; at < 512; at += 4) this.fat.push(this.view.getUint32(at, true));
    const perSector = this.sectorSize / 4 - 1;
    let more = this.view.getUint32(68, true);
    for (let seen = 0; more < firstSign; seen += 1) {
      if (seen * perSector > this.sectors) throw new ReadError('damaged');
      const at = (more + 1) * this.sectorSize;
      for (let n = 0; n < perSector; n += 1) this.fat.push(this.view.getUint32(at + n * 4, true));
      more = this.view.getUint32(at + perSector * 4, true);
    }
  }

  private readonly nextSector = (sector: number): number => {
    const perSector = this.sectorSize / 4;
    const table = this.fat[Math.floor(sector / perSector)] ?? noEntry;
    return this.view.getUint32((table + 1) * this.sectorSize + (sector % perSector) * 4, true);
  };

  private chain(first: number, next: (sector: number) => number, most: number): number[] {
    const chain: number[] = [];
    for (let sector = first; sector < firstSign; sector = next(sector)) {
      if (chain.length >= most) throw new ReadError('damaged');
      chain.push(sector);
    }
    return chain;
  }

  private join(first: number): Uint8Array {
    const { sectorSize, bytes } = this;
    const chain = this.chain(first, this.nextSector, this.sectors);
    const joined = new Uint8Array(chain.length * sectorSize);
    chain.forEach((sector, n) => {
      const at = (sector + 1) * sectorSize;
      joined.set(bytes.subarray(at, at + sectorSize), n * sectorSize);
    });
    return joined;
  }

  /** Short streams lie in pieces of 64 bytes within a stream of the root. */
  private smallStream({ start, size }: Entry): Uint8Array {
    if (!this.small) {
      const table = this.join(this.view.getUint32(60, true));
      const stream = this.join(this.root?.start ?? noEntry);
      this.small = { stream, next: new DataView(table.buffer) };
    }
    const { stream, next } = this.small;
    const following = (piece: number): number => next.getUint32(piece * 4, true);
    const chain = this.chain(start, following, Math.ceil(stream.length / 64));
    const joined = new Uint8Array(chain.length * 64);
    chain.forEach((piece, n) => {
      joined.set(stream.subarray(piece * 64, piece * 64 + 64), n * 64);
    });
    return joined.subarray(0, size);
  }

  private readDirectory(): void {
    const directory = this.join(this.view.getUint32(48, true));
    const view = new DataView(directory.buffer);
    const entryAt = (index: number): Entry => {
      const at = index * 128;
      const length = Math.min(view.getUint16(at + 64, true), 64);
      return {
        name: new TextDecoder('utf-16le').decode(
          directory.subarray(at, at + Math.max(0, length - 2)),
        ),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
    };
    this.root = entryAt(0);
    const seen = new Set<number>([0, noEntry]);
    const open = [this.root.child];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (seen.has(index)) continue;
      seen.add(index);
      const entry = entryAt(index);
      this.entries.set(entry.name, entry);
      open.push(entry.left, entry.right);
    }
  }
}
