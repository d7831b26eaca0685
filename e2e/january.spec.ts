import { expect, type Page, test } from '@playwright/test';
import { completeReport } from '../src/testing/complete-report';
import { edition2021 } from '../src/template/editions/edition-2021';
import { lastYear, plainWord } from './support/earlier-reports';
import { openBegun } from './support/begun';
import { cell, findings, openForm, retype } from './support/form';
import { status } from './support/grid';
import { accept, changes, choose, openImport, purpose } from './support/import';

const overview = (page: Page) => page.locator('[data-section="overview"]');
const list = (page: Page) => findings(page).locator('.to-change');
const entry = (page: Page, kind: string) => list(page).locator(`[data-to-change="${kind}"]`);
const rail = (page: Page) => page.getByRole('navigation', { name: '填报进度' });
const part = (page: Page, title: string) => rail(page).getByRole('link', { name: title });

async function begin(page: Page): Promise<void> {
  await openForm(page);
  await openImport(page);
  await choose(page, { name: '2023年报.docx', bytes: await plainWord(lastYear) });
  await expect(purpose(page, '以上年报告新建')).toBeChecked();
  await accept(page);
  await expect(page.getByLabel('机关全称')).toHaveValue(lastYear.agency.name);
  await expect(list(page)).toBeVisible();
}

test('a list leads through what must change, jumps, and ticks itself', async ({ page }) => {
  await begin(page);
  await expect(list(page).locator('summary')).toHaveText(/^今年要改的 9 处，还有 9 处$/);
  await entry(page, 'year').getByRole('button', { name: '所选改为 2024' }).click();
  await expect(entry(page, 'year')).toHaveAttribute('data-done', 'true');
  await entry(page, 'period').getByRole('button', { name: /^改为/ }).click();
  await expect(entry(page, 'period')).toHaveAttribute('data-done', 'true');

  const sentence = entry(page, 'number');
  await expect(sentence.locator('del')).toHaveText(['128', '28', '100']);
  await sentence.getByRole('button').first().click();
  await expect(overview(page)).toBeFocused();
  await page.keyboard.type('140');
  await expect(overview(page)).toHaveValue(/全年主动公开政府信息140条/);
  await expect(sentence).toHaveAttribute('data-done', 'true');

  await page.getByLabel('落款日期').fill('2025年1月9日');
  await expect(entry(page, 'date')).toHaveAttribute('data-done', 'true');
  await expect(list(page).locator('summary')).toHaveText(/还有 4 处$/);
});

test(
  'a number that is the same again is said so, and undone',
  { tag: '@full' },
  async ({ page }) => {
    await begin(page);
    const toFill = findings(page).locator('.finding-counts [data-severity="blank"]');
    await expect(toFill).toHaveAttribute('data-count', '5');
    await entry(page, 'number').getByRole('button', { name: '与上年相同' }).click();
    await expect(entry(page, 'number')).toHaveAttribute('data-done', 'true');
    await expect(toFill).toHaveAttribute('data-count', '4');
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(entry(page, 'number')).toHaveAttribute('data-done', 'false');
  },
);

test('the rail says what is last year’s, and leads there from every view', async ({ page }) => {
  await openBegun(page);
  await expect(part(page, '五、存在的主要问题')).toContainText('与上年相同，待改');
  await expect(part(page, '引言')).toHaveAttribute('data-state', 'unchanged');
  await expect(part(page, '引言')).toContainText('1处待核实');

  await page.locator('[data-action="preview"]').click();
  await expect(page.getByRole('region', { name: '第 1 页' })).toBeVisible();
  await expect(rail(page).locator('[aria-current]')).toHaveCount(0);
  await part(page, '六、其他需要报告的事项').click();
  await expect(
    page.locator('.paper .paper-heading', { hasText: '六、其他需要报告的事项' }),
  ).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('');

  for (const view of ['drafts', 'import']) {
    await page.locator(`[data-action="${view}"]`).click();
    await expect(page.getByRole('heading', { name: '五、存在的主要问题' })).toBeHidden();
    await part(page, '五、存在的主要问题').click();
    await expect(page.getByRole('heading', { name: '五、存在的主要问题' })).toBeInViewport();
  }
});

