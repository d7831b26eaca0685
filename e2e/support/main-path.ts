import { expect, type Page } from '@playwright/test';
import { storedRecords } from './storage';

export const agency = '清源县石桥镇人民政府';
const preface =
  '本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制，' +
  '包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项等六个部分。' +
  '统计期限为2023年1月1日至2023年12月31日。本报告可在清源县人民政府网站查阅。';
const texts = {
  preface,
  overview: [
    '（一）主动公开情况。围绕群众关心的事项做好主动公开工作，及时更新政府信息公开目录。',
    '（二）依申请公开情况。全年新收政府信息公开申请3件，均为自然人提出，予以公开3件。',
    '（三）政府信息管理情况。落实信息发布审核制度，先审查后公开，发布后定期清理。',
    '（四）政府信息公开平台建设情况。维护政府信息公开专栏和公开栏，开展日常巡检。',
    '（五）监督保障情况。将政府信息公开纳入年度工作考核，组织开展社会评议，全年未发生责任追究情形。',
  ].join('\n'),
  problems:
    '存在的主要问题：一是个别科室对公开范围把握不准，二是政策解读形式较为单一。' +
    '改进措施：下一步将加强业务培训，完善审核流程，丰富解读方式，切实改进上述问题。',
  otherMatters: '2023年度未收取政府信息公开信息处理费。',
};

const cell = (page: Page, address: string) => page.locator(`[data-cell="${address}"]`);

/** A township's year with three requests of which one has no result yet. */
export async function fillUnbalanced(page: Page): Promise<void> {
  await page.getByLabel('机关全称').fill(agency);
  await page.getByLabel('年度', { exact: true }).selectOption('2023');
  for (const [section, text] of Object.entries(texts))
    await page.locator(`[data-section="${section}"]`).fill(text);
  await cell(page, 'requests/received/naturalPerson').fill('3');
  await cell(page, 'requests/disclosed/naturalPerson').fill('2');
  for (const table of ['proactive', 'requests', 'disputes'])
    await page.locator(`[data-action="fill-${table}"]`).click();
  await page.getByLabel('落款机关').fill(agency);
  await page.getByLabel('落款日期').fill('2024年1月12日');
}

export const exportWord = (page: Page) => page.locator('[data-action="export-docx"]').click();

/** The export is refused, and the figure that is wrong is put right. */
export async function blockedThenFixed(page: Page): Promise<void> {
  await exportWord(page);
  await expect(page.getByRole('alert').filter({ hasText: '导出' })).toContainText('处错误');
  await expect(page.locator('[data-check="requests/balance/naturalPerson"]')).toContainText('差 1');
  await cell(page, 'requests/disclosed/naturalPerson').fill('3');
  await expect(cell(page, 'requests/received/allApplicants')).toHaveText('3');
}

export const savedState = (page: Page) => page.locator('.saving');

/** What the page says it did; the word in it tells which export. */
export const message = (page: Page) => page.locator('.app-message');

/** Waits until the autosave has written the draft with this name of the agency. */
export async function untilSaved(page: Page, name = agency): Promise<void> {
  await expect
    .poll(async () => JSON.stringify(await storedRecords(page)))
    .toContain(`"agency":{"name":"${name}"`);
}

/** After a reload the draft is as it was left. */
export async function draftIsKept(page: Page): Promise<void> {
  await expect(page.getByLabel('机关全称')).toHaveValue(agency);
  await expect(cell(page, 'requests/disclosed/naturalPerson')).toHaveValue('3');
  await expect(cell(page, 'requests/disclosed/allApplicants')).toHaveText('3');
  await expect(page.locator('[data-section="problems"]')).toHaveValue(texts.problems);
}

/** Brings a Word file back into a form that was changed since. */
export async function importWord(page: Page, word: Buffer): Promise<void> {
  await page.getByLabel('机关全称').fill('另一机关');
  await page.locator('[data-action="import"]').click();
  await page.locator('[data-action="import-file"]').setInputFiles({
    name: '年报.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: word,
  });
  // Another agency's report is not meant for this draft, unless somebody says so.
  await page.getByRole('radio', { name: /导入到当前草稿/ }).check();
  await page.locator('[data-action="import-accept"]').click();
  await expect(page.getByLabel('机关全称')).toHaveValue(agency);
}
