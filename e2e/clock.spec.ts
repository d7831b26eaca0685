import { expect, type Page, test } from '@playwright/test';
import { cell, savedState, setClock, startClock, storedTimes, zoneOf } from './support/clock';
import { untilSaved } from './support/main-path';

const name = (page: Page) => page.getByLabel('机关全称');

let moveTo: Awaited<ReturnType<typeof zoneOf>>;

test.beforeEach(async ({ page }) => {
  moveTo = await zoneOf(page);
  await moveTo('Asia/Shanghai');
  await startClock(page, '2026-12-31T23:58:00+08:00');
  await page.goto('./');
  await name(page).fill('清源县石桥镇人民政府');
  await untilSaved(page, '清源县石桥镇人民政府');
});

test('typing is saved whatever the clock does: back a year, ahead ten, midnight of the year', async ({
  page,
}) => {
  await expect(savedState(page)).toHaveText('已保存 23:58');
  const year = await page.getByLabel('年度', { exact: true }).inputValue();
  const moments = [
    ['2026-12-31T23:59:59+08:00', '23:59'],
    ['2027-01-01T00:00:30+08:00', '00:00'],
    ['2025-03-01T08:05:00+08:00', '08:05'],
    ['1970-01-01T08:00:00+08:00', '08:00'],
    ['2036-07-01T12:30:00+08:00', '12:30'],
  ] as const;
  for (const [at, [moment, shown]] of moments.entries()) {
    await setClock(page, moment);
    await cell(page, 'requests/received/naturalPerson').fill(String(at));
    // Last, so that what is waited for holds the figure as well.
    await name(page).fill(`清源县第${at}镇人民政府`);
    await untilSaved(page, `清源县第${at}镇人民政府`);
    await expect(savedState(page)).toHaveText(`已保存 ${shown}`);
  }
  await expect(page.getByLabel('年度', { exact: true })).toHaveValue(year);
  await page.reload();
  await expect(name(page)).toHaveValue('清源县第4镇人民政府');
  await expect(cell(page, 'requests/received/naturalPerson')).toHaveValue('4');
  await expect(page.getByLabel('年度', { exact: true })).toHaveValue(year);
});

test(
  'another time zone and the night summer time ends change the words, not the draft',
  { tag: '@full' },
  async ({ page }) => {
    await moveTo('America/New_York');
    // 1:30 comes twice in this night.
    for (const [at, moment] of [
      '2026-11-01T01:30:00-04:00',
      '2026-11-01T01:30:00-05:00',
    ].entries()) {
      await setClock(page, moment);
      await name(page).fill(`清源县第${at}镇人民政府`);
      await untilSaved(page, `清源县第${at}镇人民政府`);
      await expect(savedState(page)).toHaveText('已保存 01:30');
    }
    await page.reload();
    await expect(name(page)).toHaveValue('清源县第1镇人民政府');
  },
);

test(
  'the draft worked on last opens first although the clock says it is the oldest',
  { tag: '@full' },
  async ({ page }) => {
    await setClock(page, '2020-01-01T00:00:00+08:00');
    await page.locator('[data-action="drafts"]').click();
    await page.locator('[data-action="new-draft"]').click();
    await name(page).fill('云岭市青石镇人民政府');
    await untilSaved(page, '云岭市青石镇人民政府');
    const times = await storedTimes(page);
    expect(times).toHaveLength(2);
    await page.reload();
    await expect(name(page)).toHaveValue('云岭市青石镇人民政府');
    await page.locator('[data-action="drafts"]').click();
    await expect(page.locator('[data-draft]')).toHaveCount(2);
  },
);
