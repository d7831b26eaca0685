import { expect, type Page, test } from '@playwright/test';
import { cell, openForm, retype, typedTexts } from './support/form';

const received = 'requests/received/naturalPerson';
const carriedOver = 'requests/carriedOver/naturalPerson';

test('typing is undone cell by cell, and redone; filling blanks with 0 is undone whole', async ({
  page,
}) => {
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

  // Filling blanks with 0 leaves what was typed.
  const before = await typedTexts(page);
  const fill = page.locator('[data-action="fill-requests"]');
  await expect(fill).toHaveText('将空格填为 0（142 格）');

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

const history = (page: Page) => page.locator('[data-action="history"]');
const steps = (page: Page) => page.getByRole('region', { name: '操作记录' }).getByRole('button');

test(
  'steps are listed by name, and one click goes back or forward to any of them',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await page.getByLabel('机关全称').focus();
    await page.keyboard.insertText('清源县石桥镇人民政府');
    await retype(page, received, '12');
    await page.locator('[data-action="fill-requests"]').click();
    const filled = await typedTexts(page);
    await history(page).click();
    await expect(steps(page)).toHaveText([
      '将表三空格填为 0143 处',
      '填写表三 自然人 · 本年新收政府信息公开申请数量空 → 12',
      '填写机关全称2 处',
      '打开时',
    ]);
    await expect(steps(page).nth(0)).toHaveAttribute('aria-current', 'step');
    await expect(steps(page).nth(0)).toBeFocused();
    await steps(page).nth(2).click();
    await expect(cell(page, received)).toHaveValue('');
    await expect(page.getByLabel('机关全称')).toHaveValue('清源县石桥镇人民政府');
    await expect(steps(page).nth(0)).toContainText('已撤销');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await typedTexts(page)).toEqual(filled);
    await page.keyboard.press('Escape');
    await expect(steps(page)).toHaveCount(0);
    await expect(history(page)).toBeFocused();
  },
);

test(
  'an undone place is gone to and marked until something is typed',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await retype(page, received, '12');
    await page.locator('[data-section="overview"]').focus();
    await page.keyboard.insertText('甲。乙。');
    const overview = page.locator('[data-section="overview"]');
    const cellBox = page.locator('td', { has: cell(page, received) });
    await page.keyboard.press('ControlOrMeta+z');
    await expect(overview).toHaveValue('');
    await expect(overview).toBeFocused();
    await expect(overview).toHaveAttribute('data-just-changed');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(cell(page, received)).toBeFocused();
    await expect(cellBox).toHaveAttribute('data-just-changed');
    await expect(overview).not.toHaveAttribute('data-just-changed');
    await expect(page.locator('.history [role="status"]')).toHaveText(
      '已撤销：填写表三 自然人 · 本年新收政府信息公开申请数量',
    );
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(cell(page, received)).toHaveValue('12');
    await page.keyboard.press('ControlOrMeta+y');
    await expect(overview).toHaveValue('甲。乙。');
    await expect(overview).toBeFocused();
    await page.keyboard.type('丙');
    await expect(page.locator('[data-just-changed]')).toHaveCount(0);
  },
);

test('undo in a view beside the form shows what it undid', { tag: '@full' }, async ({ page }) => {
  await openForm(page);
  await retype(page, received, '12');
  await page.locator('[data-action="preview"]').click();
  await expect(cell(page, received)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, received)).toBeFocused();
  await expect(cell(page, received)).toHaveValue('');
});

test(
  'another edition is undone and redone with all its figures, and the focus goes along',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await retype(page, 'requests/closedOther/naturalPerson', '5');
    const before = await typedTexts(page);
    const edition = page.getByLabel('格式');
    const name = await edition.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text);
    await edition.selectOption('2019');
    await page.getByRole('button', { name: '更换格式' }).click();
    await expect(edition).toBeFocused();
    await expect(cell(page, 'requests/closed/naturalPerson')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(edition).toBeFocused();
    await expect(edition.locator('option:checked')).toHaveText(name ?? '');
    expect(await typedTexts(page)).toEqual(before);
  },
);

test('typing that ends where it began is no step', { tag: '@full' }, async ({ page }) => {
  await openForm(page);
  await cell(page, received).focus();
  // All at once: a pause of two seconds between them, as a busy machine makes, would end the step.
  await Promise.all(['1', 'Backspace', 'Tab'].map((key) => page.keyboard.press(key)));
  await expect(history(page)).toBeDisabled();
});
