import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser';
import { median, type Measurement } from './measurement';
import { plainPage } from './plain-page';
import { watchKeys } from './watch-keys';

const rounds = Number(process.argv[2] ?? 8);
const keysPerRound = 40;
type Subject = 'form' | 'plain';

async function openSubject(page: Page, subject: Subject, url: string): Promise<void> {
  if (subject === 'plain') {
    await page.route('**/plain.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: plainPage() }),
    );
    await page.goto(new URL('plain.html', url).href);
    return;
  }
  await page.goto(url);
  for (const table of ['proactive', 'requests', 'disputes'])
    await page.locator(`[data-action="fill-${table}"]`).click();
}

/** Milliseconds from each keydown until totals and balance are right. */
async function measureKeys(page: Page): Promise<number[]> {
  const times: number[] = [];
  // tsx wraps functions in a helper that the page does not have.
  await page.evaluate('window.__name = (named) => named');
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
  return times;
}

async function measureRound(browser: Browser, subject: Subject, url: string, throttling: number) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await openSubject(page, subject, url);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttling });
  const times = await measureKeys(page);
  // The first keys run code that was never run before.
  return times.slice(6);
}

const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

async function compare(url: string, throttling: number, budget: number): Promise<Measurement> {
  const found = findBrowser();
  if (!found) throw new Error('no browser');
  const times: Record<Subject, number[]> = { form: [], plain: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const subject of shuffled<Subject>(['form', 'plain'])) {
      const browser = await chromium.launch({ executablePath: found.path });
      times[subject].push(...(await measureRound(browser, subject, url, throttling)));
      await browser.close();
    }
  const [form, plain] = [median(times.form), median(times.plain)];
  return {
    name: `keydown to totals, ${throttling}× throttled`,
    value: form / plain,
    budget,
    unit: '×',
    detail: `form ${form.toFixed(2)} ms, plain ${plain.toFixed(2)} ms, ${times.form.length} keys each`,
  };
}

/** The form against a plain page with the same tables, in the same run. */
export async function measureKeyToTotals(url: string): Promise<Measurement[]> {
  return [await compare(url, 1, 1.3), await compare(url, 6, 1.5)];
}
