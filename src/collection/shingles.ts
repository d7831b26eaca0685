const size = 3;

/** FNV-1a over the runs of three characters of a text; the text alone where it is shorter. */
export function shinglesOf(text: string): Set<number> {
  const shingles = new Set<number>();
  for (let at = 0; at + size <= Math.max(text.length, size); at += 1) {
    let hash = 0x811c9dc5;
    for (let offset = 0; offset < size; offset += 1)
      hash = Math.imul(hash ^ (text.charCodeAt(at + offset) || 0), 0x01000193);
    shingles.add(hash >>> 0);
  }
  return shingles;
}

/** Jaccard: what two sets have in common of all that is in either, 0 to 1. */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common += 1;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}
