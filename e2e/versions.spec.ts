import { expect, type Page, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { downloadBy, exportButton, openForm, retype, typedTexts, untilSaved } from './support/form';
import { annualReportOf, openReport } from './support/documents';
import { countyReport } from './support/reports';
import { putRecords, storedRecords } from './support/storage';

// What is stored is the subject: nobody else's window writes late into it.
test.use({ reuseContext: false });

const closed = 'requests/closedOther/enterprise';

async function exported(page: Page): Promise<void> {
  const download = page.waitForEvent('download');
  await exportButton(page, 'html').click();
  await download;
}

async function openVersions(page: Page): Promise<void> {
  await page.getByRole('button', { name: '草稿', exact: true }).click();
  await page.locator('[data-action="versions"]').first().click();
  await expect(page.locator('[data-version]').first()).toBeVisible();
}

test('an export keeps a version; it is compared with now and restored in one step', async ({
  page,
}) => {
  await openReport(page, annualReportOf(countyReport));
  const before = await typedTexts(page);
  await exported(page);
  await exported(page);
  await retype(page, closed, '8');
  await page.locator('[data-section="problems"]').fill('存在的主要问题：公开不够及时。');
  const after = await typedTexts(page);

  await openVersions(page);
  await expect(page.locator('[data-version]')).toHaveCount(1);
  await expect(page.locator('[data-version]')).toContainText('导出 网页');
  await page.locator('[data-action="compare"]').click();
  const comparison = page.getByRole('region', { name: '版本比较' });
  await expect(comparison.locator(`[data-change="cell:${closed}"]`)).toContainText('→8');
  await expect(comparison).toContainText('存在的主要问题：公开不够及时。');

  await page.locator('[data-action="restore"]').click();
  await expect(page.locator('.app-message')).toContainText('可用“撤销”还原');
  expect(await typedTexts(page)).toEqual(before);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  expect(await typedTexts(page)).toEqual(after);

  await openVersions(page);
  await expect(page.locator('[data-version]')).toHaveCount(2);
  await expect(page.locator('[data-version]').first()).toContainText('还原前');
});

test('a version is kept after an hour of work, and of a blank sheet never', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-22T09:00:00') });
  await openForm(page);
  await retype(page, closed, '1');
  await page.clock.runFor(1000);
  await expect(page.getByRole('banner')).toContainText('已保存 09:00');
  await page.clock.setSystemTime(new Date('2026-11-22T10:00:30'));
  await retype(page, closed, '2');
  await page.clock.runFor(1000);
  await expect(page.getByRole('banner')).toContainText('已保存 10:00');
  await expect
    .poll(async () => Object.values(await storedRecords(page, 'versions')))
    .toMatchObject([{ occasions: ['填写满一小时'] }]);
});

test('an import keeps what stood before it', { tag: '@full' }, async ({ page }) => {
  await openReport(page, annualReportOf(countyReport));
  const file = await readFile(await (await downloadBy(page, 'save-draft')).path());
  await retype(page, closed, '8');
  await page
    .locator('[data-action="draft-file"]')
    .setInputFiles({ name: '旧.json', mimeType: 'application/json', buffer: file });
  await expect
    .poll(async () => JSON.stringify(await storedRecords(page, 'versions')))
    .toContain('打开草稿文件前');
});

test('everything goes into one file and comes back in another browser, overwriting nothing', async ({
  page,
  browser,
  baseURL,
}) => {
  await openReport(page, annualReportOf(countyReport));
  await exported(page);
  await retype(page, closed, '8');
  await untilSaved(page, '8');
  await page.getByRole('button', { name: '草稿', exact: true }).click();
  const download = await downloadBy(page, 'export-everything');
  expect(download.suggestedFilename()).toMatch(/^公开年报全部数据\d+年\d+月\d+日\.json$/);
  const file = await readFile(await download.path());
  const bring = async (to: Page, buffer: Buffer) => {
    await to
      .locator('[data-action="import-everything"]')
      .setInputFiles({ name: '全部.json', mimeType: 'application/json', buffer });
  };
  await bring(page, file);
  await expect(page.locator('.everything')).toContainText('新增草稿 0 份，相同而略过 1 份');

  const other = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await openForm(other);
  await other.getByRole('button', { name: '草稿', exact: true }).click();
  await bring(other, file);
  await expect(other.locator('.everything')).toContainText('新增草稿 1 份');
  expect(await storedRecords(other, 'versions')).toEqual(await storedRecords(page, 'versions'));

  const records = await storedRecords(other);
  const id = JSON.parse(Object.keys(records)[0] ?? '') as string;
  const changed = JSON.stringify(Object.values(records)[0]).replace('"8"', '"7"');
  await putRecords(other, 'drafts', { [id]: JSON.parse(changed) as unknown });
  await bring(other, file);
  await expect(other.locator('.everything')).toContainText('两份都保留 1 份');
  await expect(other.locator('[data-draft]')).toHaveCount(2);
  await expect(other.locator('.draft-list')).toContainText('（导入）');
  expect(JSON.stringify((await storedRecords(other))[JSON.stringify(id)])).toBe(changed);

  const present = await storedRecords(other);
  for (const [odd, reason] of [
    ['{"format":"gongkai-nianbao-all"', '文件内容不完整'],
    ['[]', '不是“公开年报”的全部数据文件'],
    [
      file.toString().replace('"revision"', '"x"').replace('"report":{', '"report":7,"y":{'),
      '无法读取',
    ],
  ] as const) {
    await bring(other, Buffer.from(odd));
    await expect(other.locator('.everything')).toContainText(reason);
    await expect(other.locator('.everything')).toContainText('原有草稿未改动');
  }
  expect(await storedRecords(other)).toEqual(present);
});
