import { expect, type Page, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { printable } from '../src/document/printable';
import { toDraftFile } from '../src/report/draft-content';
import { edition2021 } from '../src/template/editions/edition-2021';
import { some } from '../src/testing/effort';
import { formulas, invisible, markup } from '../src/testing/hostile-strings';
import { withEveryText } from '../src/testing/with-every-text';
import { runTask } from '../src/ui/worker/tasks';
import { chooseAction, openForm } from './support/form';
import { seenForm } from '../src/text/normal-form';
import type { ReportFormatId } from '../src/exporters/report-formats';
import type { AnnualReport } from '../src/report/annual-report';

/** Reports as text, and as the bytes of a file. */
const asText = async (format: ReportFormatId, report: AnnualReport): Promise<string> =>
  (await runTask('export', { format, report })) as string;
const asBytes = async (format: ReportFormatId, report: AnnualReport): Promise<Uint8Array> =>
  (await runTask('export', { format, report })) as Uint8Array;

test.slow();

const hostile = [...markup, ...formulas, ...invisible];
/** One after the other takes long: worker/hostile-text.test.ts reads the same files with each of them. */
const few = some(
  hostile,
  hostile.filter((_, at) => at % 4 === 0),
);
/** All of them at once, one a line where a field has lines. */
const everything = withEveryText(edition2021, (path) =>
  /sections|preface/.test(path) ? hostile.join('\n') : hostile.join(' ').slice(0, 400),
);

/** As files hold it: every space one space, none around a line. */
const printed = hostile.map((each) => printable(each).replace(/\s+/g, ' ').trim()).join('\n');

/** What would show that something ran: a window flag, a dialog, a navigation, an error. */
function watch(page: Page): string[] {
  const events: string[] = [];
  page.on('dialog', (dialog) => {
    events.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => events.push(error.message));
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) events.push(frame.url());
  });
  return events;
}

async function expectNothingRan(page: Page, events: readonly string[]): Promise<void> {
  const hits = await page.evaluate(() =>
    ['hit', 'polluted'].filter((name) => name in window || name in {}),
  );
  expect(hits).toEqual([]);
  expect(events).toEqual([]);
}

test('pages and fragments show hostile text and run none of it, without any policy', async ({
  page,
}) => {
  const events = watch(page);
  for (const each of few) {
    const { report } = withEveryText(edition2021, () => `文${each}字`);
    const pages = [
      await asText('html', report),
      await asText('html-inline', report),
      await asText('html-bare', report),
    ];
    for (const html of pages) {
      await page.setContent(html);
      const shown = await page.evaluate(() => document.body.textContent);
      expect(shown).toContain(printable(`文${each}字`));
      expect(
        await page.locator('body :is(iframe, img, svg, a, form, math, textarea)').count(),
      ).toBe(0);
      const scripts = page.locator('script:not([type="application/json"])');
      await expect(scripts).toHaveCount(0);
    }
  }
  await expectNothingRan(page, events);
});

test(
  'every part of a Word file and a workbook is well-formed and holds the text',
  { tag: '@full' },
  async ({ page }) => {
    for (const each of few) {
      const { report } = withEveryText(edition2021, () => `文${each}字`);
      const word = unzipSync(
        (await runTask('export', { format: 'docx', report, approval: true })) as Uint8Array,
      );
      const workbook = unzipSync(await asBytes('xlsx', report));
      const parts = Object.entries({ ...word, ...workbook })
        .filter(([path]) => /\.(xml|rels)$/.test(path))
        .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);
      const { broken, text } = await page.evaluate((all) => {
        const parsed = all.map(([path, xml]) => ({
          path,
          tree: new DOMParser().parseFromString(xml, 'application/xml'),
        }));
        return {
          broken: parsed.filter(({ tree }) => tree.querySelector('parsererror')).map((p) => p.path),
          text: parsed.find(({ path }) => path === 'word/document.xml')?.tree.documentElement
            .textContent,
        };
      }, parts);
      expect(broken).toEqual([]);
      expect(text).toContain(printable(`文${each}字`).trim());
    }
  },
);

test('the form, its preview and its import screen show it as typed', async ({ page }) => {
  const events = watch(page);
  await openForm(page);
  await page.locator('[data-action="draft-file"]').setInputFiles({
    name: '草稿.json',
    mimeType: 'application/json',
    buffer: Buffer.from(toDraftFile(everything)),
  });
  const overview = page.locator('[data-section="overview"]');
  await expect(overview).toHaveValue(hostile.join('\n'));
  await page.locator('[data-action="preview"]').click();
  await expect(page.locator('.paper-paragraph').first()).toBeAttached();
  for (const each of markup)
    await expect(
      page.locator('main').getByText(printable(each), { exact: false }).first(),
    ).toBeAttached();
  await expectNothingRan(page, events);
});

test(
  'a file full of it is previewed before it is taken, and exported again as text',
  { tag: '@full' },
  async ({ page }) => {
    const events = watch(page);
    const { report } = everything;
    const overview = page.locator('[data-section="overview"]');
    await openForm(page);
    for (const [name, content] of [
      ['年报.html', Buffer.from(await asText('html', report))],
      ['年报.docx', Buffer.from(await asBytes('docx', report))],
    ] as const) {
      await overview.fill('另一段文字。');
      await page.locator('[data-action="import"]').click();
      await page
        .locator('[data-action="import-file"]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
      await page.locator('[data-action="import-accept"]').click();
      await expect
        .poll(async () => (await overview.inputValue()).replace(/[^\S\n]+/g, ' '))
        .toBe(seenForm(printed).replace(/ +$/gm, ''));
    }
    const download = page.waitForEvent('download');
    await chooseAction(page, 'save-draft');
    const saved = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
      report: { sections: Record<string, string> };
    };
    expect(saved.report.sections['overview']).toBe(await overview.inputValue());
    await expectNothingRan(page, events);
  },
);