test(
  'another agency’s file is not written into this draft unasked',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await page.getByLabel('机关全称').fill('青山县水务局');
    await page.getByLabel('联系电话').fill('0876-1234567');
    const report = { ...completeReport(edition2021, new Date().getFullYear()) };
    await openImport(page);
    await choose(page, { name: '年报.docx', bytes: await plainWord(report) });
    await expect(page.locator('[data-other-agency]')).toContainText('请核对用途');
    await expect(purpose(page, '导入到当前草稿')).not.toBeChecked();
    await purpose(page, '导入到当前草稿').check();
    const emptying = changes(page).filter({ hasText: '联系电话' });
    await expect(emptying.getByRole('checkbox')).not.toBeChecked();
  },
);

test(
  'a draft that was started gets its own last year beside it',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await page.getByLabel('机关全称').fill(lastYear.agency.name);
    await page.getByLabel('年度', { exact: true }).selectOption('2024');
    await retype(page, 'requests/received/naturalPerson', '7');
    await openImport(page);
    await choose(page, { name: '2023年报.docx', bytes: await plainWord(lastYear) });
    await expect(purpose(page, '仅作上年对照')).toBeChecked();
    await accept(page);
    await expect(cell(page, 'requests/received/naturalPerson')).toHaveValue('7');
    await expect(page.locator('[data-action="last-year"]')).toContainText('2023年');
  },
);

test(
  'findings follow the work: its section first, the cell’s own on top, nothing before a key',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await expect(findings(page)).toContainText('填完一段，这里给出核验。');
    await page.getByLabel('落款日期').fill('2024年13月9日');
    await retype(page, 'disputes/reconsideration/upheld', '一');
    await retype(page, 'requests/disclosed/enterprise', '1吨');
    await retype(page, 'requests/received/naturalPerson', '3件左右');
    const [first, second] = [0, 1].map((at) => findings(page).locator('[data-finding]').nth(at));
    await expect(first!).toContainText('3件左右');
    await expect(second!).toContainText(/1吨|表三/);
    await cell(page, 'requests/disclosed/enterprise').click();
    await expect(first!).toContainText('1吨');
    await cell(page, 'disputes/reconsideration/upheld').click();
    await expect(first!).toContainText('现为“一”');
  },
);

test(
  'the line under the table says gap and fix whole, and its button fixes it',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await page.locator('[data-action="fill-requests"]').click();
    await retype(page, 'requests/received/naturalPerson', '9');
    await retype(page, 'requests/disclosed/naturalPerson', '8');
    const line = status(page, 'requests');
    await expect(line).toContainText('列差 1 件：一 9＋二 0＝9');
    const isCut = await line.evaluate((element) => element.scrollWidth > element.clientWidth);
    expect(isCut).toBe(false);
    const fix = page
      .locator('[data-table="requests"]')
      .locator('xpath=../..')
      .locator('.grid-actions button');
    await expect(fix).toHaveCount(1);
    await fix.click();
    await expect(cell(page, 'requests/disclosed/naturalPerson')).toBeFocused();
    await expect(line).not.toContainText('差 1 件');
    await page.keyboard.press('Control+z');
    await expect(line).toContainText('差 1 件');
  },
);

test('F8 goes from finding to finding, in the form and back', async ({ page }) => {
  await openForm(page);
  await retype(page, 'proactive/licensing/decisions', '二');
  await retype(page, 'disputes/reconsideration/upheld', '一');
  await expect(findings(page).locator('[data-finding="figures/not-a-count"]')).toHaveCount(2);
  await findings(page).getByRole('button', { name: /错误$/ }).click();
  await page.keyboard.press('F8');
  await expect(cell(page, 'proactive/licensing/decisions')).toBeFocused();
  await page.keyboard.press('F8');
  await expect(cell(page, 'disputes/reconsideration/upheld')).toBeFocused();
  await page.keyboard.press('Shift+F8');
  await expect(cell(page, 'proactive/licensing/decisions')).toBeFocused();
  await findings(page).getByRole('button', { name: '下一处' }).click();
  await expect(cell(page, 'disputes/reconsideration/upheld')).toBeFocused();
});

test(
  'the date of signing is offered, and its example is of the report’s own year',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await page.getByLabel('年度', { exact: true }).selectOption('2024');
    const date = page.getByLabel('落款日期');
    await expect(date).toHaveAttribute('placeholder', '如 2025年1月12日');
    await page.getByRole('button', { name: '填为今天' }).click();
    await expect(date).toHaveValue(/^\d{4}年\d{1,2}月\d{1,2}日$/);
    await expect(page.getByRole('button', { name: '填为今天' })).toHaveCount(0);
  },
);
