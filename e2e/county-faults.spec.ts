import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test, type Worker } from '@playwright/test';
import { reportBlocks } from '../src/document/report-blocks';
import { toBareHtml } from '../src/exporters/html/to-html';
import { edition2021 } from '../src/template/editions/edition-2021';
import { completeReport } from '../src/testing/complete-report';
import {
  allRead,
  figure,
  give,
  openCounty,
  onlyState,
  openUnit,
  showPart,
  unitRow,
} from './support/county-desk';
import type { CountyFile } from './support/county-set';
import { isWhole, some } from '../src/testing/effort';
import { floorMissing, openInFloor } from './support/floor';
import { deskRecords, putDeskRecords } from './support/storage';

test.slow();

const nameOf = (index: number): string => `清源县第${index}镇人民政府`;

function fileOf(index: number, year = 2026): CountyFile {
  const report = completeReport(edition2021, year);
  const name = nameOf(index);
  const own = {
    ...report,
    agency: { ...report.agency, name },
    signature: { ...report.signature, agency: name },
  };
  const bytes = new TextEncoder().encode(toBareHtml(reportBlocks(edition2021, own)));
  return { name: `${name}${year}.html`, bytes };
}

const files = (count: number): CountyFile[] =>
  Array.from({ length: count }, (_, index) => fileOf(index + 1));

/** The workers that read, once there are some, after these files were given. */
async function readersOf(page: Page, given: readonly CountyFile[]): Promise<Worker[]> {
  // The page's own, which gets ready to export, reads none of the files.
  await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(1);
  const [own] = page.workers();
  await give(page, given);
  const readers = () => page.workers().filter((each) => each !== own);
  await expect.poll(() => readers().length, { timeout: 30_000 }).toBeGreaterThan(0);
  return readers();
}

/** So many that reading takes a while. */
const many = isWhole ? 300 : 40;

