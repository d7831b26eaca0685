import type { Page } from '@playwright/test';
import { reportOf } from '../e2e/support/county-report';
import { countyReport } from '../e2e/support/reports';
import type { Draft } from '../src/report/annual-report';
import { toDraftContent } from '../src/report/draft-content';
import type { Round } from './compare';

const unit = {
  name: countyReport.agency,
  kind: 'county',
  edition: '2021',
  facts: countyReport.figures,
} as const;

const characters = 8_100;

/** What a clerk has in January: all cells, all texts, and last year's report beside them. */
export const filledDraft: Draft = {
  report: reportOf(unit, 2025, 3, characters),
  lastYear: reportOf(unit, 2024, 5, characters),
  confirmations: [],
};

/** Milliseconds in which checks, marks and saving of a page just opened come to their end. */
const rest = 3000;

/** Leaves this draft to the form, as a page that was left in the midst of it does. */
async function leaveDraft(page: Page, address: string): Promise<void> {
  await page.goto(new URL('icon.svg', address).href);
  const left = JSON.stringify({ ...toDraftContent(filledDraft), at: Date.now() });
  await page.evaluate((text) => {
    localStorage.setItem('gongkai-nianbao:unsaved:bench', text);
  }, left);
}

/** Opens a page of either kind with the whole report in it, at rest and throttled. */
export async function openReport(page: Page, address: string, round: Round): Promise<void> {
  if (round.subject === 'form') await leaveDraft(page, address);
  await page.goto(address);
  await page.waitForFunction(
    (text) =>
      document.querySelector<HTMLTextAreaElement>('[data-section="overview"]')?.value === text,
    filledDraft.report.sections.overview ?? '',
  );
  await page.waitForTimeout(rest);
  await round.throttle();
}
