import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { chooseAction, exportButton, findings, retype } from './support/form';
import type { AnnualReport } from '../src/report/annual-report';
import { annualReportOf, openReport } from './support/documents';
import { wordText } from './support/printed-tables';
import { quietReport } from './support/reports';

const report = quietReport(2023);
const begun: AnnualReport = {
  ...annualReportOf(report),
  agency: { name: report.agency, kind: 'township' },
};
const rules = 'proactive/rules/inForce';
const gate = (page: Page) => page.getByRole('alert').filter({ hasText: '导出' });
const warning = (page: Page) => page.locator('[data-finding="proactive/rules-below-city"]');
const other = (page: Page) => page.locator('[data-section="otherMatters"]');

async function confirm(page: Page, reason: string): Promise<void> {
  await warning(page).getByRole('button', { name: '情况属实' }).click();
  await warning(page).getByRole('textbox').fill(reason);
  await warning(page).getByRole('button', { name: '确认属实' }).click();
}

test('a warning stops an export until it is answered for, and asks again with another number', async ({
  page,
}) => {
  await openReport(page, begun);
  await retype(page, rules, '2');
  await expect(page.locator('.cell-checks')).toContainText('县级以下没有规章');
  await exportButton(page, 'docx').click();
  await expect(gate(page)).toHaveText(/^有 1 处错误或待核实/);

  await confirm(page, '接收撤并机关的文件');
  await expect(gate(page)).toHaveCount(0);
  const download = page.waitForEvent('download');
  await exportButton(page, 'docx').click();
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);

  await chooseAction(page, 'publish');
  const sheet = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出核验单（Word）' }).click();
  const text = wordText(await readFile(await (await sheet).path()));
  expect(text).toContain('接收撤并机关的文件');
  expect(text).toMatch(/数据指纹[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/);
  await page.getByRole('button', { name: '返回填报' }).click();

  await retype(page, rules, '3');
  await expect(warning(page)).toContainText('为 3');
  await exportButton(page, 'docx').click();
  await expect(gate(page)).toHaveText(/^有 1 处错误或待核实/);
  await test.step('a finding in a text selects its place, marks it, and its fix is one step', async () => {
    const right = report.narratives.otherMatters;
    await other(page).fill(`${right}。`);
    const finding = page.locator('[data-finding="wording/doubled-marks"]');
    await finding.getByRole('button').first().click();
    await expect(other(page)).toBeFocused();
    const selected = await other(page).evaluate((area: HTMLTextAreaElement) => [
      area.selectionStart,
      area.selectionEnd,
    ]);
    expect(selected).toEqual([right.length - 1, right.length + 1]);
    const mark = page.locator('.marked', { has: other(page) }).locator('mark');
    await expect(mark).toHaveText('。。');

    await finding.locator('.finding-actions button').first().click();
    await expect(other(page)).toHaveValue(right);
    await expect(finding).toHaveCount(0);
    await expect(mark).toHaveCount(0);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(other(page)).toHaveValue(`${right}。`);
    await expect(finding).toHaveCount(1);
  });
});

test(
  'a word list of one’s own is kept, finds its words, and travels as CSV',
  { tag: '@full' },
  async ({ page }) => {
    await openReport(page, annualReportOf(report));
    const panel = findings(page);
    await panel.getByText('自定用词 0 条').click();
    await panel.getByLabel('错误用词').fill('信息处理费');
    await panel.getByLabel('建议用词').fill('信息公开处理费');
    await page.keyboard.press('Enter');
    const finding = page.locator('[data-finding="wording/word-list"]');
    await expect(finding).toHaveCount(1);
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: '导出 CSV' }).click();
    const csv = await readFile(await (await download).path());
    expect(csv.toString('utf8')).toContain('信息处理费,信息公开处理费,');
    await panel.getByRole('button', { name: '删除“信息处理费”' }).click();
    await expect(finding).toHaveCount(0);

    await panel
      .locator('[data-action="word-list-file"]')
      .setInputFiles({ name: '用词.csv', mimeType: 'text/csv', buffer: csv });
    await expect(finding).toHaveCount(1);
    await page.reload();
    await expect(panel.getByText('自定用词 1 条')).toBeVisible();
  },
);
