import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import {
  annualReportOf,
  borderedCells,
  bytesOf,
  copiedBy,
  downloaded,
  openPublishing,
  openReport,
  printedFigures,
  publishView,
  siteAround,
} from './support/documents';
import { untilSaved } from './support/form';
import { expectedTables, htmlTables, wordTables, wordText } from './support/printed-tables';
import { countyReport } from './support/reports';
import { some } from '../src/testing/effort';

const report = annualReportOf(countyReport);
const tables = expectedTables(printedFigures(report));

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReport(page, report);
  await openPublishing(page);
});

const exportedPage = async (page: Page): Promise<string> =>
  String(await bytesOf(await downloaded(page, '导出网页文件')));

/** The three dressings as they stand on a website. */
const dressings: Readonly<Record<string, (page: Page) => Promise<string>>> = {
  'the page': exportedPage,
  'the fragment with styles': async (page) =>
    siteAround((await copiedBy(page, '复制源代码（带样式）'))['text/plain'] ?? ''),
  'the bare fragment': async (page) =>
    siteAround((await copiedBy(page, '复制源代码（不带样式）'))['text/plain'] ?? ''),
};

for (const [name, make] of Object.entries(dressings))
  test(
    `axe finds nothing wrong with ${name}, its tables are the report's, and a phone shows every figure`,
    {
      tag: name === 'the fragment with styles' ? [] : '@full',
    },
    async ({ page, context }) => {
      const html = await make(page);
      const site = await context.newPage();
      expect(await htmlTables(site, html)).toEqual(tables);
      const { violations } = await new AxeBuilder({ page: site })
        .setLegacyMode(true)
        .options({ resultTypes: ['violations'] })
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      const phone = await context.newPage();
      await phone.setViewportSize({ width: 360, height: 740 });
      await phone.setContent(html);
      const outOfReach = await phone.locator('td, th').evaluateAll((cells) =>
        cells
          .filter((cell) => {
            cell.scrollIntoView({ block: 'center', inline: 'center' });
            const { left, right, top, height } = cell.getBoundingClientRect();
            const seen = document.elementFromPoint((left + right) / 2, top + height / 2);
            // A head over several columns may be wider than the phone; a figure may not.
            const isFigure = /^[\d.]+$/.test(cell.textContent);
            const whole = !isFigure || (left >= 0 && right <= window.innerWidth);
            return !whole || (isFigure && seen !== cell) || cell.scrollWidth > cell.clientWidth + 1;
          })
          .map(({ textContent }) => textContent),
      );
      expect(outOfReach).toEqual([]);
      expect(
        await phone.evaluate(() => [
          window.scrollX,
          document.documentElement.scrollWidth,
          parseFloat(getComputedStyle(document.querySelector('td') ?? document.body).fontSize) >=
            12,
        ]),
      ).toEqual([0, 360, true]);
    },
  );

test(
  'a website that strips classes, style sheets and scripts leaves borders and spans',
  { tag: '@full' },
  async ({ page, context }) => {
    const html = await dressings['the fragment with styles']?.(page);
    const site = await context.newPage();
    await site.setContent(html ?? '');
    await site.evaluate(() => {
      for (const each of document.querySelectorAll('style, script, link')) each.remove();
      for (const each of document.querySelectorAll('[class]')) each.removeAttribute('class');
    });
    const { all, bordered } = await borderedCells(site);
    expect(bordered).toBe(all);
    expect(await htmlTables(site, await site.content())).toEqual(tables);
  },
);

test('copied as rich text, it is pasted into an editor with all spans and borders', async ({
  page,
  context,
}) => {
  const copied = await copiedBy(page, '复制图文');
  expect(Object.keys(copied).sort()).toEqual(['text/html', 'text/plain']);
  expect(copied['text/plain']).toContain('行政事业性收费\t779.508355');
  const editor = await context.newPage();
  await editor.setContent('<div contenteditable="true" style="min-height:5rem"></div>');
  await editor.locator('div').click();
  await editor.keyboard.press('ControlOrMeta+v');
  await expect(editor.locator('table')).toHaveCount(3);
  const { all, bordered } = await borderedCells(editor);
  expect(bordered).toBe(all);
  expect(await htmlTables(editor, await editor.content())).toEqual(tables);
  await page.bringToFront();
  await test.step('the check sheet leaves as Word and as a page', async () => {
    const word = await downloaded(page, '导出核验单（Word）');
    expect(word.suggestedFilename()).toMatch(/核验单\.docx$/);
    expect(wordText(await bytesOf(word))).toMatch(/核验单.*[0-9a-f]{4}(-[0-9a-f]{4}){2}/);
    const sheet = await downloaded(page, '导出核验单（网页）');
    expect(sheet.suggestedFilename()).toMatch(/核验单\.html$/);
    expect(String(await bytesOf(sheet))).toMatch(/[0-9a-f]{4}(-[0-9a-f]{4}){2}/);
  });
});

