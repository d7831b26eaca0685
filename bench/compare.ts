import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser';
import type { AnnualReport } from '../src/report/annual-report';
import { filledDraft } from './filled-draft';
import { median, type Measurement } from './measurement';
import { plainPage } from './plain-page';

export type Subject = 'form' | 'plain';

export interface Round {
  readonly subject: Subject;
  /** To be called in every page anew: a process is throttled, and a navigation may change it. */
  readonly throttle: () => Promise<void>;
}

/** What is done in a page of either kind, and how many milliseconds each of it took. */
export interface Contest {
  readonly name: string;
  readonly url: string;
  readonly throttling: number;
  /** How many times as long the form may take. */
  readonly budget: number;
  readonly rounds: number;
  readonly measure: (page: Page, address: string, round: Round) => Promise<readonly number[]>;
  readonly args?: readonly string[];
  /** What stands in the plain page; the filled report where nothing else is told. */
  readonly report?: AnnualReport;
}

const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

async function measureRound(browser: Browser, contest: Contest, subject: Subject) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const address = subject === 'plain' ? new URL('plain.html', contest.url).href : contest.url;
  const body = plainPage(contest.report ?? filledDraft.report);
  await page.route('**/plain.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  // tsx wraps functions in a helper that the page does not have.
  await page.addInitScript('window.__name = (named) => named');
  const devtools = await page.context().newCDPSession(page);
  const throttle = async () => {
    for (const rate of [1, contest.throttling])
      await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  };
  return contest.measure(page, address, { subject, throttle });
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
