import type { Point } from './matrix';
import { type Box, boxOf, thickBars } from './path-rules';
import type { PlacedText } from './placed-page';

/** What is painted stays inside `box`; `isRectangle`: and fills it. */
export interface Area {
  readonly box: Box;
  readonly isRectangle: boolean;
}

/** More than the cells of a report; a page with more of them would be slow. */
const mostGrounds = 2_000;
/** Looks at a character below an area, for a whole page; drawings of a report never need as many. */
const mostLooks = 20_000_000;
/** In points; sides that slant less are level. */
const slant = 0.05;

export const isOver = ({ x1, y1, x2, y2 }: Box, { x, y, width, height }: PlacedText): boolean => {
  const [atX, atY] = [x + width / 2, y + height / 2];
  return atX > x1 && atX < x2 && atY > y1 && atY < y2;
};

function isRectangle(points: readonly Point[]): boolean {
  const isLevel = points.every(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    return Math.abs(nextX - x) < slant || Math.abs(nextY - y) < slant;
  });
  return isLevel && (points.length === 4 || points.length === 5);
}

/** The area of a path without curves. */
export const areaOf = (parts: readonly (readonly Point[])[]): Area => ({
  box: boxOf(parts.flat()),
  isRectangle: parts.length === 1 && parts.every(isRectangle),
});

export const within = (outer: Area | null, { box, isRectangle }: Area): Area => ({
  box: outer
    ? {
        x1: Math.max(outer.box.x1, box.x1),
        y1: Math.max(outer.box.y1, box.y1),
        x2: Math.min(outer.box.x2, box.x2),
        y2: Math.min(outer.box.y2, box.y2),
      }
    : box,
  isRectangle: isRectangle && outer?.isRectangle !== false,
});

/** How an area is painted. */
export interface Paint {
  readonly clip: Area | null;
  readonly isWhite: boolean;
  readonly isOpaque: boolean;
}

/** The areas a page has painted so far: the grounds of what follows, and what hides what is below them. */
export class PaintedAreas {
  private readonly grounds: { readonly box: Box; readonly isWhite: boolean }[] = [];
  private isEverywhere = false;
  private looks = 0;

  /** A picture, whose place and colours are not known. */
  addUnknown(): void {
    this.isEverywhere = true;
  }

  /** Whether something shows white letters. */
  isGroundOf(text: PlacedText): boolean {
    if (this.isEverywhere) return true;
    for (let at = this.grounds.length - 1; at >= 0; at -= 1) {
      const ground = this.grounds[at];
      if (ground && isOver(ground.box, text)) return !ground.isWhite;
    }
    return false;
  }

  /** Takes what a path fills, and tells which texts lie below it where nothing shines through. */
  fill(
    parts: readonly (readonly Point[])[],
    { clip, isWhite, isOpaque }: Paint,
    texts: readonly PlacedText[],
  ): ReadonlySet<PlacedText> {
    const areas = parts.map((part) => within(clip, areaOf([part])));
    // White on white paper is no ground of its own.
    if (!isWhite || (isOpaque && this.grounds.length > 0))
      this.grounds.push(...areas.map(({ box }) => ({ box, isWhite })));
    this.isEverywhere ||= this.grounds.length > mostGrounds;
    this.looks += areas.length * texts.length;
    if (!isOpaque || this.looks > mostLooks || !areas.every((area) => area.isRectangle))
      return new Set();
    // A rectangle in another is a hole in it.
    return new Set(
      texts.filter((text) => areas.filter(({ box }) => isOver(box, text)).length % 2 === 1),
    );
  }

  /** The same of a line of this width: a thick one covers what lies below, each stretch for itself. */
  stroke(
    parts: readonly (readonly Point[])[],
    width: number,
    paint: Paint,
    texts: readonly PlacedText[],
  ): ReadonlySet<PlacedText> {
    return new Set(thickBars(parts, width).flatMap((bar) => [...this.fill([bar], paint, texts)]));
  }
}
