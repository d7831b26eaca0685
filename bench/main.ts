/** `npm run bench -- [rounds] [names]`: what a key, a recompute and a visit cost, each beside its budget. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import type * as allChecks from './all-checks';
import { asShipped } from './as-shipped';
import { measureExportWord } from './export-word';
import { measureFirstLoad } from './first-load';
import { measureFormReady } from './form-ready';
import { measureKeyInNarrative } from './key-in-narrative';
import { measureKeyToTotals } from './key-to-totals';
import { type Measurement, printTable } from './measurement';
import { measureReadWord } from './read-word';
import type * as recompute from './recompute';

/** How many times each page is opened; more, and the medians lie closer together. */
const rounds = Number(process.argv[2] ?? 8);
const dist = join(import.meta.dirname, '..', 'dist');

/** What there is to measure, by the name it can be asked for alone; first what browsers leave no quiet core for. */
const benches: Readonly<Record<string, (url: string) => Promise<Measurement[]> | Measurement[]>> = {
  recompute: async () => (await asShipped<typeof recompute>('recompute')).measureRecompute(),
  checks: async () => (await asShipped<typeof allChecks>('all-checks')).measureAllChecks(),
  keys: (url) => measureKeyToTotals(url, rounds),
  narrative: (url) => measureKeyInNarrative(url, rounds),
  ready: (url) => measureFormReady(url, rounds),
  reading: async (url) => [await measureReadWord(url)],
  exporting: (url) => measureExportWord(url),
  size: () => measureFirstLoad(dist),
};

async function main(): Promise<number> {
  if (!existsSync(join(dist, 'index.html'))) {
    console.error('There is no dist/ to measure: run `npm run build` first.');
    return 1;
  }
  const asked = process.argv.slice(3);
  // A port that is free: another run, or the page itself, may be open beside it.
  const server = await preview({ preview: { port: 4180, strictPort: false }, logLevel: 'silent' });
  const url = server.resolvedUrls?.local[0] ?? '';
  try {
    const measured: Measurement[] = [];
    for (const [name, measure] of Object.entries(benches))
      if (asked.length === 0 || asked.includes(name)) {
        console.log(`… ${name}`);
        measured.push(...(await measure(url)));
      }
    return printTable(measured) ? 0 : 1;
  } finally {
    await server.close();
  }
}

process.exitCode = await main();
