import { expect, test } from '@playwright/test';
import { excelHtml, tsv, webHtml, wordHtml, wpsHtml } from './support/clipboard-shapes';
import { floorMissing, openInFloor } from './support/floor';
import { cell, focused, openForm, paste, status, textsOf } from './support/grid';

test.beforeEach(({ page }) => openForm(page));

const figures = [
  ['1,234', '３'],
  ['5件', ''],
  ['约7', '0'],
] as const;
const shapes = { Excel: excelHtml, WPS: wpsHtml, Word: wordHtml, 网页: webHtml, 纯文本: () => '' };

test('copied figures go right and down, and undo returns every byte', async ({ page }) => {
  await cell(page, 'requests/disclosed/enterprise').fill('9');
  await cell(page, 'requests/partlyDisclosed/enterprise').fill('03');
  for (const [name, html] of Object.entries(shapes))
    await test.step(name, async () => {
      const before = await textsOf(page, 'requests');
      await cell(page, 'requests/received/naturalPerson').focus();
      expect(await paste(page, { plain: tsv(figures), html: html(figures) })).toBe(true);
      await expect(cell(page, 'requests/received/naturalPerson')).toHaveValue('1234');
      await expect(cell(page, 'requests/received/enterprise')).toHaveValue('3');
      await expect(cell(page, 'requests/carriedOver/naturalPerson')).toHaveValue('5');
      await expect(cell(page, 'requests/carriedOver/enterprise')).toHaveValue('');
      await expect(cell(page, 'requests/disclosed/naturalPerson')).toHaveValue('约7');
      await expect(cell(page, 'requests/disclosed/naturalPerson')).toHaveAttribute('aria-invalid');
      await expect(cell(page, 'requests/disclosed/enterprise')).toHaveValue('0');
      await expect(cell(page, 'requests/received/allApplicants')).toHaveText('1237');
      await expect(status(page, 'requests')).toHaveText('已粘贴 6 格。');
      await page.keyboard.press('Control+z');
      expect(await textsOf(page, 'requests')).toEqual(before);
      await page.keyboard.press('Control+y');
      await expect(cell(page, 'requests/received/naturalPerson')).toHaveValue('1234');
      await page.keyboard.press('Control+z');
    });
});

test('one text is as if typed, with and without the line end of a spreadsheet; totals are not written', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const input = cell(page, 'requests/received/naturalPerson');
  await input.focus();
  expect(await paste(page, { plain: '12\r\n', html: excelHtml([['12']]) })).toBe(true);
  await expect(input).toHaveValue('12');
  await page.evaluate(() => navigator.clipboard.writeText('34'));
  await page.keyboard.press('Control+v');
  await expect(input).toHaveValue('1234');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(input).toHaveValue('');

  await test.step('totals are compared and not written', async () => {
    const row = [['6', '0', '0', '0', '0', '0', '7']];
    await cell(page, 'requests/received/naturalPerson').focus();
    await paste(page, { plain: tsv(row), html: excelHtml(row) });
    await expect(cell(page, 'requests/received/allApplicants')).toHaveText('6');
    await expect(status(page, 'requests')).toHaveText(
      '已粘贴 6 格。粘贴的总计与合计不符：“一、本年新收政府信息公开申请数量｜总计”为 7，合计 6。',
    );
  });
  await test.step('what lies beyond the table is said before anything is written', async () => {
    await cell(page, 'requests/carriedForward/legalServiceProvider').focus();
    await paste(page, { plain: '1\t2\t3\t4\r\n5\t6\t7\t8\r\n' });
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('超出表格范围的 5 个数，不填入。');
    await dialog.getByRole('button', { name: '填入 2 格' }).click();
    await expect(cell(page, 'requests/carriedForward/otherOrganization')).toHaveValue('2');
  });
});

test(
  'a paste goes where the cursor stood, although it has moved on before it is read',
  { tag: '@full' },
  async ({ page }) => {
    let read: () => void = () => undefined;
    const mayRead = new Promise<void>((resolve) => {
      read = resolve;
    });
    await page.route(/paste-range/, async (route) => {
      await mayRead;
      await route.continue();
    });
    await cell(page, 'requests/received/naturalPerson').focus();
    await paste(page, { plain: tsv(figures), html: excelHtml(figures) });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    read();
    await expect(cell(page, 'requests/received/naturalPerson')).toHaveValue('1234');
    await expect(cell(page, 'requests/disclosed/enterprise')).toHaveValue('0');
    await expect(cell(page, 'requests/carriedOver/otherOrganization')).toHaveValue('');
  },
);