test('the Word settings are remembered for the unit and reach the Word file', async ({ page }) => {
  const view = publishView(page);
  await view.getByLabel('字体').selectOption('founder');
  await view.getByLabel('正文行距').selectOption('30');
  await view.getByLabel('页码').selectOption('centred');
  await view.getByLabel('数字').selectOption('body');
  await untilSaved(page, report.agency.name);
  await page.reload();
  await openPublishing(page);
  await expect(view.getByLabel('字体')).toHaveValue('founder');
  await expect(view.getByLabel('正文行距')).toHaveValue('30');
  await view.getByLabel('首页附审签单').check();
  const bytes = await bytesOf(await downloaded(page, '导出 Word'));
  const parts = unzipSync(bytes);
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  expect(xml('word/document.xml')).toContain('w:eastAsia="方正仿宋_GBK"');
  expect(xml('word/document.xml')).not.toContain('Times New Roman');
  expect(xml('word/styles.xml')).toContain('w:line="600"');
  expect(xml('word/footer1.xml')).toContain('<w:jc w:val="center"/>');
  expect(wordText(bytes)).toContain('政府信息公开年度报告发布审签单');
  expect(wordTables(bytes).slice(1)).toEqual(tables);
  await page.locator('[data-action="preview"]').click();
  await expect(page.locator('.paper-number').first()).toHaveCSS('text-align', 'center');
  await expect(page.locator('.paper-text').last()).toHaveCSS('line-height', '40px');
});

test(
  '发文字号 and 版记 stand in Word and preview once filled in, and not on the website',
  { tag: '@full' },
  async ({ page }) => {
    const view = publishView(page);
    await view.getByText('发文字号和版记').click();
    await view.getByLabel('发文字号').fill('石政[2027]3号');
    await expect(view.getByText('用六角括号〔〕')).toBeVisible();
    await view.getByLabel('发文字号').fill('石政〔2027〕3号');
    await expect(view.getByText('用六角括号〔〕')).toBeHidden();
    await view.getByLabel('抄送机关').fill('县政府办公室，县司法局');
    await view.getByLabel('印发机关').fill('县政府办公室');
    await view.getByLabel('印发日期').fill('2027-1-20');
    const bytes = await bytesOf(await downloaded(page, '导出 Word'));
    const printed = ['石政〔2027〕3号', '抄送：县政府办公室，县司法局。', '2027年1月20日印发'];
    for (const text of printed) expect(wordText(bytes)).toContain(text);
    expect(wordTables(bytes)).toEqual(tables);
    expect(await exportedPage(page)).not.toMatch(/石政|抄送|印发/);
    await page.locator('[data-action="preview"]').click();
    const paper = page.locator('section.paper');
    await expect(paper.first().locator('.paper-text > :first-child')).toHaveText(printed[0] ?? '');
    for (const text of printed.slice(1)) await expect(paper.last()).toContainText(text);
  },
);

test(
  'another unit on the same machine has its own settings',
  { tag: '@full' },
  async ({ page }) => {
    await publishView(page).getByLabel('字体').selectOption('gb2312');
    await openReport(page, { ...report, agency: { ...report.agency, name: '另一机关' } });
    await openPublishing(page);
    await expect(publishView(page).getByLabel('字体')).toHaveValue('standard');
  },
);

test('the three tables leave as Excel with their spans', { tag: '@full' }, async ({ page }) => {
  const download = await downloaded(page, '导出三张表（Excel）');
  expect(download.suggestedFilename()).toMatch(/（三张表）\.xlsx$/);
  const parts = unzipSync(await bytesOf(download));
  const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
  const xml = sheets.map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  expect(xml).toHaveLength(3);
  expect(xml.join('')).toContain('779.508355');
  for (const sheet of xml) expect(sheet).toContain('<mergeCell ');
});

/** What a website's editor makes of the page: no scripts, so no data that ride along. */
const published = (html: string): string => html.replace(/<script.*?<\/script>/gs, '');

const changed = (html: string): string =>
  html.replace('>2821<', '>2812<').replace('开展日常巡检。', '开展每日巡检。');

const comparisons: readonly (readonly [string, (html: string) => string, string[]])[] = [
  ['as exported', (html) => html, []],
  ['without scripts', published, []],
  ['with a figure and a sentence changed', (html) => published(changed(html)), ['2821', '每日']],
  ['changed though its data still ride along', changed, ['2821', '每日']],
];

test('the published page is compared with the draft', async ({ page }) => {
  for (const [name, make, differences] of some(comparisons, comparisons.slice(1, 3)))
    await test.step(name, async () => {
      const html = make(await exportedPage(page));
      await publishView(page).getByRole('button', { name: '核对已发布网页' }).click();
      await page.locator('[data-action="import-file"]').setInputFiles({
        name: '网页.html',
        mimeType: 'text/html',
        buffer: Buffer.from(html),
      });
      const verdict = page.locator('[data-verdict]');
      await expect(verdict).toContainText(
        differences.length === 0 ? '与本稿一致' : `有 ${differences.length} 处不同`,
      );
      await expect(verdict.locator('[data-change]')).toHaveCount(differences.length);
      for (const each of differences) await expect(verdict).toContainText(each);
      await verdict.getByRole('button', { name: '记入历史版本' }).click();
      await expect(verdict).toContainText('已记入本稿的历史版本');
      // Nothing on this page can write into the draft.
      await expect(page.getByRole('button', { name: /采用|导入到/ })).toHaveCount(0);
      await page.getByRole('button', { name: '返回', exact: true }).click();
      await expect(publishView(page)).toBeVisible();
    });
});
