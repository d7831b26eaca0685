import { chromium, type Page } from '@playwright/test';
import { longReport, plainWord } from '../e2e/support/earlier-reports';
import { benchBudgets } from '../scripts/budgets';
import { findBrowser } from '../scripts/find-browser';
import { median, type Measurement } from './measurement';

const characters = 10_000;
const readings = 21;

/** Answers with the milliseconds from a file's arrival to what was recognised in it. */
function watchReading(): void {
  window.readingTime = (base64) =>
    new Promise((resolve) => {
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], '年报.docx'));
      const input = document.querySelector<HTMLInputElement>('[data-action="import-file"]');
      if (!input) throw new Error('the import screen is not open');
      input.files = transfer.files;
      const start = performance.now();
      const observer = new MutationObserver(() => {
        if (!document.querySelector('.import-preview')) return;
        observer.disconnect();
        resolve(performance.now() - start);
      });
      observer.observe(document.body, { childList: true, subtree: true });
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
}

declare global {
  interface Window {
    readingTime: (base64: string) => Promise<number>;
  }
}

async function measureReadings(page: Page, word: string): Promise<number[]> {
  const times: number[] = [];
  // tsx wraps functions in a helper that the page does not have.
  await page.evaluate('window.__name = (named) => named');
  await page.evaluate(watchReading);
  await page.locator('[data-action="import"]').click();
  for (let reading = 0; reading < readings; reading += 1) {
    await page.locator('[data-action="import-file"]').waitFor({ state: 'attached' });
    times.push(await page.evaluate((base64) => window.readingTime(base64), word));
    await page.getByRole('button', { name: '换一个文件' }).click();
  }
  return times;
}

/** A long Word in the page as the clerk opens it: from the file's arrival to the preview. */
export async function measureReadWord(url: string): Promise<Measurement> {
  const found = findBrowser();
  if (!found) throw new Error('no browser');
  const word = (await plainWord(longReport(characters))).toString('base64');
  const browser = await chromium.launch({ executablePath: found.path });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(url);
    const [first = NaN, ...warm] = await measureReadings(page, word);
    return {
      name: `reading a Word of ${characters} characters`,
      value: median(warm),
      budget: benchBudgets.readWordMs,
      unit: 'ms',
      detail: `in the worker, file to preview, median of ${warm.length}; the first ${first.toFixed(0)} ms`,
    };
  } finally {
    await browser.close();
  }
}
