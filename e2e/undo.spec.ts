import { expect, test } from '@playwright/test';
import { cell, openForm, retype, typedTexts } from './support/form';

const received = 'requests/received/naturalPerson';
const carriedOver = 'requests/carriedOver/naturalPerson';

test('typing is undone cell by cell, and redone', async ({ page }) => {
  await openForm(page);
  await retype(page, received, '12');
  await page.keyboard.press('Tab');
  await retype(page, carriedOver, '5');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, carriedOver)).toHaveValue('');
  await expect(cell(page, received)).toHaveValue('12');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(cell(page, received)).toHaveValue('');
  await expect(cell(page, 'requests/received/allApplicants')).toHaveText('');
  await expect(page.getByRole('button', { name: '撤销', exact: true })).toBeDisabled();

  await page.getByRole('button', { name: '重做', exact: true }).click();
  await page.keyboard.press('ControlOrMeta+y');
  await expect(cell(page, received)).toHaveValue('12');
  await expect(cell(page, carriedOver)).toHaveValue('5');
  await expect(page.getByRole('button', { name: '重做', exact: true })).toBeDisabled();
});

test('filling blanks with 0 leaves what was typed and is undone whole', async ({ page }) => {
  await openForm(page);
  await retype(page, received, '12');
  const before = await typedTexts(page);
  const fill = page.locator('[data-action="fill-requests"]');
  await expect(fill).toHaveText('将空格填为 0（143 格）');

  await fill.click();
  await expect(cell(page, received)).toHaveValue('12');
  await expect(cell(page, 'requests/handled/allApplicants')).toHaveText('0');
  await expect(cell(page, 'proactive/rules/issued')).toHaveValue('');

  await page.locator('[data-action="unfill-requests"]').click();
  await expect(cell(page, 'requests/handled/allApplicants')).toHaveText('');
  expect(await typedTexts(page)).toEqual(before);

  await fill.click();
  await expect(cell(page, 'requests/handled/allApplicants')).toHaveText('0');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(cell(page, 'requests/handled/allApplicants')).toHaveText('');
  expect(await typedTexts(page)).toEqual(before);
});
