import { expect, type Page, test } from '@playwright/test';
import { withCells } from '../src/report/cell-text';
import { draftFromLastYear } from '../src/importers/draft-from-last-year';
import { toDraftFile } from '../src/report/draft-content';
import { lastYear } from './support/earlier-reports';
import { cell, openForm } from './support/form';
import { copied, status } from './support/grid';
import { undo } from './support/import';

const received = 'requests/received/naturalPerson';
const carried = 'requests/carriedOver/naturalPerson';
const total = 'requests/received/allApplicants';
const boxOf = (page: Page, address: string) => page.locator('td', { has: cell(page, address) });
const attached = (page: Page) => page.locator('[data-action="last-year"]');

const licensing = 'proactive/licensing/decisions';

async function openNew(page: Page): Promise<void> {
  // A figure that stands nowhere else.
  const { draft } = draftFromLastYear(withCells(lastYear, { [licensing]: '987654' }));
  await openForm(page);
  await page.locator('[data-action="draft-file"]').setInputFiles({
    name: '草稿.json',
    mimeType: 'application/json',
    buffer: Buffer.from(toDraftFile(draft)),
  });
  await expect(page.getByLabel('机关全称')).toHaveValue(lastYear.agency.name);
  await expect(boxOf(page, received)).toHaveAttribute('data-before', '5');
}

const drawn = (page: Page, address: string) =>
  boxOf(page, address).evaluate((box) => getComputedStyle(box, '::after').content);

test('last year stands small at every cell and total, is said of it, and is not exported', async ({
  page,
}) => {
  await openNew(page);
  await test.step('the header says which year is attached; it can be looked at, removed and brought back', async () => {
    await expect(attached(page)).toContainText('上年：2023年');
    await attached(page).click();
    await page.getByRole('menuitem', { name: '查看上年报告' }).click();
    await expect(page.getByRole('heading', { name: /^上年报告：.*2023年/ })).toBeFocused();
    await expect(page.getByRole('region', { name: '第 1 页' })).toBeVisible();
    await page.getByRole('button', { name: '返回填报' }).click();
    await attached(page).click();
    await page.getByRole('menuitem', { name: '移除' }).click();
    await expect(attached(page)).toHaveCount(0);
    await expect(boxOf(page, received)).not.toHaveAttribute('data-before');
    await undo(page);
    await expect(attached(page)).toContainText('上年：2023年');
    await expect(boxOf(page, received)).toHaveAttribute('data-before', '5');
  });
  expect(await drawn(page, received)).toContain('"5"');
  expect(await drawn(page, total)).toContain('"5"');
  await expect(cell(page, received)).toHaveValue('');
  await expect(cell(page, received)).toHaveAccessibleDescription(/上年 5/);
  await expect(cell(page, total)).toHaveAccessibleDescription(/上年 5/);
  await expect(boxOf(page, received)).toHaveText('');
  await cell(page, received).click();
  await expect(status(page, 'requests')).toContainText('自然人　上年 5');
  await page.keyboard.type('8');
  await expect(status(page, 'requests')).toContainText('上年 5，增 3');
  await page.keyboard.press('Shift+ArrowDown');
  // Below it stands what was carried over; what last year had of either does not go along.
  expect((await copied(page, 'copy')).plain.trim()).toBe('8\r\n3');
  await expect(boxOf(page, licensing)).toHaveAttribute('data-before', '987654');
  await page.locator('[data-action="preview"]').click();
  await expect(page.getByRole('region', { name: '第 1 页' })).toBeVisible();
  await expect(page.locator('.preview')).not.toContainText('987654');
});

test(
  'what was filled from last year looks so until it is typed over',
  { tag: '@full' },
  async ({ page }) => {
    await openNew(page);
    await expect(cell(page, carried)).toHaveValue('3');
    await expect(boxOf(page, carried)).toHaveAttribute('data-from-last-year', '');
    await cell(page, carried).click();
    await expect(status(page, 'requests')).toContainText('上年报告结转下年度 3');
    await page.keyboard.type('3');
    await expect(boxOf(page, carried)).not.toHaveAttribute('data-from-last-year');
  },
);

test(
  'in the preview it stands beside the figures on request, and is not printed',
  { tag: '@full' },
  async ({ page }) => {
    await openNew(page);
    await page.locator('[data-action="preview"]').click();
    const printed = page.locator(`.paper [data-jump="${received}"]`);
    const corner = () => printed.evaluate((box) => getComputedStyle(box, '::after').content);
    await expect(printed).not.toHaveAttribute('data-before');
    const pages = await page.locator('.paper').count();
    await page.getByLabel('显示上年（只在本页').check();
    await expect(printed).toHaveAttribute('data-before', '5');
    expect(await corner()).toContain('"5"');
    await expect(printed).toHaveText('');
    await expect(page.locator('.paper')).toHaveCount(pages);
    await page.emulateMedia({ media: 'print' });
    expect(await corner()).toBe('none');
  },
);

test('one switch hides it in all tables, and is remembered', { tag: '@full' }, async ({ page }) => {
  await openNew(page);
  await page.getByLabel('显示上年').nth(1).uncheck();
  for (const address of [
    received,
    'proactive/licensing/decisions',
    'disputes/litigationDirect/total',
  ])
    await expect(boxOf(page, address)).not.toHaveAttribute('data-before');
  await expect(page.getByLabel('显示上年').first()).not.toBeChecked();
  await expect(cell(page, received)).toHaveAccessibleDescription('件');
  await page.reload();
  await expect(page.getByLabel('显示上年').first()).not.toBeChecked();
  await page.getByLabel('显示上年').first().check();
  await expect(boxOf(page, received)).toHaveAttribute('data-before', '5');
});

test('a report of another year is not shown as last year', { tag: '@full' }, async ({ page }) => {
  await openNew(page);
  await page.getByLabel('年度', { exact: true }).selectOption('2025');
  await expect(attached(page)).toContainText('不是上一年度');
  await expect(boxOf(page, received)).not.toHaveAttribute('data-before');
  await expect(page.getByLabel('显示上年')).toHaveCount(0);
});
