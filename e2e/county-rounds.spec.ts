import { expect, test } from '@playwright/test';
import { isWhole } from '../src/testing/effort';
import {
  allRead,
  backToList,
  expectUnits,
  give,
  headsStayInSight,
  openCounty,
  openUnit,
  showPart,
  shownFigures,
  unitRow,
} from './support/county-desk';
import { type Facts, factsOf } from './support/county-facts';
import type { CountyFile } from './support/county-set';
import {
  cell,
  expectSums,
  nameOf,
  names,
  plus,
  remarkOn,
  sent,
  settled,
  year,
} from './support/county-rounds';

test.slow();

/** The units that send something in round one; two more only in round three. */
const first = isWhole ? 38 : 6;
const late = [first, first + 1] as const;

test(`${first + 2} units over three rounds: the sums are the generator’s after each`, async ({
  page,
}) => {
  const counted = new Map<number, Facts>();
  const files: CountyFile[] = [];
  for (let at = 0; at < first; at += 1) {
    counted.set(at, factsOf(at + 1, '2021'));
    files.push(await sent(at, factsOf(at + 1, '2021'), 1));
  }
  await openCounty(page);
  await give(page, files);
  await allRead(page, first);
  await expectUnits(page, names.slice(0, first + 2).join('\n'));
  await expectSums(page, counted);

  await openUnit(page, nameOf(0));
  await remarkOn(page, cell, '请与台账核对。');
  await remarkOn(page, 'proactive/licensing/decisions', '请核对许可数。');
  await backToList(page);

  // Round two: two corrected, one worse than before, one that cannot be read, one of another year.
  const better = plus(factsOf(1, '2021'), 2, cell, settled);
  const worse = plus(factsOf(2, '2021'), 1, cell);
  counted
    .set(0, better)
    .set(1, worse)
    .set(4, plus(factsOf(5, '2021'), 5, cell, settled));
  const unreadable: CountyFile = {
    name: `${nameOf(2)}第2次.docx`,
    bytes: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]),
  };
  await give(page, [
    await sent(0, better, 2),
    await sent(1, worse, 2),
    unreadable,
    await sent(3, plus(factsOf(4, '2021'), 9, cell, settled), 2, year - 1),
    await sent(4, plus(factsOf(5, '2021'), 5, cell, settled), 2),
  ]);
  await allRead(page, first + 5);
  await expectSums(page, counted);
  const state = (at: number) => unitRow(page, nameOf(at)).locator('.county-state');
  await expect(state(0)).toHaveText('已读取');
  await expect(state(2)).toHaveText('已读取，新稿无法读取');
  await expect(state(3)).toHaveText('已读取，新稿年度不符');
  await expect(state(late[0])).toHaveText('未报送');

  await openUnit(page, nameOf(0));
  const changes = page.getByRole('region', { name: '与上一稿比较' });
  await expect(changes.getByRole('heading')).toHaveText('与第1稿相比，改动 3 处');
  await expect(changes.locator(`[data-change="cell:${cell}"]`)).toContainText(better[cell] ?? '');
  const mark = (text: string) => page.locator('[data-mark-state]').filter({ hasText: text });
  await expect(mark('请与台账核对。')).toHaveAttribute('data-mark-state', 'changed');
  await expect(mark('请核对许可数。')).toHaveAttribute('data-mark-state', 'unchanged');

  // Back to the first, and on again: the sums follow.
  await page.getByLabel(/^以第1稿/).check();
  await expect(page.locator('[data-submission="1"]')).toHaveAttribute('data-counts', 'true');
  await backToList(page);
  await expect(state(0)).toHaveText('已读取，未计入新稿');
  await expectSums(page, new Map(counted).set(0, factsOf(1, '2021')));
  await openUnit(page, nameOf(0));
  await page.locator('[data-action="county-unchoose"]').click();
  await backToList(page);
  await expectSums(page, counted);

  // Round three: the last two arrive, one corrects again, the whole of round one is taken in once more.
  for (const at of late) counted.set(at, factsOf(at + 1, '2021'));
  counted.set(1, factsOf(2, '2021')).set(2, plus(factsOf(3, '2021'), 1, cell, settled));
  await give(page, [
    await sent(late[0], factsOf(late[0] + 1, '2021'), 1),
    await sent(late[1], factsOf(late[1] + 1, '2021'), 1),
    await sent(1, factsOf(2, '2021'), 3),
    await sent(2, plus(factsOf(3, '2021'), 1, cell, settled), 3),
  ]);
  await allRead(page, first + 9);
  await expectSums(page, counted);

  await page.reload();
  await allRead(page, first + 9);
  await expectSums(page, counted);
});

test(
  'two that come together and differ do not count until one is chosen',
  { tag: '@full' },
  async ({ page }) => {
    const first = factsOf(1, '2021');
    const second = plus(first, 1, cell, settled);
    await openCounty(page);
    await give(page, [await sent(0, first, 1), await sent(0, second, 2)]);
    await allRead(page, 2);
    await expect(unitRow(page, nameOf(0)).locator('.county-state')).toHaveText('重复报送');
    await showPart(page, '三张表合计');
    await expect(page.locator('[data-sum-state]')).toContainText('计入 0 个单位');
    expect(new Set(Object.values(await shownFigures(page)))).toEqual(new Set(['']));
    await showPart(page, '各单位情况');
    await openUnit(page, nameOf(0));
    await page.getByLabel(/^以第2稿/).check();
    await backToList(page);
    await expectSums(page, new Map([[0, second]]));
  },
);

