import { expect, test } from '@playwright/test';
import { cell, chooseAction, openForm } from './support/form';

test('F1 opens the help from a cell and goes back to it', async ({ page }) => {
  await openForm(page);
  const received = cell(page, 'requests/received/naturalPerson');
  await received.click();
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: '使用说明' })).toBeFocused();
  await expect(page.getByText('本页不联网，所填内容和导入的文件都不离开本机')).toBeVisible();
  await page.keyboard.press('F1');
  await expect(received).toBeFocused();
  await chooseAction(page, 'help');
  await page.getByRole('button', { name: '返回填报' }).click();
  await expect(page.getByRole('heading', { name: '使用说明' })).toHaveCount(0);
});

test(
  'the rail says how many days are left, by the county’s notice too',
  { tag: '@full' },
  async ({ page }) => {
    await page.clock.setFixedTime(new Date(2027, 0, 19, 9));
    await openForm(page);
    await page.getByLabel('机关全称').fill('清源县石桥镇人民政府');
    await page.getByLabel('年度', { exact: true }).selectOption('2026');
    const due = page.locator('[data-field="due"]');
    await expect(due).toHaveText('距报送期限 1月31日 还有 12 天');
    await page.getByRole('button', { name: '改期限' }).click();
    await page.getByLabel('报送期限').fill('一月');
    await page.getByRole('button', { name: '确定', exact: true }).click();
    await expect(page.getByText('不是日期：请写成 2027-1-20 或 2027年1月20日。')).toBeVisible();
    await page.getByLabel('报送期限').fill('2027-1-16');
    await page.getByRole('button', { name: '确定', exact: true }).click();
    await expect(due).toHaveText('已过报送期限 1月16日 3 天');
    await page.getByLabel('机关类别').selectOption({ label: '县级人民政府' });
    await page.getByLabel('机关全称').fill('清源县人民政府');
    await expect(due).toHaveText('距报送期限 3月31日 还有 71 天');
  },
);
