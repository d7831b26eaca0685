import { LeftOut } from '../source/left-out';
import { OpenLine, plainLook, type PrintedLook } from '../source/open-line';
import { ascent } from './placed-glyph';
import type { PlacedText } from './placed-page';

/** Characters side by side on one line, in reading order. */
export interface TextLine {
  readonly text: string;
  readonly texts: readonly PlacedText[];
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  /** Size of most of its characters. */
  readonly size: number;
}

const middle = ({ y, height }: PlacedText): number => y + height / 2;
const isBlank = ({ text }: PlacedText): boolean => text.trim() === '';
const isWord = (text: string): boolean => /^[\w.,:;%@/()'"+-]$/.test(text);

/** Bold without a bold font is the same character drawn twice, a little beside itself. */
const isAgain = (text: PlacedText, before: PlacedText | undefined): boolean =>
  before !== undefined &&
  before.text === text.text &&
  Math.abs(before.x - text.x) < text.height * 0.2 &&
  Math.abs(before.y - text.y) < text.height * 0.2;

/** Between words and figures a space is kept; what stretches a Chinese line is none. */
function between(left: PlacedText, right: PlacedText, hadBlank: boolean): string {
  const size = Math.min(left.height, right.height);
  const gap = right.x - left.x - left.width;
  if (isWord(left.text) && isWord(right.text)) return hadBlank || gap > size * 0.25 ? ' ' : '';
  return gap > size * 1.2 ? ' ' : '';
}

/** Of their size, this much higher or lower than the others letters stand on a line of their own. */
const leastRaise = 0.15;

/** A figure with digits of another size, or on another line, beside its own asks which of them belong to it. */
export function withSizes(text: string, kept: readonly PlacedText[]): string {
  if (kept.length > 30 || text.includes(' ') || kept.some(({ text }) => text.length > 1))
    return text;
  const size = Math.max(...kept.map(({ height }) => height));
  const bases = kept.map(({ y, height }) => y + height * ascent);
  const large = bases.filter((_, at) => (kept[at]?.height ?? 0) > size * 0.9);
  const base = large.sort((a, b) => a - b)[large.length >> 1] ?? 0;
  const looks = kept.map(({ height }, at): PrintedLook => {
    const isBeside = Math.abs((bases[at] ?? base) - base) > size * leastRaise;
    return { ...plainLook, size: height, shift: isBeside ? 'aside' : null };
  });
  if (looks.every(({ shift, size: own = 0 }) => shift === null && own > size * 0.75)) return text;
  const line = new OpenLine(new LeftOut());
  kept.forEach((letter, at) => line.add(letter.text, looks[at]));
  return line.take();
}

function lineOf(texts: readonly PlacedText[]): TextLine | null {
  const seen = [...texts].sort((a, b) => a.x - b.x);
  const kept: PlacedText[] = [];
  let text = '';
  let hadBlank = false;
  for (const each of seen) {
    const before = kept[kept.length - 1];
    if (isBlank(each)) hadBlank = true;
    else if (!isAgain(each, before)) {
      text += (before ? between(before, each, hadBlank) : '') + each.text;
      kept.push(each);
      hadBlank = false;
    }
  }
  const [first] = kept;
  if (!first) return null;
  const heights = kept.map(({ height }) => height).sort((a, b) => a - b);
  return {
    text: withSizes(text, kept),
    texts: kept,
    x1: first.x,
    x2: Math.max(...kept.map(({ x, width }) => x + width)),
    y1: Math.min(...kept.map(({ y }) => y)),
    y2: Math.max(...kept.map(({ y, height }) => y + height)),
    size: heights[heights.length >> 1] ?? first.height,
  };
}

/** Characters gathered into lines, from the top of the page down. */
export function textLines(texts: readonly PlacedText[]): TextLine[] {
  const sorted = [...texts].sort((a, b) => middle(a) - middle(b));
  const groups: { middle: number; texts: PlacedText[] }[] = [];
  for (const text of sorted) {
    const group = groups[groups.length - 1];
    if (group && middle(text) - group.middle < text.height * 0.45) {
      group.texts.push(text);
      group.middle += (middle(text) - group.middle) / group.texts.length;
    } else groups.push({ middle: middle(text), texts: [text] });
  }
  return groups.flatMap((group) => lineOf(group.texts) ?? []);
}
