import { expect, type Locator, type Page } from '@playwright/test';
import type { CountyFile } from './county-set';

export const county = (page: Page): Locator => page.getByRole('region', { name: '汇总核对' });
export const unitRow = (page: Page, unit: string): Locator => page.locator(`[data-unit="${unit}"]`);
export const figure = (page: Page, address: string): Locator =>
  page.locator(`[data-figure="${address}"]`);

export async function openCounty(page: Page): Promise<void> {
  await page.goto('./#汇总核对');
  await expect(page.getByRole('heading', { name: '汇总核对' })).toBeVisible();
  await expect(page.getByRole('group', { name: /^本年报告/ })).toBeVisible();
}

export const payload = ({ name, bytes }: CountyFile) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

export const give = (
  page: Page,
  files: readonly CountyFile[],
  set: 'current' | 'earlier' = 'current',
): Promise<void> =>
  page.locator(`[data-action="county-files-${set}"]`).setInputFiles(files.map(payload));

/** So many files stand on the desk, and nothing is being read. */
export async function allRead(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('group', { name: /^本年报告/ })).toContainText(`${count} 份`, {
    timeout: 120_000,
  });
  await expect(page.locator('.county-progress')).toHaveCount(0, { timeout: 60_000 });
}

export async function expectUnits(page: Page, csv: string): Promise<void> {
  await page.locator('.county-expected > summary').click();
  await page.locator('[data-field="county-expected"]').fill(csv);
  await page.locator('[data-action="county-expected-keep"]').click();
}

export const showPart = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

export const openUnit = (page: Page, unit: string): Promise<void> =>
  unitRow(page, unit).getByRole('button', { name: unit }).click();
export const backToList = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '返回列表' }).click();

/** Every figure of the sums as shown, by address. */
export const shownFigures = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-figure]')].map((button) => [
        button.dataset['figure'] ?? '',
        button.textContent,
      ]),
    ),
  );

/** Narrows the list down to units of one kind: 未报送, 无法读取. */
export const onlyState = (page: Page, state: string): Promise<string[]> =>
  page.locator('[data-field="county-state"]').selectOption(state);

/** Scrolled to its end, the heads of the list stay right below the page's own. */
export async function headsStayInSight(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const [header, head] = await Promise.all(
    ['.app-header, header', '[data-sort="state"]'].map((part) =>
      page
        .locator(part)
        .first()
        .evaluate((element) => element.getBoundingClientRect()),
    ),
  );
  expect(head?.top).toBeGreaterThanOrEqual(header?.bottom ?? NaN);
  expect(head?.top).toBeLessThan((header?.bottom ?? NaN) + 40);
}
