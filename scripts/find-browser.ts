import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptInstall, isRootOnDebian } from './debian';
import { failureOf, outputOf } from './run';

export interface Browser {
  path: string;
  /** Where it came from, for the log. */
  source: string;
}

/** Draws no window around the page: the tests take less than half as long in it. */
const headlessShell = 'chromium-headless-shell';

const names = [
  headlessShell,
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

export const noBrowserAdvice = `No browser for the browser tests. Do one of these, then run the command again:
  - install Chrome, Chromium or Edge;
  - set CHROMIUM_PATH to the program file of one;
  - npx playwright install chromium   (needs the network; on Linux add --with-deps as root).`;

/** A Chromium that runs here; tells on the console what it tried. */
export function findBrowser(): Browser | null {
  return (
    fromEnvironment() ??
    (runs(inDebian(headlessShell)) ? null : fromDebian(headlessShell)) ??
    installed() ??
    fromPlaywright() ??
    fromDebian('chromium')
  );
}

function fromEnvironment(): Browser | null {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return null;
  if (runs(path)) return { path, source: 'CHROMIUM_PATH' };
  console.warn(`Browser: CHROMIUM_PATH is ${path}, which does not run; looking further.`);
  return null;
}

function installed(): Browser | null {
  const path = usualPaths().find(runs);
  return path === undefined ? null : { path, source: 'installed' };
}

function usualPaths(): string[] {
  const { env, platform } = process;
  const home = env.HOME ?? '';
  if (platform === 'win32') {
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      .filter((root) => root !== undefined)
      .flatMap((root) => windowsPrograms.map((program) => join(root, program)));
  }
  const folders = (env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (platform !== 'darwin') return [...onPath, '/opt/google/chrome/chrome', '/snap/bin/chromium'];
  const inApplications = ['/Applications', join(home, 'Applications')].flatMap((root) =>
    macApps.map((app) => join(root, `${app}.app`, 'Contents', 'MacOS', app)),
  );
  return [...inApplications, ...onPath];
}

/** Ubuntu's chromium-browser may be a stub that only names a snap, so existing is not enough. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows `chrome.exe --version` opens a window instead.
  return process.platform === 'win32' || outputOf(path, '--version') !== undefined;
}

function fromPlaywright(): Browser | null {
  const path = chromium.executablePath();
  if (runs(path)) return { path, source: "Playwright's download" };
  console.log("Browser: none installed; trying Playwright's download.");
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  const failure = failureOf(process.execPath, [cli, 'install', 'chromium']);
  if (runs(path)) return { path, source: "Playwright's download" };
  console.log(`Browser: that did not work. ${failure ?? 'It lacks system libraries.'}`);
  return null;
}

const inDebian = (name: string): string => `/usr/bin/${name}`;

function fromDebian(name: string): Browser | null {
  if (!isRootOnDebian) return null;
  console.log(`Browser: trying Debian's ${name} package.`);
  const failure = aptInstall(name);
  const path = inDebian(name);
  if (runs(path)) return { path, source: 'Debian package' };
  console.log(`Browser: that did not work. ${failure ?? ''}`);
  return null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const browser = findBrowser();
  console.log(browser === null ? noBrowserAdvice : `${browser.path} (${browser.source})`);
  process.exitCode = browser === null ? 1 : 0;
}
