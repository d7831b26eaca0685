import type { Point } from './matrix';
import type { Rule } from './placed-page';

/** A filled shape thinner than this is a line drawn as a bar, in points. */
const barThickness = 3;
/** A line drawn wider than any border is a marker or a ground, in points. */
const thickestBorder = 6;

export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export const boxOf = (points: readonly Point[]): Box => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
};

/** A level or an upright stretch; null for anything that slants or covers an area. */
export function ruleOf({ x1, y1, x2, y2 }: Box, thickest: number): Rule | null {
  const [width, height] = [x2 - x1, y2 - y1];
  if (Math.min(width, height) > thickest || Math.max(width, height) < 0.5) return null;
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return width >= height ? { x1, y1: y, x2, y2: y } : { x1: x, y1, x2: x, y2 };
}

/** The level and upright stretches of a line so thick that it covers what lies below, as rectangles. */
export function thickBars(parts: readonly (readonly Point[])[], width: number): Point[][] {
  if (width < barThickness) return [];
  return parts
    .flatMap((part) => part.slice(1).map((to, at) => boxOf([part[at] ?? to, to])))
    .flatMap((box) => {
      const rule = ruleOf(box, 0.5);
      if (!rule) return [];
      const isLevel = rule.y1 === rule.y2;
      const [acrossX, acrossY] = isLevel ? [0, width / 2] : [width / 2, 0];
      const [x1, x2] = [rule.x1 - acrossX, rule.x2 + acrossX];
      const [y1, y2] = [rule.y1 - acrossY, rule.y2 + acrossY];
      return [
        [
          [x1, y1],
          [x2, y1],
          [x2, y2],
          [x1, y2],
        ] satisfies Point[],
      ];
    });
}

/** The lines a path draws when it is stroked as wide as this, or filled. */
export function pathRules(parts: readonly (readonly Point[])[], width: number | null): Rule[] {
  const isStroked = width !== null;
  if (isStroked && width > thickestBorder) return [];
  const boxes = isStroked
    ? parts.flatMap((part) => part.slice(1).map((to, at) => boxOf([part[at] ?? to, to])))
    : parts.map(boxOf);
  return boxes.flatMap((box) => ruleOf(box, isStroked ? 0.5 : barThickness) ?? []);
}
