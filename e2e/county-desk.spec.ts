import { expect, type Page, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import {
  allRead,
  backToList,
  expectUnits,
  figure,
  give,
  headsStayInSight,
  openCounty,
  onlyState,
  openUnit,
  showPart,
  shownFigures,
  unitRow,
} from './support/county-desk';
import { countySet, type CountySet } from './support/county-set';
import { cell } from './support/form';

test.slow();

let set: CountySet;
test.beforeAll(async () => {
  set = await countySet();
});
/** Opens the desk with the files of these units, or of all. */
async function openWith(page: Page, units?: readonly string[]): Promise<number> {
  const files = set.files.filter(
    ({ name }) => units?.some((unit) => name.startsWith(unit)) ?? true,
  );
  await openCounty(page);
  await give(page, files);
  await allRead(page, files.length);
  await expectUnits(page, set.expectedCsv);
  return files.length;
}

/** They open their addends and make the draft of the county. */
async function sumsAreOfTheSet(page: Page): Promise<void> {
  await showPart(page, '三张表合计');
  await expect(page.locator('[data-sum-state]')).toContainText(`不完整：缺`);
  await expect(page.locator('[data-sum-state]')).toContainText(set.missing);
  expect(await shownFigures(page)).toMatchObject(set.sums('none'));

  await test.step('what is left out of the sum is not in it', async () => {
    const address = 'proactive/licensing/decisions';
    const before = Number(await figure(page, address).textContent());
    await showPart(page, '各单位情况');
    const unit = set.faulty.unbalanced;
    const counts = page.getByLabel(`将“${unit}”计入汇总`);
    await counts.uncheck();
    await showPart(page, '三张表合计');
    const own = Number(set.units.find(({ name }) => name === unit)?.facts[address] ?? '0');
    await expect(figure(page, address)).toHaveText(String(before - own));
    await showPart(page, '各单位情况');
    await counts.check();
  });

  await openUnit(page, set.double);
  await page.getByLabel(`以第2稿“${set.doubleFiles[1]}”为准`).check();
  await backToList(page);
  await showPart(page, '三张表合计');
  const sums = set.sums('second');
  expect(await shownFigures(page)).toMatchObject(sums);

  const received = 'requests/received/naturalPerson';
  await figure(page, received).click();
  await expect(page.locator('[data-sum-value]')).toHaveText(sums[received] ?? '');
  const addends = await page.getByRole('table', { name: '加数' }).locator('tbody tr').count();
  expect(addends).toBe(set.units.length);
  await page
    .getByRole('complementary', { name: '合计的来源' })
    .getByRole('button', { name: set.double })
    .click();
  await expect(page.getByRole('heading', { name: set.double })).toBeVisible();
  await backToList(page);

  await showPart(page, '三张表合计');
  await page.getByLabel('缺单位的格也填入现有合计').check();
  await page.locator('[data-action="county-draft"]').click();
  await expect(cell(page, received)).toHaveValue(sums[received] ?? '');
  await cell(page, received).focus();
  await expect(page.locator('.cell-checks')).toContainText('来源：');
  await expect(page.locator('.cell-checks')).toContainText(set.double);
}

test('the matrix names who sent nothing, who sent two, what cannot be read and what is wrong; the sums are right', async ({
  page,
}) => {
  await openWith(page);
  const state = (unit: string) => unitRow(page, unit).locator('.county-state');
  const count = (unit: string, column: string) =>
    unitRow(page, unit).locator(`[data-column="${column}"]`);
  await expect(page.locator('[data-unit]')).toHaveCount(set.units.length);
  await expect(state(set.missing)).toHaveText('未报送');
  await expect(state(set.double)).toHaveText('重复报送');
  await expect(state(set.unreadable)).toHaveText('无法读取');
  await expect(unitRow(page, set.unreadable).locator('.county-reason')).toContainText('.docx：');
  await expect(count(set.faulty.unbalanced, 'errors')).not.toHaveText('');
  await expect(count(set.faulty.placeholder, 'errors')).not.toHaveText('');
  await expect(count(set.faulty.contradicting, 'warnings')).not.toHaveText('');
  await expect(count(set.faulty.contradicting, 'family.text')).not.toHaveText('');

  // Errors stand at the top when the head is pressed twice; the state narrows the list down.
  await page.locator('[data-sort="errors"]').click();
  await page.locator('[data-sort="errors"]').click();
  await expect(page.getByRole('columnheader', { name: '错误' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const first = page.locator('[data-unit] [data-column="errors"]').first();
  await expect(first).not.toHaveText('');
  await onlyState(page, 'missing');
  await expect(page.locator('[data-unit]')).toHaveCount(1);
  await onlyState(page, 'all');
  await page.getByRole('searchbox').fill(set.faulty.unbalanced.slice(3, 6));
  await expect(unitRow(page, set.faulty.unbalanced)).toBeVisible();
  await expect(unitRow(page, set.missing)).toHaveCount(0);

  await openUnit(page, set.faulty.unbalanced);
  await expect(page.locator('[data-finding="requests/balance"]').first()).toContainText('列差 ');
  // The list is printed on its side; the paper of a report, in documents-preview.spec.ts, is not.
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/MediaBox \[0 0 84\d/);
  await backToList(page);
  await page.getByRole('searchbox').fill('');
  await expect(page.locator('[data-unit]')).toHaveCount(set.units.length);

  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width, height: 480 });
  await headsStayInSight(page);
  await page.setViewportSize({ width, height });
  // A head that is repeated on the next page must not be made of boxes.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-sort="name"]')).toHaveCSS('display', 'contents');
  await page.emulateMedia({ media: 'screen' });

  await test.step('the sums are those of the set', () => sumsAreOfTheSet(page));
});

test('a return file goes to the form of the township and shows its marks', async ({ page }) => {
  const unit = set.faulty.unbalanced;
  await openWith(page, [unit]);
  const address = 'requests/carriedForward/naturalPerson';
  await openUnit(page, unit);
  await figure(page, address).click();
  await page.getByLabel('意见', { exact: true }).fill('请与台账核对。');
  await page.getByRole('button', { name: '记下意见' }).click();
  const sentence = page.locator('[data-sentence^="overview:"]').nth(1);
  const words = (await sentence.textContent()) ?? '';
  await sentence.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('请写明时间。');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-action="county-mark-finding"]').first().click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="county-save-return"]').click(),
  ]);
  expect(saved.suggestedFilename()).toBe(`${unit}退回意见.json`);
  const returned = await readFile(await saved.path());

  await page.locator('[data-action="county-open-draft"]').click();
  await expect(page.getByLabel('机关全称')).toHaveValue(unit);
  await page.locator('[data-action="draft-file"]').setInputFiles({
    name: saved.suggestedFilename(),
    mimeType: 'application/json',
    buffer: returned,
  });
  const list = page.getByRole('region', { name: '退回意见' });
  await expect(list).toContainText('退回意见 3 条未处理，共 3 条');
  await expect(cell(page, address)).toHaveAttribute('data-returned', '');
  await expect(cell(page, address)).toHaveAttribute('title', /退回意见：请与台账核对。/);
  await expect(page.locator('mark[data-severity="returned"]')).toHaveText(words);
  await list
    .getByRole('listitem')
    .filter({ hasText: '请与台账核对。' })
    .getByRole('button')
    .click();
  await expect(cell(page, address)).toBeFocused();
  await list
    .getByRole('listitem')
    .filter({ hasText: '请与台账核对。' })
    .getByRole('checkbox')
    .check();
  await expect(cell(page, address)).not.toHaveAttribute('data-returned', '');
  await expect(list).toContainText('退回意见 2 条未处理');

  // Kept with the draft over a reload.
  await expect(page.locator('.saving')).toContainText('已保存');
  await page.reload();
  await expect(list).toContainText('退回意见 2 条未处理，共 3 条');
  await list.getByRole('button', { name: '清除退回意见' }).click();
  await list.getByRole('button', { name: '确认清除' }).click();
  await expect(list).toHaveCount(0);
});

