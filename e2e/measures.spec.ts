import { expect, type Page, test } from '@playwright/test';
import { openBegun } from './support/begun';
import { cell, chooseAction, findings, openForm } from './support/form';
import { shiftsSeen, watchShifts } from './support/layout-shifts';
import { isWhole, some } from '../src/testing/effort';

/** Rows of 表三 in sight while its first cell is typed in, at least. */
const sizes = [
  { width: 1366, height: 768, rows: 16, elderRows: 9 },
  { width: 1093, height: 614, rows: 10, elderRows: 8 },
  { width: 1024, height: 768, rows: 10, elderRows: 6 },
  { width: 390, height: 844, rows: 8, elderRows: 6 },
];

const extremes = [sizes[0]!, sizes[3]!];

/** Shows and types what has most to say: an error in the first column of 表三. */
async function typeInRequests(page: Page): Promise<void> {
  await cell(page, 'requests/received/naturalPerson').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3件左右');
  await expect(cell(page, 'requests/received/naturalPerson')).toHaveAttribute('data-mark', /./);
}

interface Faults {
  readonly outside: readonly string[];
  readonly cut: readonly string[];
  readonly rows: number;
}

/** Visible elements whose box leaves its card or the window, and texts that are cut and said nowhere. */
const faultsOf = (page: Page): Promise<Faults> =>
  page.evaluate(() => {
    const cards =
      '.form-section, .finding-list > li, .to-change li, .finding-actions, .rail, .app-header, .app-message';
    const scrolls = (element: Element): boolean =>
      element.closest('.table-box, .paper-measure, .visually-hidden, .skip-link, .menu-portal') !==
      null;
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 24)}”`;
    const outside: string[] = [];
    const cut: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2 || scrolls(element)) continue;
      const card = element.parentElement?.closest(cards)?.getBoundingClientRect();
      if (right > window.innerWidth + 1 || left < -1) outside.push(`window: ${named(element)}`);
      else if (card && card.width > 0 && (right > card.right + 1 || left < card.left - 1))
        outside.push(`card: ${named(element)}`);
      if (element.matches('input, textarea, select, .marked-back')) continue;
      const hidden = getComputedStyle(element).overflowX === 'hidden';
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      const isCut = hidden && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 2);
      if (isCut && !element.closest('[title]:not([title=""])')) cut.push(named(element));
    }
    const inSight = (row: Element): boolean => {
      const input = row.querySelector('[data-cell]');
      if (!input) return false;
      const { left, top, width, height } = input.getBoundingClientRect();
      return [top + 2, top + height - 2].every((y) => {
        const found = document.elementFromPoint(Math.min(left + width / 2, innerWidth - 2), y);
        return found !== null && row.contains(found);
      });
    };
    const rows = [...document.querySelectorAll('[data-table="requests"] tbody tr')];
    return { outside, cut, rows: rows.filter(inSight).length };
  });

async function measure(page: Page, rows: number): Promise<void> {
  await typeInRequests(page);
  const faults = await faultsOf(page);
  expect.soft(faults.outside).toEqual([]);
  expect.soft(faults.cut).toEqual([]);
  expect.soft(faults.rows).toBeGreaterThanOrEqual(rows);
}

/** From 1024 on no column has to be looked for; in large letters the table scrolls in its box. */
async function expectTotalsInSight(page: Page): Promise<void> {
  const { right } = await cell(page, 'requests/received/allApplicants').evaluate((total) =>
    total.getBoundingClientRect(),
  );
  const box = await page
    .locator('.table-box', { has: page.locator('[data-table="requests"]') })
    .evaluate((element) => element.getBoundingClientRect());
  expect.soft(right).toBeLessThanOrEqual(box.right);
}

/** What the page does while a figure and a sentence with something to find come and go. */
async function expectNothingMoves(page: Page): Promise<void> {
  const counts = findings(page).getByRole('group', { name: '按类别查看' });
  const received = cell(page, 'requests/received/naturalPerson');
  const overview = page.locator('[data-section="overview"]');
  const type = async (text: string, until: () => Promise<void>) => {
    await expect(counts).toHaveAttribute('aria-busy', 'false');
    // What still follows from before is none of this text's.
    await shiftsSeen(page);
    const before = await counts.textContent();
    await page.keyboard.type(text);
    await expect(counts).not.toHaveText(before ?? '');
    await until();
    expect.soft(await shiftsSeen(page), text).toEqual([]);
    for (let left = text.length; left > 0; left -= 1) await page.keyboard.press('Backspace');
    await expect(counts).toHaveText(before ?? '');
    await expect(counts).toHaveAttribute('aria-busy', 'false');
    expect.soft(await shiftsSeen(page), `${text} taken back`).toEqual([]);
  };
  await received.click();
  // The first key brings the table up, by scrolling.
  await page.keyboard.type('1');
  await page.keyboard.press('Backspace');
  await watchShifts(page);
  await type('3件左右', () => expect(received).toHaveAttribute('data-mark', /./));
  await overview.click();
  await page.keyboard.press('Control+End');
  // A line of its own: a text that grows moves what stands below it, and may.
  await page.keyboard.press('Enter');
  await shiftsSeen(page);
  await type('做好申请受理工作,', async () => {});
  const before = page.getByLabel('显示上年').nth(1);
  await before.uncheck();
  await before.check();
  expect.soft(await shiftsSeen(page), '显示上年').toEqual([]);
}

/** Notes from the first frame on where each part of the form stands, also below the window. */
async function watchStart(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    const tops = new Map<string, number>();
    const look = () => {
      for (const { id, offsetTop } of document.querySelectorAll<HTMLElement>(
        'form .form-section',
      )) {
        const before = tops.get(id) ?? 0;
        if (before > 0 && Math.abs(offsetTop - before) > 1)
          moved.push(`${id} ${before} → ${offsetTop}`);
        if (offsetTop > 0) tops.set(id, offsetTop);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { movedSinceStart: moved });
  });
  return () =>
    page.evaluate(() => (window as unknown as { movedSinceStart: string[] }).movedSinceStart);
}

/** What comes later has its room kept. */
async function expectStartIsCalm(page: Page): Promise<void> {
  const moved = await watchStart(page);
  await openForm(page);
  await expect(page.locator('[data-action="zero-year"]')).toBeVisible();
  await page.waitForTimeout(600);
  expect.soft(await moved()).toEqual([]);
}

const media = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

for (const { width, height, rows, elderRows } of some(sizes, extremes))
  test.describe(`at ${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test('nothing leaves its card or is cut, and the table has its rows in sight', async ({
      page,
    }) => {
      await openBegun(page);
      // Colours alone, without forced ones, change no size.
      for (const each of some(media, [media[0], media[2]]))
        await test.step(`${each.colorScheme}, forced colours ${each.forcedColors}`, async () => {
          await page.emulateMedia(each);
          await measure(page, rows);
        });
      if (width >= 1024) await expectTotalsInSight(page);
      if (!isWhole && width !== 1366) return;
      await test.step('适老模式', async () => {
        await chooseAction(page, 'elder-mode');
        await page.emulateMedia(media[0]);
        await measure(page, elderRows);
      });
    });

    test(
      'nothing moves on the first visit',
      { tag: width === 1366 ? [] : '@full' },
      async ({ page }) => {
        await expectStartIsCalm(page);
      },
    );

    test('nothing moves on the first visit in 适老模式', { tag: '@full' }, async ({ page }) => {
      await page.addInitScript(() => localStorage.setItem('gongkai-nianbao:elder', 'true'));
      await expectStartIsCalm(page);
    });
  });

for (const { width, height } of some(sizes, sizes.slice(0, 1)))
  test.describe(`while typing at ${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const each of some(media, media.slice(0, 1)))
      test(`nothing moves: ${each.colorScheme}, forced colours ${each.forcedColors}`, async ({
        page,
      }) => {
        await page.emulateMedia(each);
        await openBegun(page);
        await expectNothingMoves(page);
      });

    test('nothing moves in 适老模式', { tag: '@full' }, async ({ page }) => {
      await page.addInitScript(() => localStorage.setItem('gongkai-nianbao:elder', 'true'));
      await openBegun(page);
      await expectNothingMoves(page);
    });
  });
