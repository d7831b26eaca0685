import type { Rule } from './placed-page';

/** A line along one axis: where it lies across, and from where to where it runs. */
export interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly level: readonly Stretch[];
  readonly upright: readonly Stretch[];
}

/** Dots and dashes this far apart are one line; so are bars this near beside one another. */
const gap = 3;
const beside = 0.8;
/** No table of a report has more; what has more is a drawing. */
const most = 3000;

function merged(stretches: Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((a, b) => a.at - b.at || a.from - b.from);
  const lines: Stretch[][] = [];
  for (const stretch of sorted) {
    const line = lines[lines.length - 1];
    if (line?.[0] && stretch.at - line[0].at <= beside) line.push(stretch);
    else lines.push([stretch]);
  }
  return lines.flatMap((line) => {
    const found: { at: number; from: number; to: number }[] = [];
    for (const { at, from, to } of [...line].sort((a, b) => a.from - b.from)) {
      const last = found[found.length - 1];
      if (last && from - last.to <= gap) last.to = Math.max(last.to, to);
      else found.push({ at, from, to });
    }
    return found;
  });
}

/** Level and upright lines, each once and whole, without specks. */
export function mergeRules(rules: readonly Rule[]): Rules {
  const level: Stretch[] = [];
  const upright: Stretch[] = [];
  for (const { x1, y1, x2, y2 } of rules) {
    if (Math.abs(x2 - x1) >= Math.abs(y2 - y1))
      level.push({ at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else upright.push({ at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
  const kept = (stretches: Stretch[]) =>
    merged(stretches)
      .filter(({ from, to }) => to - from >= 4)
      .sort((a, b) => b.to - b.from - (a.to - a.from))
      .slice(0, most);
  return { level: kept(level), upright: kept(upright) };
}
