import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import {
  cell,
  downloadBy,
  exportButton,
  findings,
  openForm,
  retype,
  untilSaved,
} from './support/form';
import { storedRecords } from './support/storage';

const doors = '.first-run';
const sampleName = '示例县示例镇人民政府';

test(
  'the form below the doors can be typed into at once, and the doors stay',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await expect(page.getByRole('heading', { name: '开始填报' })).toBeVisible();
    await page.getByLabel('机关全称').fill('清源县石桥镇人民政府');
    await retype(page, 'requests/received/naturalPerson', '6');
    await expect(page.locator(doors)).toBeVisible();
    await untilSaved(page, '清源县石桥镇人民政府');
    await page.reload();
    await expect(page.getByLabel('机关全称')).toHaveValue('清源县石桥镇人民政府');
    await expect(page.locator(doors)).toHaveCount(0);
  },
);

test('each door leads where it says', { tag: '@full' }, async ({ page }) => {
  await openForm(page);
  await page.getByRole('button', { name: '从空白开始' }).click();
  await expect(page.locator(doors)).toHaveCount(0);
  await expect(page.getByLabel('机关全称')).toBeFocused();

  await page.reload();
  await page.getByRole('button', { name: '以上年报告新建' }).click();
  await expect(page.locator('[data-action="import-file"]')).toHaveCount(1);

  await page.reload();
  await page.locator('[data-action="begin-draft-file"]').setInputFiles({
    name: '坏.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{'),
  });
  await expect(page.getByText('“坏.json”未打开')).toBeVisible();
  await expect(page.locator(doors)).toBeVisible();
});

test('the sample opens, cannot leave, is not kept and is thrown away', async ({ page }) => {
  await openForm(page);
  await page.getByLabel('联系电话').fill('0876-1234567');
  await page.getByRole('button', { name: '看一份示例' }).click();
  await expect(page.getByLabel('机关全称')).toHaveValue(sampleName);
  await expect(page.locator('[data-section="overview"]')).toHaveValue(
    /本年度新收政府信息公开申请6件，上年结转1件，办结6件，结转下年度继续办理1件。/,
  );
  // A model of a report: nothing is wrong with it, and the ways to begin are not above it.
  await expect(findings(page)).toContainText('未发现问题。');
  await expect(page.locator(doors)).toHaveCount(0);
  await exportButton(page, 'docx').click();
  await expect(page.getByRole('alert').filter({ hasText: '导出' })).toContainText('示例不能导出');
  await retype(page, 'requests/received/naturalPerson', '9');
  await expect(page.locator('.saving')).toHaveText('示例不保存');
  await page.getByRole('button', { name: '关闭示例' }).click();
  await expect(page.getByLabel('机关全称')).toHaveValue('');
  await expect(page.getByLabel('联系电话')).toHaveValue('0876-1234567');
  await expect(cell(page, 'requests/received/naturalPerson')).toHaveValue('');
  await page.locator('[data-action="drafts"]').click();
  await expect(page.getByRole('heading', { name: '草稿' })).toBeVisible();
  await expect(page.locator('[data-draft]').filter({ hasText: sampleName })).toHaveCount(0);
});

test(
  'a sample that gets a real name is kept as a draft, and still cannot leave',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await page.getByRole('button', { name: '看一份示例' }).click();
    await expect(page.getByLabel('机关全称')).toHaveValue(sampleName);
    await page.getByLabel('机关全称').fill('清源县石桥镇人民政府');
    await untilSaved(page, '清源县石桥镇人民政府');
    await expect(page.locator('.sample-banner')).toContainText('请逐项改写');
    await exportButton(page, 'docx').click();
    await expect(page.getByRole('alert').filter({ hasText: '导出' })).toContainText('处错误');
  },
);

test('nothing of a sample is stored, not on leaving either', { tag: '@full' }, async ({ page }) => {
  await openForm(page);
  await page.getByLabel('联系电话').fill('0876-1234567');
  await untilSaved(page, '0876-1234567');
  const own = await storedRecords(page);
  await page.getByRole('button', { name: '看一份示例' }).click();
  await expect(page.getByLabel('机关全称')).toHaveValue(sampleName);
  await retype(page, 'requests/received/naturalPerson', '9');
  await page.locator('[data-section="problems"]').fill('试填的一句。');
  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('pagehide'));
  });
  await page.reload();
  await expect(page.getByLabel('联系电话')).toHaveValue('0876-1234567');
  expect(await storedRecords(page)).toEqual(own);
});

test(
  'what a file replaces is kept as a version, but not a sample',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await page.getByLabel('联系电话').fill('0876-1234567');
    const download = await downloadBy(page, 'save-draft');
    const file = {
      name: '草稿.json',
      mimeType: 'application/json',
      buffer: await readFile(await download.path()),
    };
    const kept = async () => Object.values(await storedRecords(page, 'versions'));
    await page.getByRole('button', { name: '看一份示例' }).click();
    await expect(page.getByLabel('机关全称')).toHaveValue(sampleName);
    await page.locator('[data-action="draft-file"]').setInputFiles(file);
    await expect(page.getByLabel('机关全称')).toHaveValue('');
    await page.locator('[data-action="draft-file"]').setInputFiles(file);
    // One after the other: when the second is there the first would be too.
    await expect.poll(kept).toMatchObject([{ occasions: ['打开草稿文件前'] }]);
    expect(JSON.stringify(await kept())).not.toContain(sampleName);
  },
);

test('closing the sample brings back the draft with the key typed just before', async ({
  page,
}) => {
  await openForm(page);
  const phone = page.getByLabel('联系电话');
  const opened = page.locator('.sample-banner');
  const close = page.getByRole('button', { name: '关闭示例' });
  await phone.fill('0876-1234567');
  // Its code is loaded: the second time nothing gives the key the time to be saved.
  await page.getByRole('button', { name: '看一份示例' }).click();
  await close.click();
  await expect(phone).toHaveValue('0876-1234567');
  await phone.evaluate((input: HTMLInputElement) => {
    input.value += '8';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLButtonElement>('[data-action="sample"]')?.click();
  });
  await expect(opened).toBeVisible();
  await untilSaved(page, '0876-12345678');
  await close.click();
  await expect(opened).toHaveCount(0);
  await expect(phone).toHaveValue('0876-12345678');
  await retype(page, 'requests/received/naturalPerson', '606');
  await untilSaved(page, '606');
  await page.reload();
  await expect(phone).toHaveValue('0876-12345678');
  await expect(cell(page, 'requests/received/naturalPerson')).toHaveValue('606');
  expect(Object.keys(await storedRecords(page))).toHaveLength(1);
});
