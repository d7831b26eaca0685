/** One measured figure beside what it may be at most. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: '×' | 'ms' | 'µs' | 's' | 'KB' | 'MB' | '';
  /** What it was measured from, for the reader. */
  readonly detail: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [below = NaN, above = NaN] = [sorted[Math.max(middle - 1, 0)], sorted[middle]];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}

/** Prints one line for each measurement; true when all are within their budgets. */
export function printTable(measurements: readonly Measurement[]): boolean {
  const width = Math.max(...measurements.map(({ name }) => name.length));
  for (const { name, value, budget, unit, detail } of measurements) {
    const state = value <= budget ? 'ok  ' : 'OVER';
    const figure = `${value.toFixed(value < 10 ? 2 : 1)}${unit}`.padStart(9);
    console.log(`${state}  ${name.padEnd(width)}${figure}  of ${budget}${unit}   ${detail}`);
  }
  return measurements.every(({ value, budget }) => value <= budget);
}
