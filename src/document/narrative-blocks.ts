import type { Block, HeadingLevel } from './block';

const levels: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, /^[一二三四五六七八九十]+、/],
  [2, /^（[一二三四五六七八九十]+）|^\([一二三四五六七八九十]+\)/],
  [3, /^\d{1,2}[.．、](?!\d)/],
];
/** A heading is a line of its own without an end mark; longer or punctuated ones are paragraphs. */
const longestHeading = 40;
const endMark = /[。；：！？，、]$/;

function headingLevel(line: string): HeadingLevel | null {
  if (line.length > longestHeading || endMark.test(line)) return null;
  return levels.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

/** A narrative as typed: every line is a paragraph, a numbered line of its own a heading. */
export function narrativeBlocks(text: string): Block[] {
  return text.split(/\r\n|\r|\n/).flatMap((raw): Block[] => {
    const line = raw.trim();
    if (line === '') return [];
    const level = headingLevel(line);
    return level === null
      ? [{ kind: 'paragraph', text: line }]
      : [{ kind: 'heading', level, text: line }];
  });
}