test('the desk survives a reload, names what is alike, and leaves as sheets', async ({ page }) => {
  const count = await openWith(page, [...set.copied, set.faulty.placeholder]);
  await page.reload();
  await allRead(page, count);
  await expect(unitRow(page, set.missing)).toBeVisible();
  await showPart(page, '雷同文字');
  const [copy, original] = set.copied;
  const pair = page
    .locator('[data-similar]')
    .filter({ hasText: copy })
    .filter({ hasText: original });
  await expect(pair).toHaveCount(1);

  await showPart(page, '各单位情况');
  const [sheets] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="county-xlsx"]').click(),
  ]);
  expect(sheets.suggestedFilename()).toBe(`${set.year}年报汇总核对.xlsx`);
  const parts = unzipSync(new Uint8Array(await readFile(await sheets.path())));
  const text = Object.values(parts)
    .map((part) => new TextDecoder().decode(part))
    .join('');
  for (const name of [set.missing, '各单位情况', '三张表合计']) expect(text).toContain(name);

  await openUnit(page, set.faulty.placeholder);
  const [review] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="county-review-html"]').click(),
  ]);
  expect(await readFile(await review.path(), 'utf8')).toContain('审核单');

  await backToList(page);
  await page.locator('[data-action="county-clear"]').click();
  await page.locator('[data-action="county-clear-confirm"]').click();
  await expect(page.locator('[data-unit]')).toHaveCount(set.units.length === 0 ? 1 : 0);
});
