import type { Rules, Stretch } from './merge-rules';

/** Lines that cross or touch: the frame of one table. */
export interface Lattice {
  /** Where its columns and its rows begin and end, edges included. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rules: Rules;
}

const touching = 2.5;
/** Lines nearer than this are one line drawn double; no column or row one can read is as thin. */
const thinnest = 4;

function clustered(values: readonly number[]): number[] {
  const clusters: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = clusters[clusters.length - 1];
    const [first] = last ?? [];
    if (last && first !== undefined && value - first < thinnest) last.push(value);
    else clusters.push([value]);
  }
  return clusters.map((cluster) => cluster.reduce((sum, value) => sum + value, 0) / cluster.length);
}

const meets = (level: Stretch, upright: Stretch): boolean =>
  upright.at >= level.from - touching &&
  upright.at <= level.to + touching &&
  level.at >= upright.from - touching &&
  level.at <= upright.to + touching;

/** Indices of lines that hang together. */
function components({ level, upright }: Rules): Rules[] {
  const parent = [...level, ...upright].map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let here = at; here !== root;) [here, parent[here]] = [parent[here] ?? root, root];
    return root;
  };
  level.forEach((line, l) =>
    upright.forEach((other, u) => {
      if (meets(line, other)) parent[rootOf(l)] = rootOf(level.length + u);
    }),
  );
  const found = new Map<number, { level: Stretch[]; upright: Stretch[] }>();
  const groupOf = (at: number) => {
    const root = rootOf(at);
    const group = found.get(root) ?? { level: [], upright: [] };
    found.set(root, group);
    return group;
  };
  level.forEach((line, at) => groupOf(at).level.push(line));
  upright.forEach((line, at) => groupOf(level.length + at).upright.push(line));
  return [...found.values()];
}

/**
 * Edges in one direction. Where lines of the other direction run on beyond the last edge, the table
 * is open there: it was cut by the end of the page, or has no lines at its sides.
 */
function edges(own: readonly Stretch[], crossing: readonly Stretch[]): number[] {
  const found = own.map(({ at }) => at);
  const low = Math.min(...crossing.map(({ from }) => from));
  const high = Math.max(...crossing.map(({ to }) => to));
  if (low < Math.min(...found) - thinnest) found.push(low);
  if (high > Math.max(...found) + thinnest) found.push(high);
  return clustered(found);
}

/** The tables of a page; a lone frame around text is none. */
export function findLattices(rules: Rules): Lattice[] {
  return components(rules).flatMap((group) => {
    if (group.level.length === 0 || group.upright.length === 0) return [];
    const lattice = {
      xs: edges(group.upright, group.level),
      ys: edges(group.level, group.upright),
      rules: group,
    };
    const cells = (lattice.xs.length - 1) * (lattice.ys.length - 1);
    return cells > 1 && lattice.xs.length > 1 && lattice.ys.length > 1 ? [lattice] : [];
  });
}
