import { readFile } from 'node:fs/promises';
import { expect, type Locator, test } from '@playwright/test';
import { downloadBy, fillNarratives, openForm } from './support/form';
import { expectedTables, wordTables } from './support/printed-tables';
import { derivedCells, quietReport, typedCells } from './support/reports';

/** Counts what a clerk does: a click, a field filled in. */
class Actions {
  count = 0;
  async click(target: Locator): Promise<void> {
    this.count += 1;
    await target.click();
  }
  async fill(target: Locator, text: string): Promise<void> {
    this.count += 1;
    await target.fill(text);
  }
}

test('nothing received: an all-zero year in at most 12 actions', async ({ page }) => {
  await openForm(page);
  const report = quietReport(Number(await page.getByLabel('年度', { exact: true }).inputValue()));
  const user = new Actions();

  await user.fill(page.getByLabel('机关全称'), report.agency);
  await fillNarratives(page, report);
  for (const fill of await page.getByRole('button', { name: /^将空格填为 0/ }).all())
    await expect(fill).toBeEnabled();
  for (const table of ['proactive', 'requests', 'disputes'])
    await user.click(page.locator(`[data-action="fill-${table}"]`));
  await user.click(page.getByRole('button', { name: `填为“${report.agency}”`, exact: true }));
  await user.fill(page.getByLabel('落款日期'), report.date);
  user.count += 1;
  const word = await downloadBy(page, 'export-docx');

  expect(user.count).toBeLessThanOrEqual(12);
  expect(word.suggestedFilename()).toBe(
    `${report.agency}${report.year}年政府信息公开工作年度报告.docx`,
  );
  const zeros = [...typedCells, ...derivedCells].map(({ address }) => [address, '0']);
  const tables = wordTables(new Uint8Array(await readFile(await word.path())));
  expect(tables).toEqual(expectedTables(Object.fromEntries(zeros) as Record<string, string>));
});
