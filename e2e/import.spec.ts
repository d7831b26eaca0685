import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import {
  editedWord,
  lastYear,
  longReport,
  pageHtml,
  plainWord,
  text2020,
} from './support/earlier-reports';
import { annualReportOf, openReport } from './support/documents';
import { cell, downloadBy, findings, openForm } from './support/form';
import {
  accept,
  changes,
  choose,
  openCells,
  openImport,
  pasteReport,
  purpose,
  recognised,
  undo,
} from './support/import';
import { countyReport } from './support/reports';

const received = 'requests/received/naturalPerson';
const disclosed = 'requests/disclosed/naturalPerson';
const year = (page: Parameters<typeof openForm>[0]) => page.getByLabel('年度', { exact: true });

test('the leader’s corrections in the exported Word come back one by one', async ({ page }) => {
  await openReport(page, annualReportOf(countyReport));
  const download = await downloadBy(page, 'export-docx');
  const corrected = editedWord(
    await readFile(await download.path()),
    [
      { row: '一、本年新收政府信息公开申请数量', before: '6', after: '7' },
      { row: '（一）予以公开', before: '6', after: '7' },
    ],
    ['开展日常巡检', '开展每周巡检'],
  );

  await openImport(page);
  await choose(page, { name: '领导修改.docx', bytes: corrected });
  await expect(recognised(page)).toContainText('本软件导出，内含填报数据');
  await expect(openCells(page)).toHaveCount(0);
  await expect(changes(page)).toHaveText([
    /维护门户网站.*日常巡检。.*维护门户网站.*每周巡检。/s,
    '一自然人 6→7',
    '三（一）自然人 6→7',
  ]);
  await expect(page.locator(`[data-change="cell:${disclosed}"]`)).toBeVisible();
  await expect(page.locator('[data-note-beside]').first()).toContainText('按各项相加');

  await page.locator(`[data-change="cell:${received}"]`).getByRole('checkbox').uncheck();
  await expect(page.locator('[data-action="import-accept"]')).toHaveText('采用所选 2 处');
  await accept(page);
  const overview = page.locator('[data-section="overview"]');
  await expect(cell(page, disclosed)).toHaveValue('7');
  await expect(cell(page, received)).toHaveValue('6');
  // The changes are walked one by one, from the first; what is said of the same table stands beside.
  const walk = findings(page).getByRole('region', { name: '本次改动' });
  await expect(walk.getByRole('heading')).toHaveText('本次改动 2 处，第 1 处');
  await expect(overview).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('每周巡检');
  await walk.getByRole('button', { name: '下一改动' }).click();
  await expect(cell(page, disclosed)).toBeFocused();
  await expect(walk.locator('[data-adopted-note]').first()).toContainText('按各项相加');
  await walk.getByRole('button', { name: '看完' }).click();
  await expect(walk).toHaveCount(0);
  await expect(overview).toHaveValue(
    countyReport.narratives.overview.replace('开展日常巡检', '开展每周巡检'),
  );

  await undo(page);
  await expect(cell(page, disclosed)).toHaveValue('6');
  await expect(overview).toHaveValue(countyReport.narratives.overview);
});

test('a report of 2020 as text: counted, its open row settled by the clerk', async ({ page }) => {
  await openForm(page);
  await openImport(page);
  await choose(page, { name: '2020年报.txt', bytes: Buffer.from(text2020()) });
  await expect(recognised(page)).toContainText(
    '文本；格式：2019年试行格式（2019、2020年度）；年度：2020；机关：清源县石桥镇人民政府',
  );
  await expect(recognised(page)).toContainText('22 格读出 19');
  await expect(recognised(page)).toContainText('3 格待确认');
  await expect(page.locator('.read-notes')).toContainText('“51.1082万元”带有单位');

  await purpose(page, '导入到当前草稿').check();
  await expect(openCells(page)).toContainText('“行政处罚”一行的数字与各列对不上');
  await expect(openCells(page)).toContainText('原文：行政处罚 | 12');
  const field = (column: string) => page.locator(`[data-open="proactive/penalties/${column}"]`);
  const choice = (label: string) => openCells(page).getByRole('button', { name: label });
  await choice('处理决定数量：12').click();
  await expect(field('decisions')).toHaveValue('12');
  await choice('上一年项目数量：12').click();
  await expect(choice('上一年项目数量：12')).toHaveAttribute('aria-pressed', 'true');
  await expect(field('itemsLastYear')).toHaveValue('12');
  await expect(field('decisions')).toHaveValue('');
  await field('decisions').fill('4');

  await accept(page);
  await expect(cell(page, 'proactive/penalties/itemsLastYear')).toHaveValue('12');
  await expect(cell(page, 'proactive/penalties/change')).toHaveValue('');
  await expect(cell(page, 'proactive/penalties/decisions')).toHaveValue('4');
  await expect(cell(page, 'proactive/procurement/amountWanYuan')).toHaveValue('51.1082');
  await expect(year(page)).toHaveValue('2020');
});

