import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { annualReportOf, openReport } from './support/documents';
import { downloadBy, findings } from './support/form';
import { accept, changes, choose, openImport, undo } from './support/import';
import { wordText } from './support/printed-tables';
import { countyReport } from './support/reports';

const above = '[data-section="requestsAbove"]';
const below = '[data-section="requestsBelow"]';

test('a sentence above and below a table: written, printed, exported and read again', async ({
  page,
}) => {
  await openReport(page, annualReportOf(countyReport));
  await expect(page.locator(above)).toHaveCount(0);
  await page.locator('[data-action="add-requestsBelow"]').click();
  await expect(page.locator(below)).toBeFocused();
  await page.keyboard.type('注：不含当场答复的申请。');
  await page.locator('[data-action="add-requestsAbove"]').press('Enter');
  await expect(page.locator(above)).toBeFocused();
  await page.keyboard.type('各项数字由县政府办公室汇总。');

  const word = await readFile(await (await downloadBy(page, 'export-docx')).path());
  expect(wordText(word)).toMatch(/三、收到和处理.*各项数字由.*一、本年新收.*注：不含.*四、政府/s);

  await page.locator(below).fill('');
  await page.locator(above).fill('各项数字由各科室提供。');
  await openImport(page);
  await choose(page, { name: '年报.docx', bytes: word });
  await expect(changes(page)).toHaveText([/各科室提供。.*县政府办公室汇总。/s, /注：不含/]);
  await accept(page);
  await expect(page.locator(above)).toHaveValue('各项数字由县政府办公室汇总。');
  await expect(page.locator(below)).toHaveValue('注：不含当场答复的申请。');
  await undo(page);
  await expect(page.locator(below)).toHaveValue('');
  await test.step('what is found in it is marked there and leads there', async () => {
    await page.locator(below).fill('全年收到政府信息公开申请9件。');
    const field = page.locator('.marked').filter({ has: page.locator(below) });
    await expect(
      field.locator('mark[data-severity="warning"], mark[data-severity="error"]'),
    ).toHaveCount(1);
    await findings(page)
      .getByRole('button', { name: /表后文字.*申请9件/ })
      .click();
    await expect(page.locator(below)).toBeFocused();
  });
});
