import { expect, test } from '@playwright/test';
import { untilSaved } from './support/form';
import { cell, openForm, textsOf } from './support/grid';

const overview = '[data-section="overview"]';

test.beforeEach(({ page }) => openForm(page));

test('one switch fills the zeros, offers the sentences and takes all of it back', async ({
  page,
}) => {
  await page.locator(overview).fill('一、主动公开。');
  const noRequests = page.getByLabel('本年度未收到政府信息公开申请');
  await noRequests.check();
  expect(new Set(await textsOf(page, 'requests'))).toEqual(new Set(['0']));
  await expect(cell(page, 'requests/handled/allApplicants')).toHaveText('0');
  await page.getByRole('button', { name: '在“一、总体情况”中写明' }).click();
  await expect(page.locator(overview)).toHaveValue(
    /^一、主动公开。\n\d{4}年度，本机关未收到政府信息公开申请。$/,
  );
  await page.getByRole('button', { name: '在“六、其他需要报告的事项”中写明' }).click();
  await expect(page.locator('[data-section="otherMatters"]')).toHaveValue(
    /未收取政府信息公开信息处理费。$/,
  );
  await noRequests.uncheck();
  expect((await textsOf(page, 'requests')).join('')).toBe('');
  await expect(page.locator(overview)).toHaveValue('一、主动公开。');
  await expect(page.locator('[data-section="otherMatters"]')).toHaveValue('');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(noRequests).toBeChecked();
  await expect(page.locator(overview)).toHaveValue(/未收到政府信息公开申请。$/);
  await test.step('it is read from the figures after a reload and in another edition', async () => {
    await untilSaved(page, '未收到政府信息公开申请。');
    await page.reload();
    await expect(noRequests).toBeChecked();
    await page.getByLabel('格式').selectOption('2019');
    // （六）其他处理 has one line there: three times 0.
    await expect(cell(page, 'requests/closed/naturalPerson')).toHaveValue('0');
    await expect(noRequests).toBeChecked();
    await noRequests.uncheck();
    expect((await textsOf(page, 'requests')).join('')).toBe('');
    await expect(page.locator(overview)).toHaveValue('一、主动公开。');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(noRequests).toBeChecked();
    await expect(page.locator(overview)).toHaveValue(/未收到政府信息公开申请。$/);
  });
});

test('a zero typed before stays when the switch goes back', { tag: '@full' }, async ({ page }) => {
  await cell(page, 'disputes/reconsideration/upheld').fill('0');
  const none = page.getByLabel('未发生行政复议、行政诉讼');
  await none.check();
  await none.uncheck();
  expect((await textsOf(page, 'disputes')).join('')).toBe('0');
});

test(
  'a number switches it off, and the sentence can be taken out',
  { tag: '@full' },
  async ({ page }) => {
    const noRequests = page.getByLabel('本年度未收到政府信息公开申请');
    await noRequests.check();
    await page.getByRole('button', { name: '在“一、总体情况”中写明' }).click();
    await cell(page, 'requests/received/naturalPerson').fill('2');
    await expect(noRequests).not.toBeChecked();
    await expect(noRequests).toHaveAccessibleDescription('表中有不为 0 的内容');
    await page.getByRole('button', { name: '从“一、总体情况”中删去此句' }).click();
    await expect(page.locator(overview)).toHaveValue('');
    await cell(page, 'requests/received/naturalPerson').fill('0');
    await expect(noRequests).toBeChecked();
  },
);

test('agrees with the button that fills blanks', { tag: '@full' }, async ({ page }) => {
  await page.locator('[data-action="fill-requests"]').click();
  await expect(page.getByLabel('本年度未收到政府信息公开申请')).toBeChecked();
  await page.locator('[data-action="unfill-requests"]').click();
  await expect(page.getByLabel('本年度未收到政府信息公开申请')).not.toBeChecked();
});

test(
  'figures are asked about before they become 0, and come back when it is switched off',
  { tag: '@full' },
  async ({ page }) => {
    await cell(page, 'requests/received/naturalPerson').fill('2');
    await cell(page, 'requests/disclosed/naturalPerson').fill('约2');
    const before = await textsOf(page, 'requests');
    const noRequests = page.getByLabel('本年度未收到政府信息公开申请');
    await noRequests.click();
    const question = page.getByRole('alert').filter({ hasText: '不是 0' });
    await expect(question).toContainText(
      '表三有 2 格不是 0：“一、本年新收政府信息公开申请数量｜自然人”为 2，“三、本年度办理结果（一）予以公开｜自然人”为 约2。确未发生的，可改为 0。',
    );
    expect(await textsOf(page, 'requests')).toEqual(before);
    await question.getByRole('button', { name: '不改' }).click();
    await expect(noRequests).toBeFocused();
    await expect(noRequests).not.toBeChecked();
    expect(await textsOf(page, 'requests')).toEqual(before);
    await noRequests.click();
    await question.getByRole('button', { name: '将这 2 格改为 0' }).click();
    await expect(noRequests).toBeChecked();
    expect(new Set(await textsOf(page, 'requests'))).toEqual(new Set(['0']));
    await page.keyboard.press('ControlOrMeta+z');
    expect(await textsOf(page, 'requests')).toEqual(before);
    await page.keyboard.press('ControlOrMeta+y');
    await noRequests.uncheck();
    expect(await textsOf(page, 'requests')).toEqual(before);
  },
);

test(
  'the sentence is found again after the year was changed',
  { tag: '@full' },
  async ({ page }) => {
    const noRequests = page.getByLabel('本年度未收到政府信息公开申请');
    await noRequests.check();
    await page.getByRole('button', { name: '在“一、总体情况”中写明' }).click();
    await page.getByLabel('年度', { exact: true }).selectOption('2022');
    await expect(page.getByRole('button', { name: '在“一、总体情况”中写明' })).toHaveCount(0);
    await noRequests.uncheck();
    await expect(page.locator(overview)).toHaveValue('');
  },
);
