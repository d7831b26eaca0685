/** `npm run bench`: what a key, a recompute and a first visit cost, each beside its budget. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { measureAllChecks } from './all-checks';
import { measureExportWord } from './export-word';
import { measureFirstLoad } from './first-load';
import { measureFormReady } from './form-ready';
import { measureKeyInNarrative } from './key-in-narrative';
import { measureKeyToTotals } from './key-to-totals';
import { printTable } from './measurement';
import { measureReadWord } from './read-word';
import { measureRecompute } from './recompute';

/** How many times each page is opened; more, and the medians lie closer together. */
const rounds = Number(process.argv[2] ?? 8);
const dist = join(import.meta.dirname, '..', 'dist');

async function main(): Promise<number> {
  if (!existsSync(join(dist, 'index.html'))) {
    console.error('There is no dist/ to measure: run `npm run build` first.');
    return 1;
  }
  const server = await preview({ preview: { port: 4180 }, logLevel: 'silent' });
  const url = server.resolvedUrls?.local[0] ?? '';
  try {
    const keys = await measureKeyToTotals(url, rounds);
    const narrative = await measureKeyInNarrative(url, rounds);
    const ready = await measureFormReady(url, rounds);
    const reading = await measureReadWord(url);
    const exporting = await measureExportWord(url);
    const within = printTable([
      ...keys,
      ...narrative,
      ready,
      reading,
      ...exporting,
      ...measureRecompute(),
      measureAllChecks(),
      ...measureFirstLoad(dist),
    ]);
    return within ? 0 : 1;
  } finally {
    await server.close();
  }
}

process.exitCode = await main();
