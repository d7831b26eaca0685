const freeSector = 0xfffffff0;

/** Sectors of a chain in an OLE file; a loop or a broken link ends it. */
function chainOf(view: DataView, sectorSize: number, first: number, most: number): number[] {
  const next = (sector: number): number => {
    const fatIndex = Math.floor((sector * 4) / sectorSize);
    // The header lists the first 109 FAT sectors: 7 MB of file, or far more with large sectors.
    if (fatIndex >= 109) return freeSector;
    const at = (view.getUint32(76 + fatIndex * 4, true) + 1) * sectorSize;
    return view.getUint32(at + ((sector * 4) % sectorSize), true);
  };
  const chain: number[] = [];
  for (let sector = first; sector < freeSector && chain.length < most; sector = next(sector))
    chain.push(sector);
  return chain;
}

/** Names of the streams in an OLE file; those before a damaged place. */
export function oleStreams(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  try {
    const sectorSize = 1 << Math.min(view.getUint16(30, true), 16);
    for (const sector of chainOf(view, sectorSize, view.getUint32(48, true), 200))
      for (let at = 0; at < sectorSize; at += 128) {
        const entry = (sector + 1) * sectorSize + at;
        const length = Math.min(view.getUint16(entry + 64, true), 64);
        const name = bytes.subarray(entry, entry + Math.max(0, length - 2));
        if (name.length > 0) names.push(new TextDecoder('utf-16le').decode(name));
      }
  } catch {
    // A cut file: what was found so far names it.
  }
  return names;
}
