import { isOver } from './painted-areas';
import type { Box } from './path-rules';
import type { PlacedText } from './placed-page';

/** So many times as high as most letters of the page, letters stand in nobody's line. */
const farLarger = 2.5;

/** More than any page with a watermark needs. */
const mostLooks = 5_000_000;

const boxAround = ({ x, y, width, height }: PlacedText): Box => ({
  x1: x,
  y1: y,
  x2: x + width,
  y2: y + height,
});

/** Whether any of the large letters of one line stands over smaller ones. */
const isAcross = (line: readonly PlacedText[], smaller: readonly PlacedText[]): boolean =>
  line.map(boxAround).some((box) => smaller.some((text) => isOver(box, text)));

/** Letters far larger than the others, set across their lines: a watermark, also where it does not slant. */
export function watermarkIn(texts: readonly PlacedText[]): ReadonlySet<PlacedText> {
  const heights = texts.map(({ height }) => height).sort((a, b) => a - b);
  const most = (heights[heights.length >> 1] ?? 0) * farLarger;
  const large = texts.filter(({ height }) => height > most);
  // With more of them than that the page is one of large letters, or made to take for ever.
  if (large.length === 0 || large.length * 4 > texts.length) return new Set();
  if (large.length * texts.length > mostLooks) return new Set();
  const smaller = texts.filter(({ height, text }) => height <= most && text.trim() !== '');
  const lines = new Map<number, PlacedText[]>();
  for (const text of large) {
    const at = Math.round(text.y);
    lines.set(at, [...(lines.get(at) ?? []), text]);
  }
  return new Set([...lines.values()].filter((line) => isAcross(line, smaller)).flat());
}