test(
  '以上年报告新建: texts and what was carried over, and last year stays beside it',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await openImport(page);
    await choose(page, { name: '2023年报.docx', bytes: await plainWord(lastYear) });
    await expect(purpose(page, '以上年报告新建')).toBeChecked();
    await accept(page);

    await expect(page.getByLabel('机关全称')).toHaveValue(lastYear.agency.name);
    await expect(year(page)).toHaveValue('2024');
    const problems = page.locator('[data-section="problems"]');
    await expect(problems).toHaveValue(lastYear.sections['problems'] ?? '');
    const carriedOver = cell(page, 'requests/carriedOver/naturalPerson');
    await expect(carriedOver).toHaveValue('3');
    await expect(cell(page, received)).toHaveValue('');

    const mark = page.locator('[data-last-year="problems"]');
    await expect(mark).toHaveText('来自上年，待改');
    await problems.fill('本年情况另写。');
    await expect(mark).toHaveCount(0);

    await expect(findings(page)).not.toContainText('上年报告同列');
    await carriedOver.fill('4');
    await expect(findings(page)).toContainText('上年报告同列“四、结转下年度继续办理”为 3 件');
  },
);

test(
  'a web page copied whole is read from the box for pastes',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await openImport(page);
    await pasteReport(page, pageHtml(lastYear), lastYear.preface);
    await expect(recognised(page)).toContainText('粘贴的内容，网页');
    await purpose(page, '导入到当前草稿').check();
    await accept(page);
    await expect(cell(page, received)).toHaveValue('5');
    await expect(page.getByLabel('落款日期')).toHaveValue('2024年1月12日');
  },
);

test(
  'a long Word is read without holding up the page, by code that comes with first use',
  { tag: '@full' },
  async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await openForm(page);
    await openImport(page);
    await expect(page.locator('[data-action="import-paste"]')).toBeVisible();
    const isReader = (path: string) => /read-report|docx-source/.test(path);
    expect(scripts.filter(isReader)).toEqual([]);

    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { longTasks: tasks });
      new PerformanceObserver((list) => {
        tasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask' });
    });
    await choose(page, { name: '长篇.docx', bytes: await plainWord(longReport(10_000)) });
    await expect(recognised(page)).toContainText('格读出');
    expect(scripts.filter(isReader)).not.toEqual([]);
    const tasks = await page.evaluate(
      () => (window as unknown as { longTasks: number[] }).longTasks,
    );
    expect(tasks.filter((duration) => duration > 100)).toEqual([]);
  },
);

test(
  'a file dropped anywhere on the form is read, and the browser does not leave for it',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    const address = page.url();
    const drop = (html: string) =>
      page.getByLabel('机关全称').evaluate((field, content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], '去年.html', { type: 'text/html' }));
        const send = (type: string) =>
          field.dispatchEvent(
            new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
          );
        // Not prevented, the browser would open the file in the place of the form.
        return [send('dragover'), send('drop')];
      }, html);
    expect(await drop(pageHtml(lastYear))).toEqual([false, false]);
    await expect(recognised(page)).toBeVisible();
    expect(page.url()).toBe(address);
    await page.locator('[data-action="drafts"]').click();
    await openImport(page);
    await expect(recognised(page)).toHaveCount(0);
  },
);
