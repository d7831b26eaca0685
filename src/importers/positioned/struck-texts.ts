import type { Rules, Stretch } from './merge-rules';
import type { PlacedText } from './placed-page';

/** A line struck through text lies here in the em box: an underline lies lower, the edge of a cell outside. */
const [highest, lowest] = [0.36, 0.74];
/** The most of an em box between its middle and such a line, in points, for the largest print. */
const farthest = 20;

const middle = ({ y, height }: PlacedText): number => y + height / 2;

function under({ at, from, to }: Stretch, sorted: readonly PlacedText[]): PlacedText[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const half = (low + high) >> 1;
    const text = sorted[half];
    if (text && middle(text) < at - farthest) low = half + 1;
    else high = half;
  }
  const found: PlacedText[] = [];
  for (let index = low; index < sorted.length; index += 1) {
    const text = sorted[index];
    if (!text || middle(text) > at + farthest) break;
    const { x, y, width, height } = text;
    const isThrough = at > y + height * highest && at < y + height * lowest;
    const shared = Math.min(to, x + width) - Math.max(from, x);
    if (isThrough && shared > width / 2) found.push(text);
  }
  return found;
}

/** A line of a table runs on beyond the text that happens to stand on it. */
function isStrike({ from, to }: Stretch, struck: readonly PlacedText[]): boolean {
  if (struck.length === 0) return false;
  const left = Math.min(...struck.map(({ x }) => x));
  const right = Math.max(...struck.map(({ x, width }) => x + width));
  const size = Math.max(...struck.map(({ height }) => height));
  return from > left - size && to < right + size && to - from < (right - left) * 1.5;
}

/** Texts with a line drawn through them are deleted: the lines are no edges of a table, the texts are not read. */
export function withoutStruck(rules: Rules, texts: readonly PlacedText[]) {
  const sorted = [...texts].sort((a, b) => middle(a) - middle(b));
  const gone = new Set<PlacedText>();
  const level = rules.level.filter((line) => {
    const struck = under(line, sorted);
    if (!isStrike(line, struck)) return true;
    for (const text of struck) gone.add(text);
    return false;
  });
  return {
    rules: { ...rules, level },
    texts: gone.size === 0 ? texts : texts.filter((text) => !gone.has(text)),
    struck: texts.flatMap((text) => (gone.has(text) ? text.text : [])).join(''),
  };
}
