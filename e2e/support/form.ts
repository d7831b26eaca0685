import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { isWhole } from '../../src/testing/effort';
import { type DeskReport, derivedCells, typedCells } from './reports';
import { storedRecords } from './storage';

export const cell = (page: Page, address: string): Locator =>
  page.locator(`[data-cell="${address}"]`);
export const balanceOf = (page: Page, column: string): Locator =>
  page.locator(`[data-check="requests/balance/${column}"]`);
export const exportButton = (page: Page, kind: 'docx' | 'html'): Locator =>
  page.locator(`[data-action="export-${kind}"]`);
export const findings = (page: Page): Locator => page.getByRole('complementary', { name: '核验' });

/** The form lies in the page and can be typed in before its script has taken it over. */
export async function untilStarted(page: Page): Promise<void> {
  await expect(page.locator('#opening')).toHaveCount(0);
  await expect(page.getByLabel('机关全称')).toBeVisible();
}

export async function openForm(page: Page): Promise<void> {
  await page.goto('./');
  await untilStarted(page);
}

/** Replaces what stands in the cell, key by key; hundreds of characters arrive at once, as pasted. */
export async function retype(page: Page, address: string, text: string): Promise<void> {
  await cell(page, address).click();
  await page.keyboard.press('ControlOrMeta+a');
  if (text.length > 100) await page.keyboard.insertText(text);
  else await page.keyboard.type(text);
}

export async function fillNarratives(page: Page, { narratives }: DeskReport): Promise<void> {
  for (const [section, text] of Object.entries(narratives) as [string, string][])
    await page.locator(`[data-section="${section}"]`).fill(text);
}

export async function fillIdentity(page: Page, report: DeskReport): Promise<void> {
  await page.getByLabel('机关全称').fill(report.agency);
  await page.getByLabel('机关类别').selectOption({ label: report.kind });
  await page.getByLabel('年度', { exact: true }).selectOption(String(report.year));
  await page.getByLabel('落款机关').fill(report.agency);
  await page.getByLabel('落款日期').fill(report.date);
}

const focusedCell = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? null);

/** Presses Tab to the next cell; buttons may lie between two tables, and fixes in the line under one. */
async function tabTo(page: Page, address: string): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focusedCell(page)) === address) return;
  }
  throw new Error(`Tab does not lead to ${address}`);
}

/** In `npm test` two lines of 表三 stand for all, which differ in nothing but their names. */
const isTyped = (address: string): boolean =>
  isWhole || /^(?!requests)|^requests.(received|carriedOver)/.test(address);

/** Types every figure by keyboard, from the first cell of the form to the last. */
export async function typeFigures(page: Page, { figures }: DeskReport): Promise<void> {
  let before = '';
  for (const { address } of typedCells.filter((each) => isTyped(each.address))) {
    const row = address.replace(/\/\w+$/, '');
    const isNext = before.split('/')[0] === address.split('/')[0];
    if (!isNext) await cell(page, address).click();
    // Within a row the next cell is one key away; what stands in each is asked once all are typed.
    else if (row === before) await page.keyboard.press('Tab');
    else await tabTo(page, address);
    before = row;
    await page.keyboard.type(figures[address] ?? '0');
  }
  for (const { address } of typedCells.filter((each) => !isTyped(each.address)))
    if (figures[address] !== undefined) await cell(page, address).fill(figures[address]);
  if (!isWhole) await page.locator('[data-action="fill-requests"]').click();
  const typed = typedCells.map(({ address }) => [address, figures[address] ?? '0']);
  expect(await typedTexts(page)).toEqual(Object.fromEntries(typed));
}

/** What all computed cells show at this moment, by address. */
export function shownTotals(page: Page): Promise<Record<string, string>> {
  return page.evaluate(
    (addresses) =>
      Object.fromEntries(
        addresses.map((address) => [
          address,
          document.querySelector(`[data-cell="${address}"]`)?.textContent ?? 'missing',
        ]),
      ),
    derivedCells.map(({ address }) => address),
  );
}

/** What every input cell holds at this moment, by address. */
export function typedTexts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('input[data-cell]')].map((input) => [
        input.dataset['cell'] ?? '',
        input.value,
      ]),
    ),
  );
}

/** Waits until the autosave has written this text; a figure as a whole: ids and times are full of digits. */
export async function untilSaved(page: Page, text: string): Promise<void> {
  const written = JSON.stringify(text);
  await expect
    .poll(async () => JSON.stringify(await storedRecords(page)))
    .toContain(/^\d+$/u.test(text) ? written : written.slice(1, -1));
}

export async function downloadBy(page: Page, action: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await chooseAction(page, action);
  return download;
}

/** Presses the button of this handle, or chooses the entry of this handle under 更多. */
export async function chooseAction(page: Page, action: string): Promise<void> {
  const chosen = page.locator(`[data-action="${action}"]`);
  if ((await chosen.count()) === 0) await page.locator('[data-action="more"]').click();
  await chosen.click();
}
