import { readFile } from 'node:fs/promises';
import { expect, type Locator, test } from '@playwright/test';
import { edition2021 } from '../src/template/editions/edition-2021';
import { completeReport } from '../src/testing/complete-report';
import { withCells } from '../src/report/cell-text';
import { plainWord } from './support/earlier-reports';
import { choose } from './support/import';
import { cell, downloadBy, fillNarratives, findings, openForm } from './support/form';
import { expectedTables, wordTables } from './support/printed-tables';
import { derivedCells, quietReport, typedCells } from './support/reports';

/** Counts what a clerk does: a click, a field filled in. */
class Actions {
  count = 0;
  async click(target: Locator): Promise<void> {
    this.count += 1;
    await target.click();
  }
  async fill(target: Locator, text: string): Promise<void> {
    this.count += 1;
    await target.fill(text);
  }
}

test('a year of zeros in at most 6 actions besides its sentences', async ({ page }) => {
  await openForm(page);
  const report = quietReport(Number(await page.getByLabel('年度', { exact: true }).inputValue()));
  const user = new Actions();
  await user.fill(page.getByLabel('机关全称'), report.agency);
  await user.click(page.locator('[data-action="zero-year"]'));
  await user.click(page.locator('[data-action="fill-proactive"]'));
  await fillNarratives(page, report);
  await user.fill(page.getByLabel('落款日期'), report.date);
  user.count += 1;
  const word = await downloadBy(page, 'export-docx');
  expect(user.count).toBeLessThanOrEqual(6);
  const zeros = [...typedCells, ...derivedCells].map(({ address }) => [address, '0']);
  const tables = wordTables(new Uint8Array(await readFile(await word.path())));
  expect(tables).toEqual(expectedTables(Object.fromEntries(zeros) as Record<string, string>));
});

test('from last year’s Word to this year’s for the leader in at most 25 actions', async ({
  page,
}) => {
  await openForm(page);
  const year = Number(await page.getByLabel('年度', { exact: true }).inputValue());
  const requests = '（二）依申请公开情况。';
  const made = completeReport(edition2021, year - 1);
  const { overview = '' } = made.sections;
  const said = (text: string) => overview.replace(/（二）.*/, `${requests}${text}`);
  const last = withCells(
    {
      ...made,
      sections: {
        ...made.sections,
        overview: said('全年新收政府信息公开申请5件，予以公开2件，结转下年度3件。'),
      },
    },
    {
      'requests/received/naturalPerson': '5',
      'requests/disclosed/naturalPerson': '2',
      'requests/carriedForward/naturalPerson': '3',
    },
  );
  const user = new Actions();
  await user.click(page.locator('[data-action="begin-import"]'));
  user.count += 1;
  await choose(page, { name: '上年年报.docx', bytes: await plainWord(last) });
  await user.click(page.locator('[data-action="import-accept"]'));
  const change = (kind: string) => findings(page).locator(`[data-to-change="${kind}"]`);
  for (const kind of ['year', 'period'])
    if ((await change(kind).getByRole('button', { name: /改为/ }).count()) > 0)
      await user.click(change(kind).getByRole('button', { name: /改为/ }).first());
  const texts = {
    overview: said('全年新收政府信息公开申请7件，上年结转3件，予以公开10件。').replace(
      '128条，其中政策文件28条',
      '140条，其中政策文件40条',
    ),
    problems:
      '存在的主要问题：一是部分文件公开不够及时；二是业务培训不够经常。\n改进情况：一是按季度核对公开目录；二是今年培训两次，明年继续。',
  };
  for (const [section, text] of Object.entries(texts))
    await user.fill(page.locator(`[data-section="${section}"]`), text);
  await user.click(cell(page, 'requests/received/naturalPerson'));
  await page.keyboard.type('7');
  await user.click(cell(page, 'requests/disclosed/naturalPerson'));
  await page.keyboard.type('10');
  for (const table of ['proactive', 'requests', 'disputes'])
    await user.click(page.locator(`[data-action="fill-${table}"]`));
  await user.fill(page.getByLabel('落款日期'), `${year + 1}年1月12日`);
  const blocking = findings(page).locator('[data-action="confirm"]');
  while ((await blocking.count()) > 0) {
    await user.click(blocking.first());
    await page.keyboard.type('已核对，与登记台账一致');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
  }
  user.count += 1;
  const word = await downloadBy(page, 'export-docx');
  expect(user.count).toBeLessThanOrEqual(25);
  const [, table] = wordTables(new Uint8Array(await readFile(await word.path())));
  expect(JSON.stringify(table)).toContain('10');
});
