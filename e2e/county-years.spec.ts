import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import {
  allRead,
  backToList,
  expectUnits,
  give,
  openCounty,
  openUnit,
  showPart,
} from './support/county-desk';
import { addedUp, type Facts, factsOf } from './support/county-facts';
import { nameOf, names, plus, sent, settled, year } from './support/county-rounds';

test.slow();

const count = 6;
const person = 'requests/received/naturalPerson';
const total = 'requests/received/allApplicants';
/** The figures of a unit in a year; the first one's jump in the last. */
const facts = (at: number, of: number): Facts => {
  const own = factsOf(at * 10 + of, '2021');
  return at === 0 && of === year ? plus(own, 90, person, settled) : own;
};
const sumIn = (units: readonly number[], of: number): string =>
  addedUp(units.map((at) => ({ facts: facts(at, of), edition: '2021' as const })))[total] ?? '';
const all = Array.from({ length: count }, (_, at) => at);

const row = (page: Page, label: string, line: string) =>
  page.getByRole('table', { name: label }).locator(`[data-line="${line}"] td`);

test('three years side by side, of the county, of a unit, and in sheets', async ({ page }) => {
  await openCounty(page);
  await expectUnits(page, names.slice(0, count).join('\n'));
  await give(page, await Promise.all(all.map((at) => sent(at, facts(at, year), 1))));
  await allRead(page, count);
  const before = [
    ...all.map((at) => [at, year - 1] as const),
    ...all.slice(0, 5).map((at) => [at, year - 2] as const),
  ];
  await give(
    page,
    await Promise.all(
      before.map(async ([at, of]) => {
        const file = await sent(at, facts(at, of), 1, of);
        return { ...file, name: `${of}${file.name}` };
      }),
    ),
    'earlier',
  );
  await expect(page.getByRole('group', { name: /^往年报告/ })).toContainText(
    `${before.length} 份`,
    {
      timeout: 60_000,
    },
  );
  await expect(page.locator('.county-progress')).toHaveCount(0, { timeout: 60_000 });

  await showPart(page, '历年对比');
  const county = (line: string) => row(page, '全部单位历年合计', line);
  const five = all.slice(0, 5);
  await expect(page.locator('[data-years-state]')).toHaveText(
    `计入 5 个单位。未计入：${nameOf(5)}。`,
  );
  await expect(county('received').first()).toHaveText(sumIn(five, year - 2));
  await expect(county('received').nth(1)).toHaveText(sumIn(five, year - 1));
  await expect(county('received').nth(2)).toHaveText(sumIn(five, year));
  const change = Number(sumIn(five, year)) - Number(sumIn(five, year - 1));
  await expect(county('received').nth(3)).toHaveText(change > 0 ? `增 ${change}` : `减 ${-change}`);
  await page.locator('[data-field="county-comparable"]').uncheck();
  await expect(page.locator('[data-years-state]')).toContainText(`${year - 2}年缺 ${nameOf(5)}。`);
  await expect(county('received').first()).toHaveText(`${sumIn(five, year - 2)}（不全）`);
  await expect(county('received').nth(2)).toHaveText(sumIn(all, year));

  // What is chosen is told unit by unit, and as a picture of the same figures.
  await page.getByRole('button', { name: '新收申请', exact: true }).click();
  const units = page.getByRole('region', { name: '各单位历年数据' });
  await expect(units.locator('tbody tr')).toHaveCount(count);
  await expect(units.locator('tbody tr').first()).toContainText('▲ 比上年多 ');
  await units.getByText('图示').click();
  await expect(page.getByRole('img', { name: '各单位新收申请' })).toBeVisible();
  await expect(page.getByRole('img', { name: '各单位新收申请' })).toContainText('▲ 比上年多 ');

  await showPart(page, '三张表合计');
  await expect(page.locator('[data-odd]')).toContainText(`${nameOf(0)}新收申请比上年多 `);
  await expect(page.locator('[data-field="county-own-name"]')).toHaveValue('清源县人民政府');

  await showPart(page, '各单位情况');
  await openUnit(page, nameOf(0));
  await page.getByText(`历年数据（${year - 2}、${year - 1}、${year}年）`).click();
  const own = row(page, `${nameOf(0)}历年数据`, 'received');
  for (const [at, of] of [year - 2, year - 1, year].entries())
    await expect(own.nth(at)).toHaveText(sumIn([0], of));
  await backToList(page);

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="county-xlsx"]').click(),
  ]);
  const sheets = Object.values(unzipSync(new Uint8Array(await readFile(await saved.path()))));
  const text = sheets.map((sheet) => strFromU8(sheet)).join('');
  for (const each of ['历年合计', '历年合计（各年均报）', '各单位历年', `比${year - 1}年`])
    expect(text).toContain(each);

  await showPart(page, '三张表合计');
  await page.locator('[data-action="county-draft"]').click();
  await expect(page.getByLabel('机关全称')).toHaveValue('清源县人民政府');
  await expect(page.getByLabel('年度', { exact: true })).toHaveValue(String(year));
});
