import { bottomOf, type PageLayout, type PagePart, topOf } from './page-layout';

/** This part of a page's height, above and below, is where furniture stands. */
const edge = 0.13;

const framedNumber =
  /^(?:[-—–―－_·•~～]+\s*\d{1,4}\s*[-—–―－_·•~～]*|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d+.{0,10}|(?:https?|file):\/\/\S+.{0,60}\d+\s*\/\s*\d+)$/i;
const bareNumber = /^\d{1,4}$/;

/** The same on every page but for the number of the page. */
const shapeOf = (text: string): string => text.replace(/\s/g, '').replace(/\d+/g, '#');

type Line = Extract<PagePart, { kind: 'line' }>;
interface Placed {
  readonly page: number;
  readonly part: Line;
}

/** Lines above and below everything else of their page, in its margins. */
function marginLines({ parts, height }: PageLayout, page: number): Placed[] {
  const isLine = (part: PagePart): part is Line => part.kind === 'line';
  const above: Line[] = [];
  for (const part of parts) {
    if (!isLine(part) || bottomOf(part) > height * edge || above.length === 3) break;
    above.push(part);
  }
  const below: Line[] = [];
  for (const part of [...parts].reverse()) {
    if (!isLine(part) || topOf(part) < height * (1 - edge) || below.length === 3) break;
    below.push(part);
  }
  return [...above, ...below].map((part) => ({ page, part }));
}

/** How many pages have a line of this shape and size at this height: who signs may stand as high as in the title. */
function repeats({ part: { line } }: Placed, all: readonly Placed[]): number {
  const shape = shapeOf(line.text);
  const same = all.filter(
    ({ part: { line: other } }) =>
      shapeOf(other.text) === shape &&
      Math.abs(other.y1 - line.y1) < 4 &&
      Math.abs(other.size - line.size) < line.size * 0.1,
  );
  return new Set(same.map(({ page }) => page)).size;
}

/** A bare figure is a page's number only where it counts the pages. */
function countsPages(placed: Placed, all: readonly Placed[]): boolean {
  const step = Number(placed.part.line.text) - placed.page;
  const bare = all.filter(({ part }) => bareNumber.test(part.line.text));
  return bare.some(
    ({ page, part }) => page !== placed.page && Number(part.line.text) - page === step,
  );
}

function isFurniture(placed: Placed, all: readonly Placed[], pages: number): boolean {
  const { text } = placed.part.line;
  if (framedNumber.test(text)) return true;
  if (bareNumber.test(text)) return countsPages(placed, all) || (pages === 1 && text === '1');
  // Heads may differ on left and right pages.
  const count = repeats(placed, all);
  return count >= 2 && count >= Math.floor(pages / 2) - 1;
}

export interface WithoutFurniture {
  readonly pages: readonly PageLayout[];
  /** What was left out, each text once. */
  readonly dropped: readonly string[];
}

/** Takes page numbers and running heads off. */
export function withoutFurniture(pages: readonly PageLayout[]): WithoutFurniture {
  const all = pages.flatMap(marginLines);
  const furniture = new Set<PagePart>();
  const dropped = new Map<string, string>();
  for (const placed of all) {
    if (!isFurniture(placed, all, pages.length)) continue;
    furniture.add(placed.part);
    const { text } = placed.part.line;
    if (!dropped.has(shapeOf(text))) dropped.set(shapeOf(text), text);
  }
  return {
    pages: pages.map((page) => ({
      ...page,
      parts: page.parts.filter((part) => !furniture.has(part)),
    })),
    dropped: [...dropped.values()],
  };
}
