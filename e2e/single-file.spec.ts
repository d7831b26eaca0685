import { expect, type Page, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { floorMissing, openInFloor } from './support/floor';
import { chooseAction, untilStarted } from './support/form';
import {
  blockedThenFixed,
  draftIsKept,
  exportWord,
  fillUnbalanced,
  importWord,
  message,
  untilSaved,
} from './support/main-path';
import { onStick } from './support/stick';
import { lastFile, notesOf, watchPage } from './support/watch-page';

// What a page opened from a folder has stored is not taken away between two tests.
test.use({ reuseContext: false });

test.slow();

async function mainPath(page: Page): Promise<void> {
  await fillUnbalanced(page);
  await blockedThenFixed(page);
  await exportWord(page);
  await expect(message(page)).toContainText('Word 文件已导出');
  const answers = async () => {
    const notes = await notesOf(page, 'worker');
    expect(notes.filter((note) => note !== 'worker: answered')).toEqual([]);
    return notes.length;
  };
  await expect.poll(answers).toBeGreaterThan(0);
  const exported = await answers();
  const files = await notesOf(page, 'file');
  expect(files.filter((each) => /wordprocessingml\.document [1-9]\d{3,}$/.test(each))).toHaveLength(
    1,
  );
  await importWord(page, await lastFile(page));
  expect(await answers()).toBeGreaterThan(exported);
  await chooseAction(page, 'publish');
  await page.locator('[data-action="copy-html"]').click();
  await expect(message(page)).toContainText('已复制');
  await untilSaved(page);
  await page.reload();
  await draftIsKept(page);
  expect(await notesOf(page, 'policy')).toEqual([]);
}

test('the single file works from a folder by itself', async ({ page }) => {
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', ({ message: text }) => errors.push(text));
  page.on('console', (entry) => {
    if (['error', 'warning'].includes(entry.type())) errors.push(entry.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  await watchPage(page);
  const url = onStick();
  await page.goto(url);
  await mainPath(page);
  expect(errors).toEqual([]);
  expect(requests.filter((each) => !each.startsWith('blob:') && each !== url)).toEqual([]);
});

test('the single file works in Chromium 86', { tag: '@full' }, async () => {
  test.skip(floorMissing !== undefined, `no Chromium 86: ${floorMissing ?? ''}`);
  const { page, errors, version, close } = await openInFloor('about:blank');
  try {
    expect(version).toMatch(/^86\./);
    await watchPage(page);
    await page.goto(onStick());
    await mainPath(page);
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
});

test('a file in hand opens in the single file', { tag: '@full' }, async ({ page }) => {
  await page.goto(onStick());
  await untilStarted(page);
  await fillUnbalanced(page);
  const download = page.waitForEvent('download');
  await chooseAction(page, 'save-draft');
  const draft = await (await download).path();
  await page.getByLabel('机关全称').fill('另一机关');
  await page.locator('[data-action="draft-file"]').setInputFiles({
    name: '草稿.json',
    mimeType: 'application/json',
    buffer: readFileSync(draft),
  });
  await expect(page.getByLabel('机关全称')).toHaveValue('清源县石桥镇人民政府');
});

test('a browser that is too old is told which to use', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Element.prototype, 'replaceChildren');
  });
  for (const url of [onStick(), './']) {
    await page.goto(url);
    await expect(page.locator('body')).toContainText('浏览器版本太旧，不能打开本表');
    await expect(page.locator('body')).toContainText('内核 86 以上');
    await expect(page.getByLabel('机关全称')).toHaveCount(0);
  }
});

test('the site opened as a file says that it needs a server', async ({ page }) => {
  await page.goto(pathToFileURL(join(import.meta.dirname, '..', 'dist', 'index.html')).href);
  await expect(page.locator('body')).toContainText('请用单文件版“公开年报.html”');
});
