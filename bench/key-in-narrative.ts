import type { Page } from '@playwright/test';
import { benchBudgets } from '../scripts/budgets';
import { compare } from './compare';
import { longNarrative } from './long-narrative';
import type { Measurement } from './measurement';

const keysPerRound = 30;

declare global {
  interface Window {
    /** Milliseconds from the next key to the frame that shows it. */
    paintTime: () => Promise<number>;
  }
}

/** Runs in either page: from keydown to the first task after the frame the character was painted in. */
function watchPaint(): void {
  let done: (time: number) => void = () => undefined;
  let start = 0;
  const painted = new MessageChannel();
  painted.port1.onmessage = () => done(performance.now() - start);
  window.addEventListener('keydown', () => (start = performance.now()), true);
  window.addEventListener('input', () =>
    requestAnimationFrame(() => painted.port2.postMessage(null)),
  );
  let time: Promise<number> = Promise.resolve(0);
  window.addEventListener(
    'keydown',
    () => {
      time = new Promise((resolve) => (done = resolve));
    },
    true,
  );
  window.paintTime = () => time;
}

async function measureKeys(page: Page, address: string): Promise<number[]> {
  await page.goto(address);
  const area = page.locator('[data-section="overview"]');
  await area.fill(longNarrative);
  await page.evaluate(watchPaint);
  const times: number[] = [];
  for (let key = 0; key < keysPerRound; key += 1) {
    // In the middle of the text, where all lines behind it are laid out anew.
    await area.evaluate((element: HTMLTextAreaElement, at) => {
      element.focus();
      element.setSelectionRange(at, at);
    }, 700 + key);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await page.keyboard.press('5');
    times.push(await page.evaluate(() => window.paintTime()));
  }
  return times.slice(6);
}

/** A character in a long narrative: from the key to the frame that shows it. */
export async function measureKeyInNarrative(url: string, rounds: number): Promise<Measurement[]> {
  const contest = {
    name: `a character among ${longNarrative.length}`,
    url,
    rounds,
    measure: measureKeys,
    // Frames come as soon as they are ready: at 60 Hz both pages would take 16 ms and tell nothing.
    args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
    budget: benchBudgets.keyInNarrative,
  };
  return [
    await compare({ ...contest, throttling: 1 }),
    await compare({ ...contest, throttling: 6 }),
  ];
}
