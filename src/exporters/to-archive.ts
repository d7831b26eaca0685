import { strToU8, zipSync } from 'fflate';

/** Files by their path in the archive; a path that stands twice keeps both. */
export function toArchive(files: readonly (readonly [string, Uint8Array | string])[]): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const [path, content] of files) {
    let free = path;
    for (let nth = 2; free in entries; nth += 1)
      free = path.replace(/(\.[^.]*)?$/, (ending) => `（${nth}）${ending}`);
    entries[free] = typeof content === 'string' ? strToU8(content) : content;
  }
  // Word files are packed already.
  return zipSync(entries, { level: 1 });
}
