import { expect, test } from '@playwright/test';
import { cell, openForm, retype, typedTexts } from './support/form';

const closedOther = 'requests/closedOther/enterprise';
const received = 'requests/received/naturalPerson';

test('another edition asks first, lists what is lost, and can be taken back', async ({ page }) => {
  await openForm(page);
  const edition = page.getByLabel('格式', { exact: true });
  await retype(page, received, '6');
  await retype(page, closedOther, '2');
  await retype(page, 'requests/closedNotClarified/naturalPerson', '1');
  await retype(page, 'requests/closedFeeUnpaid/naturalPerson', '0');
  await retype(page, 'requests/closedOther/naturalPerson', '3');
  await retype(page, 'proactive/rules/inForce', '7');
  const before = await typedTexts(page);

  await edition.selectOption('2019');
  const question = page.getByRole('alert').filter({ hasText: '没有对应位置' });
  await expect(question.getByRole('listitem')).toHaveText([
    '表二“规章”，现行有效件数列：7',
    '表三（六）其他处理，自然人列：4，由原 3 行 1、0、3 相加',
    /^表三（六）其他处理3.其他，商业企业列：2，填入：/,
  ]);
  await question.getByRole('button', { name: '不更换' }).click();
  await expect(question).toBeHidden();
  expect(await typedTexts(page)).toEqual(before);

  await edition.selectOption('2019');
  await question.getByRole('button', { name: '更换格式', exact: true }).click();
  await expect(cell(page, 'requests/closed/enterprise')).toHaveValue('');
  await expect(cell(page, 'requests/closed/naturalPerson')).toHaveValue('4');
  await expect(cell(page, received)).toHaveValue('6');
  await expect(page.getByRole('rowheader', { name: '政府集中采购' })).toBeVisible();
  await expect(edition).toHaveValue('2019');

  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(edition).toHaveValue('2021');
  expect(await typedTexts(page)).toEqual(before);
});

test(
  'a half-year shows its own outline; nothing is asked where nothing is lost',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await retype(page, received, '6');
    await page.getByLabel('格式', { exact: true }).selectOption('half-year');
    await expect(page.getByRole('heading', { level: 2, name: '五、下步改进计划' })).toBeVisible();
    await expect(page.locator('[data-table]')).toHaveCount(2);
    await expect(page.getByLabel('期间')).toHaveValue('first');
    await expect(cell(page, received)).toHaveValue('6');
  },
);
