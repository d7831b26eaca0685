import type { ExpectedHead } from '../template/edition';

const headLine = /^[ \t\u3000]*（[一二三四五六七八九十]{1,3}）/;

/** Where a sentence that belongs under this head goes: behind its text; null where it has no line. */
export function endUnderHead(text: string, { synonyms }: ExpectedHead): number | null {
  let at = 0;
  let end: number | null = null;
  for (const line of text.split('\n')) {
    if (headLine.test(line)) {
      if (end !== null) return end;
      // The words of a head stand at its beginning; its text may run on from it.
      const words = line.slice(0, 40);
      if (synonyms.some((word) => words.includes(word))) end = at + line.length;
    } else if (end !== null && line.trim() !== '') end = at + line.length;
    at += line.length + 1;
  }
  return end;
}
