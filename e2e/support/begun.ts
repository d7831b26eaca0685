import { expect, type Page } from '@playwright/test';
import { draftFromLastYear } from '../../src/importers/draft-from-last-year';
import { toDraftFile } from '../../src/report/draft-content';
import { lastYear } from './earlier-reports';
import { openForm } from './form';

/** Opens the form with a draft made from last year's report, as it stands on the first day. */
export async function openBegun(page: Page): Promise<void> {
  const { draft } = draftFromLastYear(lastYear);
  await openForm(page);
  await page.locator('[data-action="draft-file"]').setInputFiles({
    name: '草稿.json',
    mimeType: 'application/json',
    buffer: Buffer.from(toDraftFile(draft)),
  });
  await expect(page.locator('[data-action="last-year"]')).toBeVisible();
  await page.getByRole('button', { name: '关闭提示' }).click();
  await expect(page.getByLabel('机关全称')).toHaveValue(lastYear.agency.name);
}
