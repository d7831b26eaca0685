import { expect, test } from '@playwright/test';
import { cell, openForm, retype } from './support/form';

const received = 'requests/received/naturalPerson';
const saved = /已保存/;

test('two windows on one draft never overwrite each other', async ({ page, context }) => {
  await openForm(page);
  await page.getByLabel('机关全称').fill('清源县石桥镇人民政府');
  await retype(page, received, '3');
  await expect(page.getByRole('banner')).toContainText(saved);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(cell(other, received)).toHaveValue('3');
  await retype(other, received, '8');
  await expect(other.getByRole('banner')).toContainText(saved);

  await retype(page, received, '5');
  await expect(page.getByRole('banner')).toContainText('本窗口已另存为副本');

  await other.reload();
  await other.getByRole('button', { name: '草稿', exact: true }).click();
  await expect(other.locator('[data-draft]')).toHaveCount(2);
  const here = await cell(other, received).inputValue();
  await other.locator('[data-action="open-stored"]').click();
  const there = here === '5' ? '8' : '5';
  await expect(cell(other, received)).toHaveValue(there);
});

test('a new draft leaves the one before in the list', async ({ page }) => {
  await openForm(page);
  await page.getByLabel('机关全称').fill('清源县石桥镇人民政府');
  await retype(page, received, '3');
  await page.getByRole('button', { name: '草稿', exact: true }).click();
  await page.locator('[data-action="new-draft"]').click();
  await expect(cell(page, received)).toHaveValue('');
  await page.getByRole('button', { name: '草稿', exact: true }).click();
  await page.locator('[data-action="open-stored"]').click();
  await expect(cell(page, received)).toHaveValue('3');
});
