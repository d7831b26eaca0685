import { expect, test } from '@playwright/test';
import { lastYear, plainWord } from './support/earlier-reports';
import { cell, openForm } from './support/form';
import { choose, openImport, pasteReport, recognised, refusal } from './support/import';

const received = 'requests/received/naturalPerson';
const bytes = (...values: readonly number[]) =>
  Buffer.concat([Buffer.from(values), Buffer.alloc(600)]);

test('what cannot be read is refused with the reason, and the draft stays', async ({ page }) => {
  await openForm(page);
  await page.getByLabel('机关全称').fill('另一机关');
  await cell(page, received).fill('12');
  await openImport(page);
  const word = await plainWord(lastYear);
  const refused = [
    ['旧.doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), '文件已损坏或不完整'],
    ['半个.pdf', Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n'), 'PDF 文件已损坏或不完整'],
    ['半个.docx', word.subarray(0, word.length >> 1), '文件已损坏或不完整'],
    ['乱码.txt', Buffer.from('ÇåÔ´ÏØ2023ÄêÕþ¸®ÐÅÏ¢¹«¿ª¹¤×÷Äê¶È±¨¸æ'.repeat(9)), '文字是乱码'],
    ['空.txt', Buffer.from(' \n'), '没有可读取的文字'],
  ] as const;
  for (const [name, content, reason] of refused) {
    await choose(page, { name, bytes: content });
    await expect(refusal(page)).toContainText(`“${name}”未导入：`);
    await expect(refusal(page)).toContainText(reason);
    await expect(refusal(page)).toContainText('当前草稿未改动。');
  }
  await pasteReport(page, '', '锟斤拷锟斤拷'.repeat(20));
  await expect(refusal(page)).toContainText('粘贴的内容未导入：文字是乱码');

  await page.getByRole('button', { name: '返回填报' }).click();
  await expect(page.getByLabel('机关全称')).toHaveValue('另一机关');
  await expect(cell(page, received)).toHaveValue('12');
});

test('不导入 and 取消 leave the draft as it is', { tag: '@full' }, async ({ page }) => {
  await openForm(page);
  await cell(page, received).fill('12');
  await openImport(page);
  const file = { name: '2023年报.docx', bytes: await plainWord(lastYear) };
  await choose(page, file);
  await expect(recognised(page)).toBeVisible();
  await page.getByRole('button', { name: '换一个文件' }).click();
  await choose(page, file);
  await expect(recognised(page)).toBeVisible();
  await page.getByRole('button', { name: '不导入' }).click();
  await expect(cell(page, received)).toHaveValue('12');

  // The reader's code never arrives, so that the reading is still going on when it is cancelled.
  await page.reload();
  await expect(cell(page, received)).toBeVisible();
  await page.route(/task-worker/, () => undefined);
  await openImport(page);
  await choose(page, file);
  await expect(
    page.getByRole('status').filter({ hasText: '正在读取“2023年报.docx”' }),
  ).toBeVisible();
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.locator('[data-action="import-paste"]')).toBeVisible();
  await page.getByRole('button', { name: '返回填报' }).click();
  await expect(cell(page, received)).toBeVisible();
});
