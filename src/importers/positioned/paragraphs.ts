import type { TextLine } from './text-lines';

/** Where the text of a page begins and ends sideways. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Headings of the form and of its paragraphs begin a paragraph wherever they stand. */
const heading = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/;

const isLong = ({ texts }: TextLine): boolean => texts.length >= 10;
/** A title, or the end of a sentence, may be short of the margin; a line that breaks off shows where it is. */
const breaksOff = ({ text }: TextLine): boolean =>
  !/[。！？；：]$/.test(text) && !/^[一二三四五六七]、[^，。；：]*$/.test(text);

/** Lines of a paragraph begin at the margin, or two characters behind it; titles and dates do not. */
const isBody = ({ x1, size }: TextLine, left: number): boolean => x1 - left < size * 2.6;

/**
 * The last line of a page's widest is full where the one below it begins two characters before it: there the margin
 * is, though all long lines should begin a paragraph, and the right one, though all should end a sentence.
 */
function outdented(
  lines: readonly TextLine[],
  widest: number,
): readonly [TextLine, TextLine] | null {
  const at = lines.findIndex((line, index) => {
    const above = lines[index - 1];
    if (!above || !isLong(above) || heading.test(line.text)) return false;
    const isBefore = Math.abs(above.x1 - line.x1 - line.size * 2) < line.size * 0.6;
    return isBefore && widest - above.x2 < line.size * 2;
  });
  const [above, line] = [lines[at - 1], lines[at]];
  return above && line ? [above, line] : null;
}

/** Null where a page has no line that shows where its text ends. */
export function marginsOf(lines: readonly TextLine[]): Margins | null {
  const long = lines.filter(isLong);
  const shown = outdented(lines, Math.max(...long.map(({ x2 }) => x2)));
  const left = Math.min(...long.map(({ x1 }) => x1), shown?.[1].x1 ?? Infinity);
  const body = long.filter((line) => isBody(line, left));
  const widest = Math.max(...body.map(({ x2 }) => x2 - left));
  const ends = body.filter((line) => breaksOff(line) && line.x2 - left > widest * 0.75);
  if (shown) ends.push(shown[0]);
  // A mark at the end may hang over the margin.
  const places = ends.map(({ text, x2, size }) => (/[，、”’》）]$/.test(text) ? x2 - size : x2));
  return ends.length === 0 ? null : { left, right: Math.max(...places) };
}

/** Longest run at a line's beginning that may not be broken, as programs break Chinese. */
function firstUnit({ texts }: TextLine): number {
  const [first] = texts;
  if (!first) return 0;
  let end = 1;
  const at = (index: number) => texts[index]?.text ?? '';
  while (/[“‘《〈（【「]/.test(at(end - 1)) && end < texts.length) end += 1;
  while (/[!-~]/.test(at(end - 1)) && /[!-~]/.test(at(end))) end += 1;
  while (/[，。、；：！？》〉）】」”’%]/.test(at(end))) end += 1;
  const last = texts[end - 1] ?? first;
  return last.x + last.width - first.x;
}

export interface PlacedLine {
  readonly line: TextLine;
  readonly margins: Margins;
  readonly page: number;
}

/** Whether a line goes on with what the line before left off: that one is full, and this one not indented. */
export function goesOn(before: PlacedLine, after: PlacedLine, pitch: number): boolean {
  const { line: upper, margins } = before;
  const { line: lower } = after;
  const { size } = upper;
  if (lower.size / size > 1.2 || size / lower.size > 1.2) return false;
  if (lower.x1 - after.margins.left > lower.size * 0.9) return false;
  if (!isBody(upper, margins.left)) return false;
  if (margins.right - upper.x2 > firstUnit(lower) + size) return false;
  const isSamePage = before.page === after.page;
  if (isSamePage && lower.y1 - upper.y1 > Math.max(pitch, size) * 1.4) return false;
  // Where nothing is indented, a heading after a full line shows by its words alone.
  return !(heading.test(lower.text) && /[。；：！？”）]$/.test(upper.text));
}

/** The distance from line to line that is usual in a text. */
export function usualPitch(lines: readonly PlacedLine[]): number {
  const steps = lines
    .slice(1)
    .map(({ line, page }, at) => {
      const before = lines[at];
      return before?.page === page ? line.y1 - before.line.y1 : 0;
    })
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return steps[steps.length >> 1] ?? 0;
}

const isLatin = (text: string): boolean => /^[A-Za-z]$/.test(text);

/** The text of lines that were one paragraph. */
export const joinedText = (lines: readonly TextLine[]): string =>
  lines.reduce((text, line) => {
    const isWordBreak = isLatin(text.slice(-1)) && isLatin(line.text.slice(0, 1));
    return text + (isWordBreak ? ' ' : '') + line.text;
  }, '');
