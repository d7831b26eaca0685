import type { Page } from '@playwright/test';
import { benchBudgets } from '../scripts/budgets';
import { compare, type Round } from './compare';
import { openReport } from './filled-draft';
import type { Measurement } from './measurement';
import { watchKeys } from './watch-keys';

const keysPerRound = 40;

/** Milliseconds from each keydown until totals and balance are right. */
async function measureKeys(page: Page, address: string, round: Round): Promise<number[]> {
  await openReport(page, address, round);
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

/** A digit in a table of a whole report: from the key to the totals in the page. */
export async function measureKeyToTotals(url: string, rounds: number): Promise<Measurement[]> {
  const contest = {
    name: 'keydown to totals',
    url,
    rounds,
    measure: measureKeys,
    budget: benchBudgets.keyToTotals,
  };
  return [
    await compare({ ...contest, throttling: 1 }),
    await compare({ ...contest, throttling: 6 }),
  ];
}
