import type { PlacedText } from './placed-page';

/** So many times as high as most letters of the page, letters stand in nobody's line. */
const farLarger = 2.5;

/** More than any page with a watermark needs. */
const mostLooks = 5_000_000;

const middleOf = ({ x, y, width, height }: PlacedText) => ({ x: x + width / 2, y: y + height / 2 });

/** Whether large letters of one line stand over smaller ones, or beside more than one line of them. */
function isAcross(line: readonly PlacedText[], smaller: readonly PlacedText[]): boolean {
  const beside = smaller
    .map(middleOf)
    .filter(({ y }) => line.some((large) => y > large.y && y < large.y + large.height));
  const isOver = line.some((large) =>
    beside.some(({ x, y }) => x > large.x && x < large.x + large.width && y > large.y),
  );
  return isOver || new Set(beside.map(({ y }) => Math.round(y))).size > 1;
}

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
