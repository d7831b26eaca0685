import { expect, type Page, test } from '@playwright/test';
import { some } from '../src/testing/effort';
import { floorMissing, openInFloor } from './support/floor';
import { cell, chooseAction, openForm, untilStarted } from './support/form';
import { focused, paste } from './support/grid';

const more = (page: Page) => page.getByRole('button', { name: '更多' });
const root = (page: Page) => page.locator('html');
const first = 'requests/received/naturalPerson';

async function worksByKeyboard(page: Page): Promise<void> {
  await more(page).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Home');
  await expect(menu.locator('[data-action]').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(menu.locator('[data-action]').last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(more(page)).toBeFocused();
}

async function asksBeforePasting(page: Page): Promise<void> {
  await cell(page, first).focus();
  await paste(page, { plain: '信访举报投诉类申请\t2\t0\t0\t0\t0\t1\t3\r\n' });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const isInside = () =>
    page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null);
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab');
    await expect.poll(isInside).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(cell(page, first)).toBeFocused();
}

test('a view chosen from the menu gets the focus', { tag: '@full' }, async ({ page }) => {
  await openForm(page);
  await chooseAction(page, 'publish');
  await expect(page.getByRole('heading', { name: '导出与发布' })).toBeFocused();
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test(
  'menu and dialog work in Chromium 86, without an error',
  { tag: '@full' },
  async ({ baseURL }) => {
    test.skip(floorMissing !== undefined, `no Chromium 86: ${floorMissing ?? ''}`);
    const { page, errors, close } = await openInFloor(baseURL ?? '');
    try {
      await worksByKeyboard(page);
      await asksBeforePasting(page);
      await chooseAction(page, 'elder-mode');
      await expect(root(page)).toHaveAttribute('data-mode', 'elder');
      expect(errors).toEqual([]);
    } finally {
      await close();
    }
  },
);

test(
  'a question keeps the focus and gives it back to the cell',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await asksBeforePasting(page);
  },
);

test('the menu works by keyboard; 适老模式 is switched in it, shows there, and is remembered', async ({
  page,
}) => {
  await openForm(page);
  await worksByKeyboard(page);
  const rowHeight = async () => (await cell(page, first).boundingBox())?.height ?? 0;
  expect(await rowHeight()).toBeLessThan(32);
  await chooseAction(page, 'elder-mode');
  expect(await rowHeight()).toBeGreaterThanOrEqual(44);
  await page.reload();
  await untilStarted(page);
  await expect.poll(rowHeight).toBeGreaterThanOrEqual(44);
  await more(page).click();
  await expect(page.getByRole('menuitemcheckbox', { name: '适老模式' })).toBeChecked();
  await page.locator('[data-action="elder-mode"]').click();
  expect(await rowHeight()).toBeLessThan(32);
});

/** Whether the cell is what one sees in its middle, and its row and column heads are in view with it. */
const inSight = (page: Page, address: string) =>
  page.evaluate((wanted) => {
    const input = document.querySelector(`[data-cell="${wanted}"]`);
    const seen = (element: Element | null | undefined) => {
      if (!element) return false;
      const { left, top, width, height } = element.getBoundingClientRect();
      const found = document.elementFromPoint(left + width / 2, top + height / 2);
      return found !== null && element.contains(found);
    };
    const table = input?.closest('table');
    const row = input?.closest('tr')?.querySelector('th[scope="row"]');
    const heads = [...(table?.querySelectorAll('thead th[data-lit]') ?? [])];
    return { cell: seen(input), row: seen(row), column: heads.length > 0 && heads.some(seen) };
  }, address);

const sizes = [
  { width: 1366, height: 768 },
  { width: 1100, height: 768 },
  { width: 1000, height: 700 },
  { width: 390, height: 844 },
];
const extremes = [sizes[1], sizes[3]].flatMap((size) => size ?? []);
const keys = ['Control+End', 'Home', 'ArrowUp', 'Control+Home', 'End'];

/** On a page too narrow for both they are a bar with counts. */
async function opensFindingsOverForm(page: Page): Promise<void> {
  const panel = page.getByRole('complementary', { name: '核验' });
  await expect(panel.locator('.finding-details')).toBeHidden();
  const top = (await page.locator('.sheet').boundingBox())?.y;
  await panel.getByRole('button', { name: /待填$/ }).click();
  await expect(panel.locator('.finding-details')).toBeVisible();
  expect((await page.locator('.sheet').boundingBox())?.y).toBe(top);
}

for (const elder of [false, true])
  test(
    `findings open over a narrow form; row and column heads stay with the active cell at every size${elder ? ' in 适老模式' : ''}`,
    {
      tag: elder ? '@full' : [],
    },
    async ({ page }) => {
      await openForm(page);
      if (elder) await chooseAction(page, 'elder-mode');
      for (const size of some(sizes, extremes)) {
        await page.setViewportSize(size);
        // A window that is still taking its size moves what was just scrolled to.
        await page.evaluate(
          (width) =>
            new Promise<void>((resolve) => {
              const look = () => (innerWidth === width ? resolve() : requestAnimationFrame(look));
              requestAnimationFrame(() => requestAnimationFrame(look));
            }),
          size.width,
        );
        await cell(page, first).focus();
        for (const key of keys) {
          await page.keyboard.press(key);
          const address = (await focused(page)) ?? '';
          await expect
            .poll(() => inSight(page, address), { message: `${size.width}, ${key}: ${address}` })
            .toEqual({ cell: true, row: true, column: true });
        }
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBeLessThanOrEqual(0);
      }
      if (elder) return;
      await page.setViewportSize({ width: 1100, height: 768 });
      await page.evaluate(() => scrollTo(0, 0));
      await opensFindingsOverForm(page);
    },
  );

test(
  'what an action filled in is marked until somebody types',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await page.locator('[data-action="fill-requests"]').click();
    const boxOf = (address: string) => page.locator('td', { has: cell(page, address) });
    await expect(boxOf(first)).toHaveAttribute('data-just-changed', '');
    await cell(page, 'proactive/rules/issued').fill('1');
    await expect(page.locator('[data-just-changed]')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(boxOf('proactive/rules/issued')).toHaveAttribute('data-just-changed', '');
  },
);

test('the rail is a menu on a small page', { tag: '@full' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openForm(page);
  const rail = page.getByRole('navigation', { name: '填报进度' });
  await expect(rail.getByRole('link')).toHaveCount(0);
  await rail.getByRole('button', { name: /填报进度：基本信息/ }).click();
  await rail.getByRole('link', { name: /落款/ }).click();
  await expect(rail.getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '落款' })).toBeInViewport();
});
