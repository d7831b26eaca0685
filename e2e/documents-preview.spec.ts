import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { annualReportOf, openReport, printedFigures } from './support/documents';
import { cell } from './support/form';
import { countyReport } from './support/reports';

const report = annualReportOf(countyReport);

test.beforeEach(async ({ page }) => {
  await openReport(page, report);
  await page.locator('[data-action="preview"]').click();
  await expect(page.locator('.paper').first()).toBeVisible();
});

test('the preview has each figure and each word of the report once, on as many pages as are printed', async ({
  page,
}) => {
  const shown = await page
    .locator('.paper [data-jump]')
    .evaluateAll((cells) =>
      cells.map((each) => [each.getAttribute('data-jump'), each.textContent]),
    );
  const expected = printedFigures(report);
  expect(Object.fromEntries(shown)).toEqual(expected);
  expect(shown).toHaveLength(Object.keys(expected).length);
  const texts = await page.locator('.paper p').allTextContents();
  for (const line of report.sections['overview']?.split('\n') ?? [])
    expect(texts.join('').split(line)).toHaveLength(2);
  const pages = await page.locator('.paper').count();
  await expect(page.locator('.preview-tools')).toContainText(`共 ${pages} 页`);
  const outside = await page
    .locator('.paper-text:not(.paper-measure)')
    .evaluateAll(
      (areas) => areas.filter((area) => area.scrollHeight > area.clientHeight + 1).length,
    );
  expect(outside).toBe(0);
  await test.step('a click leads to the figure or the text, and typing there shows', async () => {
    const address = 'proactive/licensing/decisions';
    const papers = page.locator('.paper');
    await papers.locator(`[data-jump="${address}"]`).click();
    await expect(cell(page, address)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('2822');
    await page.locator('[data-action="preview"]').click();
    await expect(papers.locator(`[data-jump="${address}"]`)).toHaveText('2822');
    await papers.locator('[data-source="overview"]').first().click();
    await expect(page.locator('[data-section="overview"]')).toBeFocused();
  });
});

test('print has the pages of the preview, numbered, every figure, and the heads of a table again', async ({
  page,
}, testInfo) => {
  test.skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'pdftotext is needed');
  const file = testInfo.outputPath('预览.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true });
  const sheets = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
  expect(sheets).toHaveLength(await page.locator('.paper').count());
  sheets.forEach((text, index) => expect(text).toMatch(new RegExp(`— ?${index + 1} ?—`)));
  const printed = sheets.join(' ').split(/\s+/);
  for (const figure of new Set(Object.values(printedFigures(report)))) {
    const times = (texts: readonly string[]) => texts.filter((text) => text === figure).length;
    expect(times(printed), figure).toBeGreaterThanOrEqual(
      times(Object.values(printedFigures(report))),
    );
  }
  const squeezed = sheets.map((text) => text.replace(/\s/g, ''));
  const withHead = squeezed.filter((text) => text.includes('申请人情况'));
  const withRows = squeezed.filter((text) => /国家秘密|重复申请|无法提供/.test(text));
  expect(withRows.length).toBeLessThanOrEqual(2);
  expect(withHead).toHaveLength(withRows.length);
});
