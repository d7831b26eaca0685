import type { Page } from '@playwright/test';
import { benchBudgets } from '../scripts/budgets';
import { compare } from './compare';
import type { Measurement } from './measurement';

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

async function measureReady(page: Page, address: string): Promise<number[]> {
  await page.addInitScript(watchReady);
  const times: number[] = [];
  // The first opening fills the caches, as every opening but the first of the year finds them.
  for (let opening = 0; opening < 4; opening += 1) {
    // A page still at work on its own opening would be measured with the next one.
    await page.goto('about:blank');
    await page.waitForTimeout(rest);
    await page.goto(address);
    await page.waitForFunction(() => window.readyTime !== undefined);
    times.push(await page.evaluate(() => window.readyTime ?? NaN));
  }
  return times.slice(1);
}

/** From the start of the navigation until the first cell takes the focus. */
export async function measureFormReady(url: string, rounds: number): Promise<Measurement> {
  return compare({
    name: 'form ready',
    url,
    rounds,
    throttling: 6,
    measure: measureReady,
    args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
    budget: benchBudgets.formReady,
  });
}
