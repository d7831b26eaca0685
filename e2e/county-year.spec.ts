import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import {
  balanceOf,
  cell,
  downloadBy,
  exportButton,
  fillIdentity,
  fillNarratives,
  findings,
  openForm,
  retype,
  shownTotals,
  typeFigures,
} from './support/form';
import { expectedTables, htmlTables, wordTables, wordText } from './support/printed-tables';
import { countyReport, derivedCells, typedCells } from './support/reports';

const title = '清源县人民政府2023年政府信息公开工作年度报告';
const six = new Set(
  ['received', 'disclosed', 'handled'].map((row) => `requests/${row}/allApplicants`),
).add('requests/handled/naturalPerson');

/** All 200 numbers of the county's year. */
const totals = Object.fromEntries(
  derivedCells.map(({ address }) => [address, six.has(address) ? '6' : '0']),
);
const numbers = {
  ...totals,
  ...Object.fromEntries(
    typedCells.map(({ address }) => [address, countyReport.figures[address] ?? '0']),
  ),
};

test('a county’s year: typed, refused while it does not add up, exported number by number', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await openForm(page);
  await fillIdentity(page, countyReport);
  await fillNarratives(page, countyReport);

  await typeFigures(page, countyReport);
  expect(Object.keys(totals)).toHaveLength(34);
  expect(Object.keys(numbers)).toHaveLength(200);
  expect(await shownTotals(page)).toEqual(totals);
  await expect(balanceOf(page, 'naturalPerson')).not.toContainText(/[不≠]/);

  await retype(page, 'requests/carriedForward/naturalPerson', '1');
  for (const column of ['naturalPerson', 'allApplicants'])
    for (const number of [/6/, /7/, /差\s*1 件/])
      await expect(balanceOf(page, column)).toContainText(number);
  await expect(balanceOf(page, 'enterprise')).not.toContainText(/[不≠]/);

  for (const kind of ['docx', 'html'] as const) {
    await exportButton(page, kind).click();
    await expect(page.getByRole('alert').filter({ hasText: '导出' })).toHaveText(/^有 2 处错误/);
  }
  for (const column of ['自然人', '总计']) {
    const row = column === '总计' ? 'allApplicants' : 'naturalPerson';
    const link = findings(page).getByRole('button', { name: `表三“${column}”列` });
    await expect(link).toContainText('差 1 件');
    await link.click();
    await expect(cell(page, `requests/received/${row}`)).toBeFocused();
    await expect(cell(page, `requests/received/${row}`)).toBeInViewport();
  }
  await expect(cell(page, 'requests/carriedForward/naturalPerson')).toHaveAttribute(
    'aria-invalid',
    'true',
  );

  await retype(page, 'requests/carriedForward/naturalPerson', '0');
  await expect(balanceOf(page, 'naturalPerson')).not.toContainText(/[不≠]/);
  const word = await downloadBy(page, 'export-docx');
  const html = await downloadBy(page, 'export-html');
  expect(downloads).toEqual([`${title}.docx`, `${title}.html`]);

  const expected = expectedTables(numbers);
  const wordBytes = new Uint8Array(await readFile(await word.path()));
  expect(wordTables(wordBytes)).toEqual(expected);
  const htmlSource = await readFile(await html.path(), 'utf8');
  const reader = await context.newPage();
  expect(await htmlTables(reader, htmlSource)).toEqual(expected);

  await expect(cell(page, 'proactive/fees/collectedWanYuan')).toHaveValue('779.508355');
  expect(wordText(wordBytes).match(/779[.\d]*/g)).toEqual(['779.508355']);
  expect((await reader.locator('body').innerText()).match(/779[.\d]*/g)).toEqual(['779.508355']);
});