test('a row with its label shows where it goes first; Escape changes nothing', async ({ page }) => {
  const rows = [['信访举报投诉类申请', '2', '0', '0', '0', '0', '1', '3']];
  const clipboard = { plain: tsv(rows), html: wpsHtml(rows) };
  await cell(page, 'requests/received/naturalPerson').focus();
  await paste(page, clipboard);
  const dialog = page.getByRole('dialog', { name: '粘贴到表三：请核对对应关系' });
  await expect(dialog.getByRole('rowheader')).toHaveText(['（五）不予处理1.信访举报投诉类申请']);
  await expect(dialog).toContainText('总计 1 格已核对，相符');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect((await textsOf(page, 'requests')).join('')).toBe('');
  expect(await focused(page)).toBe('requests/received/naturalPerson');
  await paste(page, clipboard);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('button', { name: '填入 6 格' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell(page, 'requests/declinedPetition/otherOrganization')).toHaveValue('1');
  expect(await focused(page)).toBe('requests/declinedPetition/naturalPerson');
  await page.keyboard.press('Control+z');
  expect((await textsOf(page, 'requests')).join('')).toBe('');
  await test.step('a whole table copied from a web page is told by its labels', async () => {
    const html = `<table><tr><td colspan="3">第二十条第（一）项</td><td></td></tr>
      <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
      <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
      <tr><td>行政规范性文件</td><td>3</td><td>0</td><td>9</td></tr>
      <tr><td colspan="4">第二十条第（五）项</td></tr>
      <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
      <tr><td>行政许可</td><td colspan="3">2,821</td></tr>
      <tr><td colspan="4">第二十条第（八）项</td></tr>
      <tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>
      <tr><td>行政事业性收费</td><td colspan="3">779.508355</td></tr></table>`;
    await cell(page, 'proactive/rules/issued').focus();
    await paste(page, { plain: 'x\ty', html });
    await page.getByRole('button', { name: '填入 8 格' }).click();
    await expect(cell(page, 'proactive/normativeDocuments/inForce')).toHaveValue('9');
    await expect(cell(page, 'proactive/licensing/decisions')).toHaveValue('2821');
    await expect(cell(page, 'proactive/fees/collectedWanYuan')).toHaveValue('779.508355');
  });
});

test(
  'a column without （七）总计 asks which way it is meant',
  { tag: '@full' },
  async ({ page }) => {
    const column = Array.from({ length: 24 }, (_, n) => [String(n)]);
    await cell(page, 'requests/received/naturalPerson').focus();
    await paste(page, { plain: tsv(column), html: excelHtml(column) });
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('不含总计，跳过总计格')).toBeChecked();
    await dialog.getByLabel('按位置逐格对应').check();
    await expect(dialog.getByRole('button', { name: '填入 23 格' })).toBeVisible();
    await dialog.getByLabel('不含总计，跳过总计格').check();
    await dialog.getByRole('button', { name: '填入 24 格' }).click();
    await expect(cell(page, 'requests/carriedForward/naturalPerson')).toHaveValue('23');
  },
);

test('one figure goes into every selected cell', { tag: '@full' }, async ({ page }) => {
  await cell(page, 'requests/received/naturalPerson').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await paste(page, { plain: '0\r\n' });
  await expect(cell(page, 'requests/carriedOver/enterprise')).toHaveValue('0');
  expect((await textsOf(page, 'requests')).join('')).toBe('0000');
});

test('text without any figure for this table says so', { tag: '@full' }, async ({ page }) => {
  await cell(page, 'requests/received/naturalPerson').focus();
  await paste(page, { plain: '\r\n\t\r\n' });
  await expect(status(page, 'requests')).toHaveText('剪贴板中没有可以填入本表的数。');
});

test('keys, ranges and pasting work in Chromium 86', { tag: '@full' }, async ({ baseURL }) => {
  test.skip(floorMissing !== undefined, `no Chromium 86: ${floorMissing ?? ''}`);
  const { page, errors, close } = await openInFloor(baseURL ?? '');
  try {
    await cell(page, 'requests/received/naturalPerson').focus();
    await paste(page, { plain: tsv(figures), html: excelHtml(figures) });
    await expect(cell(page, 'requests/received/allApplicants')).toHaveText('1237');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(status(page, 'requests')).toHaveText('已选 2 格：求和 1237，有数 2 格');
    await page.keyboard.press('Escape');
    await paste(page, { plain: '予以公开\t4\r\n' });
    await page.getByRole('button', { name: '填入 1 格' }).click();
    await expect(cell(page, 'requests/disclosed/naturalPerson')).toHaveValue('4');
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
});
