import type { Page } from '@playwright/test';
import { benchBudgets } from '../scripts/budgets';
import { compare, type Subject } from './compare';
import type { Measurement } from './measurement';
import { watchKeys } from './watch-keys';

const keysPerRound = 40;

/** Milliseconds from each keydown until totals and balance are right. */
async function measureKeys(page: Page, address: string, subject: Subject): Promise<number[]> {
  await page.goto(address);
  if (subject === 'form')
    for (const table of ['proactive', 'requests', 'disputes'])
      await page.locator(`[data-action="fill-${table}"]`).click();
  const times: number[] = [];
  await page.evaluate(watchKeys);
  for (let key = 0; key < keysPerRound; key += 1) {
    // A request comes in, and the columns differ; it is answered, and they agree.
    const digit = String(1 + (Math.floor(key / 2) % 9));
    const answered = key % 2 === 1;
    await page.evaluate(([text, agrees]) => window.prepareKey(text, agrees), [
      digit,
      answered,
    ] as const);
    await page.keyboard.press(digit);
    times.push(await page.evaluate(() => window.keyTime()));
  }
  // The first keys run code that was never run before.
  return times.slice(6);
}

/** A digit in a table: from the key to the totals in the page. */
export async function measureKeyToTotals(url: string, rounds: number): Promise<Measurement[]> {
  const contest = { name: 'keydown to totals', url, rounds, measure: measureKeys };
  const { keyToTotals, keyToTotalsThrottled } = benchBudgets;
  return [
    await compare({ ...contest, throttling: 1, budget: keyToTotals }),
    await compare({ ...contest, throttling: 6, budget: keyToTotalsThrottled }),
  ];
}