/** Clicks 停止读取 in the page itself once a file is read: on a busy machine a click from outside comes too late. */
const stopOnceBegun = (page: Page): Promise<void> =>
  page.evaluate((of) => {
    new MutationObserver((_, observer) => {
      const progress = document.querySelector('.county-progress')?.textContent ?? '';
      const buttons = Array.from(document.querySelectorAll('button'));
      const stop = buttons.find(({ textContent }) => textContent === '停止读取');
      if (!stop || !new RegExp(`[1-9]\\d* / ${of}`).test(progress)) return;
      observer.disconnect();
      stop.click();
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, many);

test('what is read stays when reading is stopped, and reading goes on from there', async ({
  page,
}) => {
  await openCounty(page);
  await stopOnceBegun(page);
  await give(page, files(many));
  const note = page.locator('.county-progress');
  await expect(note).toContainText('已停止，还有');
  const left = Number(/还有 (\d+)/.exec((await note.textContent()) ?? '')?.[1]);
  expect(left).toBeGreaterThan(0);
  await expect(page.getByRole('group', { name: /^本年报告/ })).toContainText(`${many - left} 份`);
  await page.getByRole('button', { name: '继续读取' }).click();
  await allRead(page, many);
});

test('the cursor stays where it is while files come in', async ({ page }) => {
  await openCounty(page);
  await give(page, files(24));
  const search = page.locator('[data-field="county-filter"]');
  await search.click();
  for (const key of nameOf(1)) {
    await page.keyboard.insertText(key);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
    await expect(search).toBeFocused();
  }
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  const box = unitRow(page, nameOf(1)).getByRole('checkbox');
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).not.toBeChecked();
  await allRead(page, 24);
  await expect(box).toBeFocused();
  await search.fill(nameOf(1));
  await expect(unitRow(page, nameOf(2))).toHaveCount(0);
  await expect(unitRow(page, nameOf(1))).toHaveCount(1);
});

test('a worker that crashes loses only the file it had', { tag: '@full' }, async ({ page }) => {
  await openCounty(page);
  const readers = await readersOf(page, files(80));
  // Before it has read anything, a worker is taken for one that cannot start, and loses nothing.
  await expect(page.locator('.county-progress')).toContainText(/[1-9]\d* \/ 80/);
  // An error nobody catches, as of a broken engine, again until it meets a worker with a file in hand.
  for (const worker of readers)
    await worker
      .evaluate(
        () =>
          void setInterval(() => {
            throw new Error('crash');
          }),
      )
      .catch(() => undefined);
  await allRead(page, 80);
  await onlyState(page, 'unread');
  const lost = await page.locator('[data-unit]').count();
  expect(lost).toBeGreaterThan(0);
  expect(lost).toBeLessThanOrEqual(4);
  await expect(page.locator('.county-reason').first()).toContainText('读取时出现故障');
});

test(
  'a file that holds its worker too long is passed over, the others are read',
  { tag: '@full' },
  async ({ page }) => {
    await openCounty(page);
    const [worker] = await readersOf(page, files(80));
    void worker
      ?.evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
    await allRead(page, 80);
    await onlyState(page, 'unread');
    await expect(page.locator('[data-unit]')).toHaveCount(1);
    await expect(page.locator('.county-reason')).toContainText('读取超过 30 秒');
  },
);

test(
  'poisoned files are named with the reason, the others are read',
  { tag: '@full' },
  async ({ page }) => {
    const poison: CountyFile[] = [
      { name: '空.docx', bytes: new Uint8Array(0) },
      { name: '断.docx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]) },
      { name: '图.html', bytes: new Uint8Array(2000).fill(0x89) },
      { name: '别的.json', bytes: new TextEncoder().encode('{"format":"other"}') },
    ];
    await openCounty(page);
    await give(page, [...files(6), ...poison]);
    await allRead(page, 10);
    for (const { name } of poison) {
      const row = page.locator('[data-unit][data-state="unread"]').filter({ hasText: name });
      await expect(row).toHaveCount(1);
      await expect(row.locator('.county-reason')).toContainText('。');
    }
    await expect(page.locator('[data-unit][data-state="read"]')).toHaveCount(6);
  },
);

test(
  'last year beside this year: what does not follow is found',
  { tag: '@full' },
  async ({ page }) => {
    await openCounty(page);
    await give(page, files(3));
    await allRead(page, 3);
    await give(page, [fileOf(1, 2025), fileOf(2, 2025)], 'earlier');
    await expect(page.getByRole('group', { name: /^往年报告/ })).toContainText('2 份');
    await expect(page.locator('.county-progress')).toHaveCount(0);
    const years = (index: number) =>
      unitRow(page, nameOf(index)).locator('[data-column="family.years"]');
    await expect(years(1)).not.toHaveText('');
    await expect(years(3)).toHaveText('');
  },
);

test('axe finds nothing wrong with the desk', async ({ page }) => {
  const received = 'requests/received/naturalPerson';
  const states: Readonly<Record<string, () => Promise<void>>> = {
    empty: () => openCounty(page),
    units: async () => {
      await give(page, [...files(3), { name: '断.docx', bytes: new Uint8Array([80, 75, 3, 4]) }]);
      await allRead(page, 4);
    },
    sums: async () => {
      await showPart(page, '三张表合计');
      await figure(page, received).click();
    },
    similar: async () => {
      if (!isWhole) return;
      await showPart(page, '雷同文字');
      await expect(page.locator('[data-similar]').first()).toBeVisible();
    },
    report: async () => {
      await showPart(page, '各单位情况');
      await openUnit(page, nameOf(1));
      await figure(page, received).click();
    },
  };
  for (const [state, reach] of Object.entries(states))
    await test.step(state, async () => {
      await reach();
      // The desk with units in it holds all of the empty one, and the list is like the others.
      if (!isWhole && ['empty', 'similar'].includes(state)) return;
      const axe = new AxeBuilder({ page })
        .setLegacyMode(true)
        .options({ resultTypes: ['violations'] });
      // What stands around the desk is the same in all states.
      const { violations } = await (state === 'units' ? axe : axe.include('main')).analyze();
      expect
        .soft(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]),
          state,
        )
        .toEqual([]);
    });
});

test('the desk reads and adds up in Chromium 86', { tag: '@full' }, async ({ baseURL }) => {
  test.skip(floorMissing !== undefined, `no Chromium 86: ${floorMissing ?? ''}`);
  const { page, errors, close } = await openInFloor(`${baseURL ?? ''}#汇总核对`);
  try {
    await give(page, files(5));
    await allRead(page, 5);
    await expect(unitRow(page, nameOf(5))).toBeVisible();
    await showPart(page, '三张表合计');
    await expect(figure(page, 'requests/received/naturalPerson')).toHaveText('0');
    await showPart(page, '各单位情况');
    await openUnit(page, nameOf(2));
    await expect(page.getByRole('region', { name: '核验结果' })).toBeVisible();
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
});

test('damaged records leave no white page: the rest is shown, they are told and kept as they are', async ({
  page,
}) => {
  await openCounty(page);
  await give(page, files(2));
  await allRead(page, 2);
  const kept = await deskRecords(page);
  const [first, second] = Object.keys(kept);
  if (first === undefined || second === undefined) throw new Error('nothing was kept');
  const { content } = kept[first] as { content: { report: object } };
  const current = (change: object) => ({ set: 'current', content: { ...content, ...change } });
  // The reader of the desk meets each of them in damaged-desk.test.ts.
  const damaged: readonly unknown[] = [
    7,
    'x',
    { set: 'current' },
    { set: 'archived', content },
    { set: 'current', content: { state: 'archived', version: 99 } },
    current({ id: second }),
    current({ report: 7 }),
    current({ report: { ...content.report, tables: null } }),
    current({ confirmations: [null] }),
    current({ lastYear: { edition: '2099' } }),
  ];
  for (const record of some(damaged, damaged.slice(-1))) {
    await putDeskRecords(page, { [first]: record });
    await page.reload();
    await expect(page.getByText('有 1 份保存的记录无法读取')).toBeVisible();
    await expect(page.locator('[data-unit][data-state="read"]')).toHaveCount(1);
    expect((await deskRecords(page))[first]).toEqual(record);
  }
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存原记录' }).click(),
  ]);
  expect(JSON.parse(await readFile(await saved.path(), 'utf8'))).toMatchObject([
    { id: first, content: { lastYear: { edition: '2099' } } },
  ]);
  // Results that are damaged are made anew, and the report is shown.
  await putDeskRecords(page, { [first]: current({ findings: [{ places: [null] }] }) });
  await page.reload();
  await expect(page.locator('[data-unit][data-state="read"]')).toHaveCount(2);
  await openUnit(page, nameOf(1));
  await expect(page.getByRole('region', { name: '核验结果' })).toBeVisible();
});
