import { expect, type Page, test } from '@playwright/test';
import { draftFromLastYear } from '../src/importers/draft-from-last-year';
import { toDraftFile } from '../src/report/draft-content';
import { lastYear } from './support/earlier-reports';
import { cell, openForm } from './support/form';

/** Rows of 表三 in sight while its first cell is typed in, at least. */
const sizes = [
  { width: 1366, height: 768, rows: 16, elderRows: 9 },
  { width: 1093, height: 614, rows: 10, elderRows: 4 },
  { width: 1024, height: 768, rows: 10, elderRows: 6 },
  { width: 390, height: 844, rows: 8, elderRows: 6 },
];

async function openBegun(page: Page): Promise<void> {
  const { draft } = draftFromLastYear(lastYear);
  await openForm(page);
  await page.locator('[data-action="draft-file"]').setInputFiles({
    name: '草稿.json',
    mimeType: 'application/json',
    buffer: Buffer.from(toDraftFile(draft)),
  });
  await expect(page.locator('[data-action="last-year"]')).toBeVisible();
  await page.getByRole('button', { name: '关闭提示' }).click();
  await expect(page.getByLabel('机关全称')).toHaveValue(lastYear.agency.name);
}

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
      const isCut = hidden && element.scrollWidth > element.clientWidth + 1;
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

for (const { width, height, rows, elderRows } of sizes)
  test.describe(`at ${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test('nothing leaves its card or is cut, and the table has its rows in sight', async ({
      page,
    }) => {
      await openBegun(page);
      for (const media of [
        { colorScheme: 'light', forcedColors: 'none' },
        { colorScheme: 'dark', forcedColors: 'none' },
        { colorScheme: 'light', forcedColors: 'active' },
      ] as const)
        await test.step(`${media.colorScheme}, forced colours ${media.forcedColors}`, async () => {
          await page.emulateMedia(media);
          await measure(page, rows);
        });
    });

    test('in 适老模式 neither', async ({ page }) => {
      await page.addInitScript(() => localStorage.setItem('gongkai-nianbao:elder', 'true'));
      await openBegun(page);
      await measure(page, elderRows);
    });
  });
