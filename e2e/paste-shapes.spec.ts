import { expect, test } from '@playwright/test';
import { excelHtml, tsv, wordHtml } from './support/clipboard-shapes';
import { retype } from './support/form';
import { cell, openForm, paste, status, textsOf } from './support/grid';

const received = 'requests/received/naturalPerson';

test.beforeEach(({ page }) => openForm(page));

test('two paragraphs in a cell are not run together into one figure', async ({ page }) => {
  await cell(page, received).focus();
  const html = wordHtml([['1</p><p class=MsoNormal>2', '3<br>4', '<span>2</span><span>1</span>']]);
  await paste(page, { plain: '1\n2\t3\n4\t21', html });
  await expect(cell(page, received)).toHaveValue('1 2');
  await expect(cell(page, received)).toHaveAttribute('aria-invalid', 'true');
  await expect(cell(page, 'requests/received/enterprise')).toHaveValue('3 4');
  await expect(cell(page, 'requests/received/researchInstitute')).toHaveValue('21');
  await page.keyboard.press('Control+z');
  await test.step('typed text stays as typed; its message names table, row, column and what to do', async () => {
    await retype(page, received, '３吨');
    await page.keyboard.press('Tab');
    await expect(cell(page, received)).toHaveValue('３吨');
    await expect(page.getByRole('complementary', { name: '核验' })).toContainText(
      '表三“一、本年新收政府信息公开申请数量”，自然人列现为“３吨”，应为不小于 0 的整数：请更正。',
    );
    await retype(page, received, ' １２ ');
    await page.keyboard.press('Tab');
    await expect(cell(page, received)).toHaveValue(' １２ ');
    await expect(cell(page, 'requests/received/allApplicants')).toHaveText('12');
  });
});

test(
  'hidden rows and columns are left out; a date is not its day number',
  { tag: '@full' },
  async ({ page }) => {
    await cell(page, received).focus();
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment-->
    <tr><td x:num>1</td><td style='display:none' x:num>9</td><td x:num="45000">2023/3/15</td></tr>
    <tr style='mso-yfti-irow:1;display:none'><td x:num>8</td><td x:num>8</td><td>8</td></tr>
    <tr><td x:num="4.6">5</td><td style='display:none'>9</td><td x:num="1234">1,234</td></tr>
    <!--EndFragment--></table></body></html>`;
    await paste(page, { plain: '1\t9\t2023/3/15', html });
    await expect(cell(page, received)).toHaveValue('1');
    await expect(cell(page, 'requests/received/enterprise')).toHaveValue('2023/3/15');
    await expect(cell(page, 'requests/received/enterprise')).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await expect(cell(page, 'requests/carriedOver/naturalPerson')).toHaveValue('4.6');
    await expect(cell(page, 'requests/carriedOver/enterprise')).toHaveValue('1234');
  },
);

test('merged cells keep their neighbours in place', { tag: '@full' }, async ({ page }) => {
  await cell(page, received).focus();
  const html =
    '<table><tr><td rowspan=2>1</td><td>2</td></tr><tr><td>3</td></tr><tr><td colspan=2>4</td><td>5</td></tr></table>';
  await paste(page, { plain: '1\t2\n\t3\n4\t\t5', html });
  await expect(cell(page, received)).toHaveValue('1');
  const texts = await textsOf(page, 'requests');
  expect([texts.slice(0, 3), texts.slice(6, 9), texts.slice(12, 15)]).toEqual([
    ['1', '2', ''],
    ['', '3', ''],
    ['4', '', '5'],
  ]);
});

test('quoted lines of a label are one label', { tag: '@full' }, async ({ page }) => {
  await cell(page, received).focus();
  await paste(page, { plain: '"一、本年新收政府信息\n公开申请数量"\t6\t0\t0\t0\t0\t0\t6\r\n' });
  await page.getByRole('button', { name: '填入 6 格' }).click();
  await expect(cell(page, received)).toHaveValue('6');
});

test(
  'one figure with its unit or thousands mark is understood; other text stays',
  { tag: '@full' },
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const input = cell(page, received);
    for (const [plain, text] of [
      ['１，２３４', '1234'],
      ['5件', '5'],
      ['12a', '12a'],
      ['1.5', '1.5'],
    ] as const) {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), plain);
      await input.focus();
      await input.press('Control+a');
      await input.press('Control+v');
      await expect(input).toHaveValue(text);
    }
  },
);

test(
  'figures over a column of totals are compared, none is written',
  { tag: '@full' },
  async ({ page }) => {
    await cell(page, 'requests/received/otherOrganization').focus();
    await paste(page, {
      plain: tsv([
        ['1', '2'],
        ['3', '3'],
      ]),
    });
    await expect(cell(page, 'requests/received/otherOrganization')).toHaveValue('1');
    await expect(status(page, 'requests')).toContainText('粘贴的总计与合计不符');
    await expect(cell(page, 'requests/received/allApplicants')).toHaveText('1');
  },
);

for (const [edition, row] of [
  ['2019', 'requests/closed/naturalPerson'],
  ['half-year', 'requests/received/naturalPerson'],
] as const)
  test(
    `rows with labels go into the ${edition} form`,
    { tag: edition === '2019' ? [] : '@full' },
    async ({ page }) => {
      await page.getByLabel('格式').selectOption(edition);
      await expect(cell(page, row)).toBeVisible();
      await cell(page, received).focus();
      const rows = [
        ['一、本年新收政府信息公开申请数量', '6', '0', '0', '0', '0', '0', '6'],
        ['（七）总计', '6', '0', '0', '0', '0', '0', '6'],
      ];
      await paste(page, { plain: tsv(rows), html: excelHtml(rows) });
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: '填入 6 格' }).click();
      await expect(cell(page, received)).toHaveValue('6');
      await page.keyboard.press('Control+z');
      expect((await textsOf(page, 'requests')).join('')).toBe('');
    },
  );

test('labels of nothing in the table: the clerk says how the figures are meant', async ({
  page,
}) => {
  await cell(page, received).focus();
  await paste(page, { plain: '城东街道\t1\t2\n城西街道\t3\t4\n' });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('不能确定这些数的位置，请选择对应方式');
  await expect(dialog.locator('[data-action="paste-apply"]')).toBeDisabled();
  await dialog.getByLabel('按位置逐格对应，不看项目名称').check();
  await dialog.getByRole('button', { name: '填入 4 格' }).click();
  await expect(cell(page, 'requests/carriedOver/enterprise')).toHaveValue('4');
});

test(
  'ten thousand rows are read as far as any table goes, and nothing is written unasked',
  { tag: '@full' },
  async ({ page }) => {
    await cell(page, received).focus();
    const rows = Array.from({ length: 10_000 }, (_, n) => [`第${n}行`, '1', '2', '3']);
    await paste(page, { plain: tsv(rows), html: excelHtml(rows) });
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    expect((await textsOf(page, 'requests')).join('')).toBe('');
  },
);
