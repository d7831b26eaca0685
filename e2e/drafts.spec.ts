import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import {
  cell,
  downloadBy,
  openForm,
  retype,
  shownTotals,
  typedTexts,
  untilSaved,
} from './support/form';
import { annualReportOf, openReport } from './support/documents';
import { countyReport } from './support/reports';

// What is stored is the subject: nobody else's window writes late into it.
test.use({ reuseContext: false });

const openFile = (page: Page, name: string, text: string) =>
  page
    .locator('[data-action="draft-file"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('a draft comes back after a reload, and from a file, here and in another browser', async ({
  page,
  browser,
  baseURL,
}) => {
  await openReport(page, annualReportOf(countyReport));
  await test.step('a reload brings everything back, also half-typed cells', async () => {
    await retype(page, 'requests/closedOther/enterprise', '3件');
    await retype(page, 'disputes/reconsideration/pending', '１');
    await page.getByLabel('联系电话').fill('0000-1234567');
    await untilSaved(page, '0000-1234567');
    const [texts, totals] = [await typedTexts(page), await shownTotals(page)];

    await page.reload();
    await expect(page.getByLabel('机关全称')).toHaveValue(countyReport.agency);
    expect(await typedTexts(page)).toEqual(texts);
    expect(await shownTotals(page)).toEqual(totals);
    for (const [section, text] of Object.entries(countyReport.narratives) as [string, string][])
      await expect(page.locator(`[data-section="${section}"]`)).toHaveValue(text);
    await expect(page.getByLabel('年度', { exact: true })).toHaveValue('2023');
    await expect(page.getByLabel('落款日期')).toHaveValue(countyReport.date);
    await expect(page.getByLabel('联系电话')).toHaveValue('0000-1234567');
  });
  const saved = await typedTexts(page);
  const download = await downloadBy(page, 'save-draft');
  expect(download.suggestedFilename()).toBe(
    '清源县人民政府2023年政府信息公开工作年度报告.草稿.json',
  );
  const file = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ format: 'gongkai-nianbao', version: 2 });

  await retype(page, 'requests/closedOther/enterprise', '8');
  await page.getByLabel('联系电话').fill('0000-7654321');
  await openFile(page, '上次.json', file);
  await expect(page.getByRole('banner')).toContainText('已打开“上次.json”');
  await expect(page.getByLabel('机关全称')).toHaveValue(countyReport.agency);
  expect(await typedTexts(page)).toEqual(saved);

  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByLabel('联系电话')).toHaveValue('0000-7654321');
  await expect(cell(page, 'requests/closedOther/enterprise')).toHaveValue('8');

  await page.getByLabel('机关全称').fill('柳湾街道办事处');
  await untilSaved(page, '柳湾街道办事处');
  await openFile(page, '上次.json', file);
  await expect(page.getByText('已作为新草稿打开')).toBeVisible();
  await expect(page.getByLabel('机关全称')).toHaveValue(countyReport.agency);
  await showDrafts(page);
  await expect(row(page, '柳湾街道办事处')).toHaveCount(1);

  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const elsewhere = await other.newPage();
  await openForm(elsewhere);
  await openFile(elsewhere, '上次.json', file);
  await expect(elsewhere.getByLabel('机关全称')).toHaveValue(countyReport.agency);
  expect(await typedTexts(elsewhere)).toEqual(saved);
  await other.close();
});

const broken = [
  ['半份草稿', '{"format":"gongkai-nianbao","version":1,"rep', '文件内容不完整，无法识别。'],
  ['别的程序的文件', '{"name":"x"}', '该文件不是“公开年报”的草稿。'],
  ['更新版本的草稿', '{"format":"gongkai-nianbao","version":99}', '由更新版本的“公开年报”保存'],
  ['损坏的草稿', '{"format":"gongkai-nianbao","version":1,"report":7}', '内容不合规定'],
] as const;