test('two windows at once: neither wipes what the other wrote', async ({ page, context }) => {
  await openCounty(page);
  await give(page, [await sent(0, factsOf(1, '2021'), 1), await sent(1, factsOf(2, '2021'), 1)]);
  await allRead(page, 2);
  const other = await context.newPage();
  await openCounty(other);
  await openUnit(page, nameOf(0));
  await remarkOn(page, cell, '第一个窗口的意见。');
  // The other window only ticks a box, which used to write everything it knew.
  await other.getByLabel(`将“${nameOf(1)}”计入汇总`).uncheck();
  await openUnit(other, nameOf(0));
  await expect(other.getByText('第一个窗口的意见。')).toBeVisible();
  await remarkOn(other, settled, '第二个窗口的意见。');
  await expect(page.getByText('第二个窗口的意见。')).toBeVisible();
  await page.reload();
  await backToList(page);
  await expect(page.getByLabel(`将“${nameOf(1)}”计入汇总`)).not.toBeChecked();
  await openUnit(page, nameOf(0));
  await expect(page.getByText('第一个窗口的意见。')).toBeVisible();
  await expect(page.getByText('第二个窗口的意见。')).toBeVisible();
});

test('states of review, by key and by button, in list, filters and sheets', async ({ page }) => {
  await openCounty(page);
  await expectUnits(page, names.slice(0, 4).join('\n'));
  const files = [0, 1, 2].map((at) => sent(at, factsOf(at + 1, '2021'), 1));
  await give(page, await Promise.all(files));
  await allRead(page, 3);
  const number = (id: string) => page.locator(`[data-overview="${id}"] strong`);
  const review = (at: number) => unitRow(page, nameOf(at)).locator('[data-column="review"]');
  for (const [id, count] of Object.entries({ expected: '4', sent: '3', missing: '1', passed: '0' }))
    await expect(number(id)).toHaveText(count);
  await expect(page.locator('[data-action="export-docx"]')).toHaveCount(0);

  await unitRow(page, nameOf(0)).getByRole('button').focus();
  await page.keyboard.press('Alt+t');
  await expect(review(0)).toHaveText(/^已退回（\d+月\d+日，第1次）$/);
  await page.keyboard.press('Alt+t');
  await expect(review(0)).toHaveText(/第1次/);
  await unitRow(page, nameOf(1)).getByRole('button').focus();
  await page.keyboard.press('Alt+g');
  await expect(review(1)).toHaveText('通过');
  await expect(review(3)).toHaveText('未收');
  await unitRow(page, nameOf(3)).getByRole('button').focus();
  await page.keyboard.press('Alt+g');
  await expect(number('passed')).toHaveText('1');

  // Narrowed down and sorted, into a unit and back: the list is as it was, the cursor where it was.
  await page.locator('[data-todo="returned"]').click();
  await page.locator('[data-sort="name"]').click();
  await expect(page.locator('[data-unit]')).toHaveCount(1);
  await openUnit(page, nameOf(0));
  await expect(page.getByRole('heading', { name: nameOf(0) })).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-todo="returned"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-unit]')).toHaveCount(1);
  await expect(page.locator(`[data-open="${nameOf(0)}"]`)).toBeFocused();
  await page.reload();
  await expect(page.locator('[data-unit]')).toHaveCount(1);
  await page.locator('[data-todo="returned"]').click();

  await give(page, [await sent(0, plus(factsOf(1, '2021'), 1, cell, settled), 2)]);
  await allRead(page, 4);
  await expect(review(0)).toHaveText('已改回');
  await expect(page.locator('[data-todo="corrected"]')).toContainText('1');
  await openUnit(page, nameOf(0));
  await page.locator('[data-action="county-return"]').click();
  await expect(page.locator('strong[data-review]')).toHaveText(/第2次/);
  await page.keyboard.press('Alt+z');
  await expect(page.locator('strong[data-review]')).toHaveText('已改回');
  await page.keyboard.press('Alt+g');
  await expect(page.locator('strong[data-review]')).toHaveText('通过');
  await page.keyboard.press('Alt+PageDown');
  await expect(page.getByRole('heading', { name: nameOf(1) })).toBeVisible();
  await page.getByRole('button', { name: '上一个' }).click();
  await expect(page.getByRole('heading', { name: nameOf(0) })).toBeVisible();
  await backToList(page);
  await expect(number('passed')).toHaveText('2');
});

test(
  'the list shows two dozen units at once, and nothing scrolls sideways',
  { tag: '@full' },
  async ({ page }) => {
    await openCounty(page);
    await expectUnits(page, names.join('\n'));
    const files = names.slice(0, 12).map((_, at) => sent(at, factsOf(at + 1, '2021'), 1));
    await give(page, await Promise.all(files));
    await allRead(page, 12);
    await page.mouse.move(0, 0);
    const seen = await page
      .locator('[data-unit]')
      .evaluateAll(
        (rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length,
      );
    expect(seen).toBeGreaterThanOrEqual(24);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  },
);

// In `npm test` the desk of 24 units is scrolled, in county-desk.spec.ts.
const manyUnits =
  'the first screen shows 25 units at 1366×768, and their heads stay below the header';
test(manyUnits, { tag: '@full' }, async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openCounty(page);
  await expectUnits(page, names.join('\n'));
  await give(page, [await sent(0, factsOf(1, '2021'), 1)]);
  await allRead(page, 1);
  await expect(page.locator('.county-expected')).not.toHaveAttribute('open');
  const bottom = await unitRow(page, nameOf(24)).evaluate(
    (row) => row.getBoundingClientRect().bottom,
  );
  expect(bottom).toBeLessThanOrEqual(768);
  await unitRow(page, nameOf(25)).scrollIntoViewIfNeeded();
  await headsStayInSight(page);
  // A head that is repeated on the next page must not be made of boxes.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-sort="name"]')).toHaveCSS('display', 'contents');
});
