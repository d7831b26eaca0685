import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser';
import { longNarrative } from './long-narrative';
import { median, type Measurement } from './measurement';
import { plainPage } from './plain-page';

export type Subject = 'form' | 'plain';

/** What is done in a page of either kind, and how many milliseconds each of it took. */
export interface Contest {
  readonly name: string;
  readonly url: string;
  readonly throttling: number;
  /** How many times as long the form may take. */
  readonly budget: number;
  readonly rounds: number;
  readonly measure: (page: Page, address: string, subject: Subject) => Promise<readonly number[]>;
  readonly args?: readonly string[];
}

const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

async function measureRound(browser: Browser, contest: Contest, subject: Subject) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const address = subject === 'plain' ? new URL('plain.html', contest.url).href : contest.url;
  const body = plainPage(longNarrative);
  await page.route('**/plain.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  // tsx wraps functions in a helper that the page does not have.
  await page.addInitScript('window.__name = (named) => named');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: contest.throttling });
  return contest.measure(page, address, subject);
}

/** The form against a plain page with the same tables and text, in turns within the same run. */
export async function compare(contest: Contest): Promise<Measurement> {
  const found = findBrowser();
  if (!found) throw new Error('no browser');
  const times: Record<Subject, number[]> = { form: [], plain: [] };
  for (let round = 0; round < contest.rounds; round += 1)
    for (const subject of shuffled<Subject>(['form', 'plain'])) {
      const args = [...(contest.args ?? [])];
      const browser = await chromium.launch({ executablePath: found.path, args });
      times[subject].push(...(await measureRound(browser, contest, subject)));
      await browser.close();
    }
  const [form, plain] = [median(times.form), median(times.plain)];
  return {
    name: `${contest.name}, ${contest.throttling}× throttled`,
    value: form / plain,
    budget: contest.budget,
    unit: '×',
    detail: `form ${form.toFixed(2)} ms, plain ${plain.toFixed(2)} ms, median of ${times.form.length} each`,
  };
}
