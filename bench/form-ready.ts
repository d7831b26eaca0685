import type { Page } from '@playwright/test';
import { benchBudgets } from '../scripts/budgets';
import { compare, type Round } from './compare';
import { openReport } from './filled-draft';
import type { Measurement } from './measurement';
import { zeroReport } from '../src/testing/report-from';

declare global {
  interface Window {
    readyTime?: number;
  }
}

/** Runs in either page: the first frame in which the first cell takes the focus and the page is read. */
function watchReady(): void {
  const look = () => {
    const cell = document.querySelector<HTMLInputElement>('input[data-cell]');
    cell?.focus();
    if (cell && document.activeElement === cell && document.readyState !== 'loading')
      window.readyTime = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds in which a page that was left comes to its end. */
const rest = 1000;

async function readyTime(page: Page, address: string, { throttle }: Round): Promise<number> {
  // Of the same origin and so of the same process, with nothing in it that is still at work.
  await page.goto(new URL('icon.svg', address).href);
  await page.waitForTimeout(rest);
  await throttle();
  await page.goto(address);
  await page.waitForFunction(() => window.readyTime !== undefined);
  return page.evaluate(() => window.readyTime ?? NaN);
}

/** In a browser that never was here: nothing cached, nothing compiled, no draft. */
async function measureFirst(page: Page, address: string, round: Round): Promise<number[]> {
  await page.addInitScript(watchReady);
  return [await readyTime(page, address, round)];
}

/** As every opening but the first of the year: with the caches filled and the report there. */
async function measureLater(page: Page, address: string, round: Round): Promise<number[]> {
  await openReport(page, address, round);
  await page.addInitScript(watchReady);
  const times: number[] = [];
  for (let opening = 0; opening < 4; opening += 1)
    times.push(await readyTime(page, address, round));
  return times.slice(1);
}

/** From the start of the navigation until the first cell takes the focus. */
export async function measureFormReady(url: string, rounds: number): Promise<Measurement[]> {
  const common = { url, rounds, args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] };
  const first = {
    ...common,
    name: 'form ready, first visit',
    report: zeroReport(),
    measure: measureFirst,
    budget: benchBudgets.formReadyFirst,
  };
  const later = {
    ...common,
    name: 'form ready, later visits',
    measure: measureLater,
    budget: benchBudgets.formReady,
  };
  return [
    await compare({ ...first, throttling: 1 }),
    await compare({ ...first, throttling: 6 }),
    await compare({ ...later, throttling: 1 }),
    await compare({ ...later, throttling: 6 }),
  ];
}
