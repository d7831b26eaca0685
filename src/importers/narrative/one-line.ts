import type { Edition } from '../../template/edition';
import { line, type SourceBlock } from '../source/source-document';
import { withoutMarks } from './marks';
import { titleOf } from './title';

/** A report that lost its line ends is longer than any paragraph. */
const shortest = 300;

/** 一、 （一） 1. 第一部分 at the end of what stands before the words of a title. */
const sectionMark =
  /(?:[（(]?[一二三四五六七八九十\d]{1,2}\s*[)）、.．]|第[一二三四五六七八九十\d]{1,2}部分[、：:]?)\s*$/;

/** Where the titles of the sections stand in the text, each behind the one before; fewer than four say nothing. */
function titlesIn(edition: Edition, text: string): { at: number; title: string }[] {
  const found: { at: number; title: string }[] = [];
  let from = 0;
  for (const section of edition.sections) {
    const bare = withoutMarks(section.title).text;
    for (let at = text.indexOf(bare, from); at >= 0; at = text.indexOf(bare, at + 1)) {
      const mark = sectionMark.exec(text.slice(Math.max(from, at - 8), at))?.[0];
      if (mark === undefined) continue;
      from = at + bare.length;
      found.push({ at: at - mark.length, title: text.slice(at - mark.length, from) });
      break;
    }
  }
  return found.length >= 4 ? found : [];
}

/** The report's own title off the front of what follows it without a line end. */
function headAndRest(text: string): string[] {
  const ends = Array.from(text.slice(0, 120).matchAll(/报告|年报/g), ({ index }) => index + 2);
  for (const end of ends)
    if (titleOf(text.slice(0, end)) && !/^[》”（(格的，如]/.test(text.slice(end)))
      return [text.slice(0, end), text.slice(end)];
  return [text];
}

/** Parts begin with （一）; name and date stand behind the last sentence. */
const paragraphs = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .replace(
      /([。！？；])(?: |(?=[（(][一二三四五六七八九十]))| (?=[（(][一二三四五六七八九十])/g,
      '$1\n',
    )
    .split('\n');

/** A line that holds a whole report, cut at the titles of its sections; null for any other line. */
function cutLine(edition: Edition, text: string): string[] | null {
  const titles = titlesIn(edition, text);
  if (titles.length === 0) return null;
  const pieces = headAndRest(text.slice(0, titles[0]?.at));
  titles.forEach(({ at, title }, index) => {
    pieces.push(title, ...paragraphs(text.slice(at + title.length, titles[index + 1]?.at)));
  });
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** The text of a block that is one line; pipes in it made a row of cells of it. */
function lineOf(block: SourceBlock): string {
  if (block.kind === 'line') return block.text;
  const [row = []] = block.rows;
  return block.spans || block.rows.length > 1 ? '' : row.map(({ text }) => text).join(' | ');
}

/** The blocks with each line that holds a whole report cut up; the same array where there is none. */
export function withLinesCut(
  editions: readonly Edition[],
  blocks: readonly SourceBlock[],
): readonly SourceBlock[] {
  const pieces = blocks.map((block) => {
    const text = lineOf(block);
    if (text.length < shortest) return null;
    return editions.map((edition) => cutLine(edition, text)).find((cut) => cut !== null) ?? null;
  });
  if (pieces.every((cut) => cut === null)) return blocks;
  return blocks.flatMap((block, at) => pieces[at]?.map(line) ?? [block]);
}
