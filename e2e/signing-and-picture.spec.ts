import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import {
  annualReportOf,
  bytesOf,
  downloaded,
  openPublishing,
  openReport,
  publishButton,
  publishView,
} from './support/documents';
import { retype } from './support/form';
import { countyReport } from './support/reports';

const report = annualReportOf(countyReport);

test.beforeEach(async ({ page }) => {
  await openReport(page, report);
  await openPublishing(page);
});

test('one act makes the file for signing, and says what comes next; another what the checks find, as comments on a draft', async ({
  page,
}) => {
  const download = await downloaded(page, '送审：导出审签单、年报、核验单');
  expect(download.suggestedFilename()).toMatch(/年度报告（送审）\.docx$/);
  const xml = strFromU8(
    unzipSync(await bytesOf(download))['word/document.xml'] ?? new Uint8Array(),
  );
  for (const title of ['政府信息公开年度报告发布审签单', '一、总体情况', '年报核验单'])
    expect(xml).toContain(title);
  await expect(page.locator('.app-message')).toContainText('下一步：打印后送核稿');
  await test.step('what the checks find leaves as comments in Word, on a draft', async () => {
    await page.getByRole('button', { name: '返回填报' }).click();
    await retype(page, 'requests/carriedForward/naturalPerson', '1');
    await openPublishing(page);
    const download = await downloaded(page, '导出核验批注稿（Word）');
    expect(download.suggestedFilename()).toMatch(/（核验批注）\.docx$/);
    const parts = unzipSync(await bytesOf(download));
    const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    expect(part('word/comments.xml')).toContain('错误：表三“自然人”列');
    expect(part('word/document.xml')).toContain('<w:commentRangeStart w:id="0"/>');
    expect(part('word/header1.xml')).toContain('核验批注稿，不作签发用');
  });
});

test(
  'a draft for a colleague is never named like the final file',
  { tag: '@full' },
  async ({ page }) => {
    const download = await downloaded(page, '导出送审草稿');
    expect(download.suggestedFilename()).toMatch(/（送审草稿）\.docx$/);
    const header = unzipSync(await bytesOf(download))['word/header1.xml'] ?? new Uint8Array();
    expect(strFromU8(header)).toContain('string="草稿"');
  },
);

test(
  'the year is seen as a picture, and leaves as one of 1080 pixels',
  { tag: '@full' },
  async ({ page }) => {
    await publishButton(page, '查看一图读懂').click();
    await expect(publishView(page).getByRole('img', { name: /^一图读懂/ })).toBeVisible();
    const download = await downloaded(page, '导出一图读懂（图片，宽 1080 像素）');
    expect(download.suggestedFilename()).toMatch(/（一图读懂）\.png$/);
    const png = await bytesOf(download);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1080);
    const words = await downloaded(page, '导出解读（网页）');
    expect(String(await bytesOf(words))).toContain('一、收到多少申请');
  },
);

test(
  'the page for the website shows the picture on request only',
  { tag: '@full' },
  async ({ page }) => {
    expect(String(await bytesOf(await downloaded(page, '导出网页文件')))).not.toContain('<svg');
    await publishView(page).getByLabel('文末附一图读懂').check();
    const whole = String(await bytesOf(await downloaded(page, '导出网页文件')));
    // Away from the policy of our own page.
    await page.goto('about:blank');
    await page.setContent(whole);
    await expect(page.getByRole('img', { name: /^一图读懂/ })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    // Copied as text, to be compared with what was signed, the page gives the report alone.
    const copied = await page.evaluate(() => {
      const selection = window.getSelection();
      selection?.selectAllChildren(document.body);
      return selection?.toString() ?? '';
    });
    expect(copied).toContain('六、其他需要报告的事项');
    expect(copied).not.toContain('数据来源');
  },
);
