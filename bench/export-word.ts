import { type Browser, chromium, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { untilStarted } from '../e2e/support/form';
import { findBrowser } from '../scripts/find-browser';
import type { AnnualReport } from '../src/report/annual-report';
import { toDraftFile } from '../src/report/draft-content';
import { completeReport } from '../src/testing/complete-report';
import { median, type Measurement } from './measurement';

const characters = 10_000;
const rounds = 7;
const runs = 4;
/** From opening a draft to its export; what is needed for Word is loaded meanwhile. */
const thinkingTime = 4000;

/** A report in which a careful reader finds nothing to stop, with this many characters of narrative. */
function longReport(): AnnualReport {
  const report = completeReport();
  const { overview = '' } = report.sections;
  const sentence =
    '各股室按照分工做好栏目更新，重要文件由主要负责同志审定后发布，并安排专人回应群众关切。';
  const paragraph = `\n${sentence.repeat(5)}`;
  const long = overview + paragraph.repeat(Math.ceil(characters / paragraph.length));
  return { ...report, sections: { ...report.sections, overview: long } };
}

async function serveDocxAlone(): Promise<Server> {
  const entry = join(import.meta.dirname, 'docx-alone.ts');
  const [built] = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome86',
      lib: { entry, formats: ['iife'], name: 'docxAlone' },
    },
  })) as Rolldown.RolldownOutput[];
  const script = built?.output[0].code ?? '';
  const server = createServer(({ url }, answer) => {
    const isScript = url === '/docx-alone.js';
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    answer.end(isScript ? script : '<!doctype html><title>docx</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

interface Times {
  /** Milliseconds of each run, the first cold. */
  readonly runs: readonly number[];
}

/** Runs in the page: how long the worker takes to load, then each document. */
async function timesInWorker({ report, runs: wanted }: { report: AnnualReport; runs: number }) {
  const start = performance.now();
  const worker = new Worker('docx-alone.js');
  const answer = () =>
    new Promise<number>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    });
  await answer();
  const loading = performance.now() - start;
  const times: number[] = [];
  for (let run = 0; run < wanted; run += 1) {
    worker.postMessage(report);
    times.push(await answer());
  }
  return { loading, runs: times };
}

async function docxAlone(
  browser: Browser,
  server: Server,
  report: AnnualReport,
): Promise<Times & { loading: number }> {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  // tsx wraps functions in a helper that the page does not have.
  await page.evaluate('window.__name = (named) => named');
  const times = await page.evaluate(timesInWorker, { report, runs });
  await page.close();
  return times;
}

async function openReport(page: Page, url: string, report: AnnualReport): Promise<void> {
  await page.goto(url);
  // The form stands before the script that takes files.
  await untilStarted(page);
  await page.locator('[data-action="draft-file"]').setInputFiles({
    name: '草稿.json',
    mimeType: 'application/json',
    buffer: Buffer.from(toDraftFile({ report, confirmations: [] })),
  });
  await page.locator('.app-message', { hasText: '已打开' }).waitFor();
}

/** Milliseconds from the click until the browser has written the file. */
async function exportOnce(page: Page): Promise<number> {
  const finished = page.waitForEvent('download').then(async (download) => {
    await download.path();
    return performance.now();
  });
  const start = performance.now();
  await page.locator('[data-action="export-docx"]').dispatchEvent('click');
  return (await finished) - start;
}

declare global {
  interface Window {
    longTasks: number[];
  }
}

async function ourExports(
  browser: Browser,
  url: string,
  report: AnnualReport,
): Promise<Times & { longest: number }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await openReport(page, url, report);
  await page.waitForTimeout(thinkingTime);
  await page.evaluate(() => {
    window.longTasks = [];
    const observer = new PerformanceObserver((list) =>
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ entryTypes: ['longtask'] });
  });
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await exportOnce(page));
  // Long tasks are told of one turn later.
  await page.waitForTimeout(200);
  const longest = await page.evaluate(() => Math.max(0, ...window.longTasks));
  await page.close();
  return { runs: times, longest };
}

/** Click to finished download against docx alone for the same document, in the same browser. */
export async function measureExportWord(url: string): Promise<Measurement[]> {
  const found = findBrowser();
  if (!found) throw new Error('no browser');
  const report = longReport();
  const server = await serveDocxAlone();
  const alone: Awaited<ReturnType<typeof docxAlone>>[] = [];
  const ours: Awaited<ReturnType<typeof ourExports>>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const browser = await chromium.launch({ executablePath: found.path });
    alone.push(await docxAlone(browser, server, report));
    ours.push(await ourExports(browser, url, report));
    await browser.close();
  }
  server.close();
  const at = (times: readonly Times[], run: number) => median(times.map((each) => each.runs[run]!));
  const cold = at(alone, 0) + median(alone.map(({ loading }) => loading));
  const detail = (our: number, their: number) =>
    `click to file ${our.toFixed(0)} ms, docx alone ${their.toFixed(0)} ms, medians of ${rounds}`;
  const name = `Word of ${characters} characters`;
  return [
    {
      name: `${name}, second export`,
      value: at(ours, 1) / at(alone, 1),
      budget: 1.5,
      unit: '×',
      detail: detail(at(ours, 1), at(alone, 1)),
    },
    {
      name: `${name}, first export`,
      value: at(ours, 0) / cold,
      budget: 1.5,
      unit: '×',
      detail: `${detail(at(ours, 0), cold)}, loading included`,
    },
    {
      name: `${name}, longest task of the page`,
      value: median(ours.map(({ longest }) => longest)),
      budget: 50,
      unit: 'ms',
      detail: `${runs} exports, median of ${rounds}; 0 is none over 50 ms; each ${ours.map(({ longest }) => longest).join(', ')}`,
    },
  ];
}
