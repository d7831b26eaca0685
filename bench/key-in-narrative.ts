import type { Page } from '@playwright/test';
import { benchBudgets } from '../scripts/budgets';
import { compare, type Round } from './compare';
import { filledDraft, openReport } from './filled-draft';
import type { Measurement } from './measurement';
import { watchPaint } from './watch-paint';

const keysPerRound = 24;
/** The first keys run code that was never run before. */
const warming = 6;
/** Checks begin 200 ms after a key; with them the key's work is done, 6× throttled too. */
const untilRest = 1200;

/** In the middle of the text, where all lines behind it are laid out anew. */
async function prepareKey(page: Page, at: number): Promise<void> {
  await page.locator('[data-section="overview"]').evaluate((element: HTMLTextAreaElement, to) => {
    element.focus();
    element.setSelectionRange(to, to);
  }, at);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

async function measurePaints(page: Page, address: string, round: Round): Promise<number[]> {
  await openReport(page, address, round);
  await page.evaluate(watchPaint);
  const times: number[] = [];
  for (let key = 0; key < keysPerRound; key += 1) {
    await prepareKey(page, 700 + key);
    await page.keyboard.press('5');
    times.push(await page.evaluate(() => window.paintTime()));
  }
  return times.slice(warming);
}

/** Everything the page does for one character until it rests: findings, marks and saving as well. */
async function measureWork(page: Page, address: string, round: Round): Promise<number[]> {
  await openReport(page, address, round);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const worked = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  const times: number[] = [];
  for (let key = 0; key < 4 + 2; key += 1) {
    await prepareKey(page, 700 + key);
    const before = await worked();
    await page.keyboard.press('5');
    await page.waitForTimeout(untilRest);
    times.push((await worked()) - before);
  }
  return times.slice(2);
}

/** A character in a narrative of a whole report: until it is seen, and all that follows it. */
export async function measureKeyInNarrative(url: string, rounds: number): Promise<Measurement[]> {
  const length = filledDraft.report.sections.overview?.length ?? 0;
  const paint = {
    name: `a character among ${length}`,
    url,
    rounds,
    measure: measurePaints,
    // Frames come as soon as they are ready: at 60 Hz both pages would take 16 ms and tell nothing.
    args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
    budget: benchBudgets.keyInNarrative,
  };
  const work = {
    name: `a character among ${length}, with all that follows`,
    url,
    rounds,
    measure: measureWork,
    budget: benchBudgets.workOfKey,
  };
  return [
    await compare({ ...paint, throttling: 1 }),
    await compare({ ...paint, throttling: 6 }),
    await compare({ ...work, throttling: 1 }),
    await compare({ ...work, throttling: 6 }),
  ];
}
