import type { PlacedPage, PlacedText, Rule } from './placed-page';

type Turn = 0 | 90 | 180 | -90;

/** The quarter turn a text stands in; null where it slants, as watermarks and stamps do. */
export function turnOf({ angle }: PlacedText): Turn | null {
  const turns: Turn[] = [0, 90, 180, -90];
  if (Math.abs(angle) > 178) return 180;
  return turns.find((turn) => Math.abs(angle - turn) < 2) ?? null;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box once the paper is turned so that text of this turn stands upright. */
function turned({ x, y, width, height }: Box, turn: Turn, page: PlacedPage): Box {
  if (turn === 90) return { x: y, y: page.width - x - width, width: height, height: width };
  if (turn === -90) return { x: page.height - y - height, y: x, width: height, height: width };
  if (turn === 180)
    return { x: page.width - x - width, y: page.height - y - height, width, height };
  return { x, y, width, height };
}

export const turnText = (text: PlacedText, turn: Turn, page: PlacedPage): PlacedText => {
  const box = turned(text, turn, page);
  const angle = ((text.angle - turn + 540) % 360) - 180;
  return { ...text, ...box, angle };
};

function turnRule({ x1, y1, x2, y2 }: Rule, turn: Turn, page: PlacedPage): Rule {
  const { x, y, width, height } = turned(
    { x: x1, y: y1, width: x2 - x1, height: y2 - y1 },
    turn,
    page,
  );
  return { x1: x, y1: y, x2: x + width, y2: y + height };
}

/** A page whose text lies on its side is turned as a whole, the way a reader would. */
export function uprightPage(page: PlacedPage): PlacedPage {
  const counts = new Map<Turn, number>();
  for (const text of page.texts) {
    const turn = turnOf(text);
    if (turn !== null) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  }
  const [[turn] = [0 as const]] = [...counts].sort(([, a], [, b]) => b - a);
  if (turn === 0) return page;
  const isSideways = turn !== 180;
  return {
    width: isSideways ? page.height : page.width,
    height: isSideways ? page.width : page.height,
    texts: page.texts.map((text) => turnText(text, turn, page)),
    rules: page.rules.map((rule) => turnRule(rule, turn, page)),
  };
}