test(
  'a file that is no draft is refused with the reason and the present draft stays',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await page.getByLabel('机关全称').fill('柳湾街道办事处');
    await retype(page, 'requests/received/enterprise', '3件');
    for (const [name, text, reason] of broken) {
      await openFile(page, `${name}.json`, text);
      await expect(page.getByRole('banner')).toContainText(`“${name}.json”未打开：`);
      await expect(page.getByRole('banner')).toContainText(reason);
      await expect(page.getByRole('banner')).toContainText('当前草稿未改动');
      await expect(page.getByLabel('机关全称')).toHaveValue('柳湾街道办事处');
      await expect(cell(page, 'requests/received/enterprise')).toHaveValue('3件');
    }
  },
);

const received = 'requests/received/naturalPerson';
const showDrafts = (page: Page) => page.getByRole('button', { name: '草稿', exact: true }).click();
const row = (page: Page, text: string) => page.locator('[data-draft]').filter({ hasText: text });

test('a new draft leaves the one before in the list, and takes the unit’s data along', async ({
  page,
}) => {
  await openForm(page);
  await page.getByLabel('机关全称').fill('柳湾街道办事处');
  await page.getByLabel('机关类别').selectOption({ label: '街道办事处' });
  await page.getByLabel('联系电话').fill('0000-1234567');
  await retype(page, received, '3');
  await untilSaved(page, '0000-1234567');
  await showDrafts(page);
  await page.getByLabel('新草稿的单位').selectOption('柳湾街道办事处');
  await page.getByRole('button', { name: '新建草稿并填入单位信息' }).click();
  await expect(cell(page, received)).toHaveValue('');
  await expect(page.getByLabel('机关全称')).toHaveValue('柳湾街道办事处');
  await expect(page.getByLabel('机关类别')).toHaveValue('street');
  await expect(page.getByLabel('联系电话')).toHaveValue('0000-1234567');
  await expect(page.getByLabel('落款机关')).toHaveValue('柳湾街道办事处');
  await showDrafts(page);
  await page.locator('[data-action="open-stored"]').click();
  await expect(cell(page, received)).toHaveValue('3');
});

test('drafts are named, copied, found, deleted and brought back', async ({ page }) => {
  await openForm(page);
  await page.getByLabel('机关全称').fill('柳湾街道办事处');
  await retype(page, received, '3件件');
  await untilSaved(page, '3件件');
  await showDrafts(page);
  await expect(row(page, '柳湾街道办事处')).toContainText('1 处错误');
  await page.locator('[data-action="duplicate"]').click();
  await expect(page.locator('[data-draft]')).toHaveCount(2);
  const copy = row(page, '副本');
  await copy.locator('[data-action="rename"]').click();
  await page.getByLabel('草稿名称').fill('送审稿');
  await page.keyboard.press('Enter');
  await expect(row(page, '送审稿')).toHaveCount(1);

  await page.getByLabel('查找草稿').fill('送审 柳湾');
  await expect(page.locator('[data-draft]')).toHaveCount(1);
  await page.getByLabel('查找草稿').fill('没有');
  await expect(page.getByText('没有符合的草稿。')).toBeVisible();
  await page.getByLabel('查找草稿').fill('');

  await row(page, '送审稿').locator('[data-action="remove"]').click();
  await expect(page.locator('[data-draft]')).toHaveCount(1);
  await page.getByRole('button', { name: '撤销删除' }).click();
  await expect(row(page, '送审稿')).toHaveCount(1);
  await row(page, '送审稿').locator('[data-action="remove"]').click();
  await expect(page.locator('[data-draft]')).toHaveCount(1);
  await page.reload();
  await showDrafts(page);
  await page.getByText('已删除的草稿 1 份').click();
  await page.getByRole('button', { name: '恢复' }).click();
  await row(page, '送审稿').locator('[data-action="open-stored"]').click();
  await expect(cell(page, received)).toHaveValue('3件件');
});
