import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { sizeBudgets } from '../scripts/budgets';
import type { Measurement } from './measurement';

/** The scripts a page loads before anything is clicked: its own and what they import statically. */
function initialScripts(dist: string): string[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const waiting = Array.from(html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g), (m) => m[1] ?? '');
  const scripts = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (scripts.has(path)) continue;
    scripts.add(path);
    const code = readFileSync(join(dist, path), 'utf8');
    const imports = code.matchAll(/(?:\bimport|\bfrom)\s*["'](\.[^"']+\.js)["']/g);
    for (const [, target = ''] of imports) waiting.push(join(dirname(path), target));
  }
  return [...scripts];
}

/** What `npm run build` made: how much script a first visit fetches, and that Word waits its turn. */
export function measureFirstLoad(dist: string): Measurement[] {
  const scripts = initialScripts(dist);
  const code = scripts.map((path) => readFileSync(join(dist, path)));
  const bytes = code.reduce((sum, each) => sum + brotliCompressSync(each).length, 0);
  const withWord = code.filter((each) => each.includes('w:gridSpan')).length;
  return [
    {
      name: 'first load, brotli',
      value: bytes / 1000,
      budget: sizeBudgets.firstLoadBrotli / 1000,
      unit: 'KB',
      detail: scripts.join(', '),
    },
    {
      name: 'first-load scripts with docx',
      value: withWord,
      budget: 0,
      unit: '',
      detail: 'scripts that write spans of Word tables',
    },
  ];
}
