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

test('the preview has the figures of the form, on as many pages as are printed', async ({
  page,
}) => {
  const shown = await page
    .locator('.paper')
    .first()
    .locator('[data-jump]')
    .evaluateAll((cells) =>
      cells.map((each) => [each.getAttribute('data-jump'), each.textContent]),
    );
  expect(Object.fromEntries(shown)).toEqual(printedFigures(report));
  const pages = await page.locator('.paper').count();
  await expect(page.locator('.preview-tools')).toContainText(`共 ${pages} 页`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
});

test('a click in the preview leads to the figure or the text, and typing there shows', async ({
  page,
}) => {
  const address = 'proactive/licensing/decisions';
  const second = page.locator('.paper').nth(1);
  await second.locator(`[data-jump="${address}"]`).click();
  await expect(cell(page, address)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2822');
  await page.locator('[data-action="preview"]').click();
  await expect(second.locator(`[data-jump="${address}"]`)).toHaveText('2822');
  const first = page.locator('.paper').first();
  await first.locator('[data-source="overview"]').first().click();
  await expect(page.locator('[data-section="overview"]')).toBeFocused();
});
