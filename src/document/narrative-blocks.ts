import type { Block, HeadingLevel } from './block';

const levels: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, /^[一二三四五六七八九十]{1,3}、/],
  [2, /^（[一二三四五六七八九十]{1,3}）|^\([一二三四五六七八九十]{1,3}\)/],
  [3, /^\d{1,2}[.．、](?!\d)/],
  [4, /^（\d{1,2}）|^\(\d{1,2}\)/],
];
/** A heading is a line of its own without an end mark; longer or punctuated ones are paragraphs. */
const longestHeading = 40;
const endMark = /[。；：！？，、]$/;
/** A heading that its text runs on from ends with the first full stop, or with a colon after few words. */
const runIn = /^(?:[^。：！？]{1,40}。|[^。：！？，；]{1,20}：)/;

function numberedLevel(line: string): HeadingLevel | undefined {
  return levels.find(([, pattern]) => pattern.test(line))?.[0];
}

function blockOf(line: string): Block {
  const level = numberedLevel(line);
  if (level === undefined) return { kind: 'paragraph', text: line };
  if (line.length <= longestHeading && !endMark.test(line))
    return { kind: 'heading', level, text: line };
  const length = runIn.exec(line)?.[0].length;
  return length === undefined
    ? { kind: 'paragraph', text: line }
    : { kind: 'paragraph', text: line, lead: { level, length } };
}

/** A narrative as typed: every line is a paragraph, a numbered line of its own a heading. */
export function narrativeBlocks(text: string, section: string): Block[] {
  const blocks: Block[] = [];
  for (const { 0: raw, index } of text.matchAll(/[^\r\n]+/g)) {
    const line = raw.trim();
    if (line === '') continue;
    const start = index + raw.indexOf(line);
    blocks.push({
      ...blockOf(line),
      source: { section, start, end: start + line.length },
    } as Block);
  }
  return blocks;
}
