/** Second half of `npm run bench:many`: a thousand reports on the county's desk, and what keys cost meanwhile. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { findBrowser } from '../scripts/find-browser';
import { manyFiles } from './many-files';
import { type Measurement, printTable } from './measurement';

const characters = 8_000;
const dist = join(import.meta.dirname, '..', 'dist');

interface Run {
  readonly seconds: number;
  /** Milliseconds from each key in the desk's filter to the frame after it. */
  readonly keys: readonly number[];
  /** The same of a bare field that nothing listens to: what the busy machine alone costs. */
  readonly plain: readonly number[];
  readonly megabytes: number;
}

interface KeyTimes {
  readonly filter: number[];
  readonly plain: number[];
}

/** Runs in the page: a clock from each key to the first frame that could show it, and a bare field beside it. */
function watchKeys(): void {
  const times: KeyTimes = { filter: [], plain: [] };
  window.keyTimes = times;
  const bare = document.createElement('input');
  bare.id = 'bare';
  bare.style.cssText = 'position:fixed;right:0;bottom:0;width:80px;z-index:99';
  document.body.append(bare);
  window.addEventListener(
    'keydown',
    ({ timeStamp, target }) =>
      requestAnimationFrame(() => {
        const own = target === bare ? times.plain : times.filter;
        setTimeout(() => own.push(performance.now() - timeStamp));
      }),
    true,
  );
}

declare global {
  interface Window {
    keyTimes: KeyTimes;
  }
}

/** Memory of all processes that run pages, workers included; 0 where the system does not tell. */
async function pageMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const kilobytes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const file = `/proc/${id}/status`;
      if (!existsSync(file)) return 0;
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
    });
  return Math.max(0, ...kilobytes) / 1024;
}

async function isReading(page: Page, count: number): Promise<boolean> {
  const taken = await page.locator('.county-drop').first().textContent();
  return taken?.includes(`${count} 份`) !== true;
}

async function run(url: string, paths: readonly string[]): Promise<Run> {
  const found = findBrowser();
  if (!found) throw new Error('no browser');
  const browser = await chromium.launch({ executablePath: found.path });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`${url}#汇总核对`);
    const filter = page.locator('[data-field="county-filter"]');
    await filter.waitFor();
    // tsx wraps functions in a helper that the page does not have.
    await page.evaluate('window.__name = (named) => named');
    await page.evaluate(watchKeys);
    const files = page.locator('[data-action="county-files-current"]');
    const start = performance.now();
    await files.setInputFiles([...paths]);
    const bare = page.locator('#bare');
    let megabytes = 0;
    while (await isReading(page, paths.length)) {
      // The list is narrowed down and widened again, over all that has come in by then.
      for (const field of [filter, bare]) {
        await field.focus();
        await page.keyboard.press('1');
        await page.keyboard.press('Backspace');
      }
      megabytes = Math.max(megabytes, await pageMegabytes(browser));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const seconds = (performance.now() - start) / 1000;
    const { filter: keys, plain } = await page.evaluate(() => window.keyTimes);
    return { seconds, megabytes, keys, plain };
  } finally {
    await browser.close();
  }
}

/** The milliseconds within which this share of the keys was answered. */
function within(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
}

const timesOf = (times: readonly number[]): string =>
  [
    ['median', 0.5],
    ['99 %', 0.99],
    ['slowest', 1],
  ]
    .map(([name, share]) => `${name} ${within(times, Number(share)).toFixed(0)}`)
    .join(', ');

async function measure(url: string): Promise<Measurement[]> {
  const paths = await manyFiles(1000, characters);
  const few = await run(url, paths.slice(0, 100));
  const many = await run(url, paths);
  return [
    {
      name: '1000 reports read and checked in the page',
      value: many.seconds,
      budget: 240,
      unit: 's',
      detail: `${characters} characters each, half Word, a quarter PDF, the rest of all other kinds`,
    },
    {
      name: '1000 against 100 reports',
      value: many.seconds / few.seconds,
      budget: 13,
      unit: '×',
      detail: `100 take ${few.seconds.toFixed(1)} s`,
    },
    {
      // The slowest of a thousand is the system's, which has two cores for four processes: it is told.
      name: '99 of 100 keys while reading',
      value: within(many.keys, 0.99),
      budget: 100,
      unit: 'ms',
      detail: `${many.keys.length} keys, ${timesOf(many.keys)}; in a bare field ${timesOf(many.plain)}`,
    },
    {
      name: 'memory while reading',
      value: many.megabytes,
      budget: 1024,
      unit: 'MB',
      detail: 'resident, page and workers together',
    },
  ];
}

async function main(): Promise<number> {
  if (!existsSync(join(dist, 'index.html'))) {
    console.error('There is no dist/ to measure: run `npm run build` first.');
    return 1;
  }
  const server = await preview({ preview: { port: 4181 }, logLevel: 'silent' });
  try {
    return printTable(await measure(server.resolvedUrls?.local[0] ?? '')) ? 0 : 1;
  } finally {
    await server.close();
  }
}

process.exitCode = await main();
