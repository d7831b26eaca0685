import { expect, test } from '@playwright/test';
import { cell, exportButton, openForm, retype, untilSaved } from './support/form';

const doors = '.first-run';
const sampleName = '示例县示例镇人民政府';

test('the form below the doors can be typed into at once, and the doors stay', async ({ page }) => {
  await openForm(page);
  await expect(page.getByRole('heading', { name: '开始填报' })).toBeVisible();
  await page.getByLabel('机关全称').fill('清源县石桥镇人民政府');
  await retype(page, 'requests/received/naturalPerson', '6');
  await expect(page.locator(doors)).toBeVisible();
  await untilSaved(page, '清源县石桥镇人民政府');
  await page.reload();
  await expect(page.getByLabel('机关全称')).toHaveValue('清源县石桥镇人民政府');
  await expect(page.locator(doors)).toHaveCount(0);
});

test('each door leads where it says', async ({ page }) => {
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
  await retype(page, 'requests/received/naturalPerson', '9');
  await expect(page.locator('.saving')).toHaveText('示例不保存');
  await exportButton(page, 'docx').click();
  await expect(page.getByRole('alert').filter({ hasText: '导出' })).toContainText('处错误');
  await page.getByRole('button', { name: '关闭示例' }).click();
  await expect(page.getByLabel('机关全称')).toHaveValue('');
  await expect(page.getByLabel('联系电话')).toHaveValue('0876-1234567');
  await expect(cell(page, 'requests/received/naturalPerson')).toHaveValue('');
  await page.locator('[data-action="drafts"]').click();
  await expect(page.getByRole('heading', { name: '草稿' })).toBeVisible();
  await expect(page.locator('[data-draft]').filter({ hasText: sampleName })).toHaveCount(0);
});

test('a sample that gets a real name is kept as a draft, and still cannot leave', async ({
  page,
}) => {
  await openForm(page);
  await page.getByRole('button', { name: '看一份示例' }).click();
  await page.getByLabel('机关全称').fill('清源县石桥镇人民政府');
  await untilSaved(page, '清源县石桥镇人民政府');
  await expect(page.locator('.sample-banner')).toContainText('请逐项改写');
  await exportButton(page, 'docx').click();
  await expect(page.getByRole('alert').filter({ hasText: '导出' })).toContainText('处错误');
});
