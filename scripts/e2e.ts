/** `npm run e2e [-- Playwright arguments]`: finds what the browser tests need, then runs them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
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
  const status = runPlaywright({
    E2E_BROWSER: browser.path,
    E2E_PORT: String(await freePort(4174)),
    ...('path' in floor ? { E2E_FLOOR: floor.path } : { E2E_FLOOR_MISSING: floor.missing }),
  });
  if (warning !== null) console.warn(`\n*** ${warning} ***`);
  return status;
}

function runPlaywright(found: Record<string, string>): number {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [cli, 'test', ...process.argv.slice(2)];
  const env = { ...process.env, ...found };
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}

/** The wanted port, or any free one when something already listens there. */
async function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => {
      if (wanted === 0) reject(new Error('no free port'));
      else freePort(0).then(resolve, reject);
    });
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : wanted;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

process.exitCode = await main();
