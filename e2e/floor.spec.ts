import { expect, test } from '@playwright/test';
import { floorMissing, openInFloor } from './support/floor';
import {
  cell,
  exportButton,
  fillCompleteReport,
  retype,
  shownTotals,
  typedTexts,
  untilSaved,
} from './support/form';
import { countyReport } from './support/reports';

test('the form opens in Chromium 86', { tag: '@full' }, async ({ baseURL }) => {
  test.skip(floorMissing !== undefined, `no Chromium 86: ${floorMissing ?? ''}`);
  const { page, errors, version, close } = await openInFloor(baseURL ?? '');
  try {
    expect(version).toMatch(/^86\./);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('#opening')).toHaveCount(0);
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
});

test('in Chromium 86 totals follow the keys, a reload keeps the draft, exports run', async ({
  baseURL,
}) => {
  test.skip(floorMissing !== undefined, `no Chromium 86: ${floorMissing ?? ''}`);
  test.setTimeout(120_000);
  const { page, errors, close } = await openInFloor(baseURL ?? '');
  try {
    await fillCompleteReport(page, countyReport);
    await retype(page, 'requests/received/enterprise', '２');
    await expect(cell(page, 'requests/received/allApplicants')).toHaveText('8');
    await retype(page, 'requests/carriedForward/enterprise', '2');
    await expect(cell(page, 'requests/carriedForward/allApplicants')).toHaveText('2');
    await page.getByLabel('联系电话').fill('0000-1234567');
    await untilSaved(page, '0000-1234567');
    const [texts, totals] = [await typedTexts(page), await shownTotals(page)];

    await page.reload();
    await expect(page.getByLabel('机关全称')).toHaveValue(countyReport.agency);
    expect(await typedTexts(page)).toEqual(texts);
    expect(await shownTotals(page)).toEqual(totals);

    await retype(page, 'requests/carriedForward/enterprise', '0');
    await retype(page, 'requests/received/enterprise', '0');
    await exportButton(page, 'html').click();
    await expect(page.getByRole('banner')).toContainText('网页文件已导出');
    await exportButton(page, 'docx').click();
    await expect(page.getByRole('banner')).toContainText('Word 文件已导出');
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
});
