import type { CellFigure } from './figures';

export interface RangeSummary {
  readonly sum: string;
  readonly count: number;
}

const decimalsOf = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;

/** Sum and count of the numbers in a range; as many decimals as the longest of them. */
export function rangeSummary(figures: readonly CellFigure[]): RangeSummary {
  let [sum, count, decimals] = [0, 0, 0];
  for (const figure of figures) {
    if (figure.state !== 'number') continue;
    sum += figure.value;
    count += 1;
    decimals = Math.max(decimals, decimalsOf(figure.text));
  }
  return { sum: sum.toFixed(Math.min(decimals, 12)), count };
}
