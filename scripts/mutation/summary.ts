import { readFileSync } from 'node:fs';
import type { Mutant } from './instrument';

export type Fate = 'found' | 'survived' | 'unreached' | 'left out';
export interface Result {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 80);

/** Where a survivor stands, what stood there and what stands there now. */
function lineOf({ mutant, fate }: Result): string {
  const { fileName, location, replacement } = mutant;
  const { start, end } = location;
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  const last = lines.length - 1;
  lines[last] = lines[last]?.slice(0, end.column) ?? '';
  const was = lines.join(' ').slice(start.column);
  const place = `${fileName}:${start.line + 1}:${start.column + 1}`;
  return `${place} ${fate}: ${oneLine(was)} → ${oneLine(replacement)}`;
}

const count = (results: readonly Result[], fate: Fate): number =>
  results.filter((result) => result.fate === fate).length;

export function scoreOf(results: readonly Result[]): number {
  const found = count(results, 'found');
  const all = results.length - count(results, 'left out');
  return all === 0 ? 100 : (100 * found) / all;
}

const row = (name: string, results: readonly Result[]): string => {
  const all = results.length - count(results, 'left out');
  return `${scoreOf(results).toFixed(1).padStart(6)} % ${count(results, 'found')} of ${all}  ${name}`;
};

/** Every survivor, and the score of each file and of all. */
export function summary(folder: string, results: readonly Result[]): string {
  const survivors = results.filter(({ fate }) => fate === 'survived' || fate === 'unreached');
  const files = Array.from(new Set(results.map(({ mutant }) => mutant.fileName)));
  return [
    ...survivors.map(lineOf),
    ...files.map((file) =>
      row(
        file,
        results.filter(({ mutant }) => mutant.fileName === file),
      ),
    ),
    row(folder, results),
  ].join('\n');
}
