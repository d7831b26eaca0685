/** `npm run e2e [-- Playwright arguments]`: finds what the browser tests need, then runs them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from '../e2e/support/serve-site';
import { provideChineseFonts } from './chinese-fonts';
import { findBrowser, noBrowserAdvice } from './find-browser';
import { floorBrowser } from './floor-browser';

const root = join(import.meta.dirname, '..');

async function main(): Promise<number> {
  if (!existsSync(join(root, 'dist', 'index.html'))) {
    console.error('There is no dist/ to test: run `npm run build` first.');
    return 1;
  }
  const browser = findBrowser();
  if (browser === null) {
    console.error(noBrowserAdvice);
    return 1;
  }
  console.log(`Browser: ${browser.path} (${browser.source})`);
  provideChineseFonts();
  const floor = await floorBrowser();
  const warning = 'missing' in floor ? `NOT TESTED in Chromium 86: ${floor.missing}` : null;
  if ('path' in floor) console.log(`Old browser: ${floor.path}`);
  const site = await serveSite(join(root, 'dist'));
  const status = await runPlaywright({
    E2E_BROWSER: browser.path,
    E2E_SITE: site.url,
    ...('path' in floor ? { E2E_FLOOR: floor.path } : { E2E_FLOOR_MISSING: floor.missing }),
  });
  await site.stop();
  if (warning !== null) console.warn(`\n*** ${warning} ***`);
  return status;
}

async function runPlaywright(found: Record<string, string>): Promise<number> {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [cli, 'test', ...process.argv.slice(2)];
  const env = { ...process.env, ...found };
  const run = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  const [status] = (await once(run, 'exit')) as [number | null];
  return status ?? 1;
}

process.exitCode = await main();
