import { expect, type Page, test } from '@playwright/test';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRelease } from '../scripts/build/service-worker';
import {
  agency,
  blockedThenFixed,
  draftIsKept,
  exportWord,
  fillUnbalanced,
  message,
  savedState,
} from './support/main-path';
import { serveSite, type Site } from './support/serve-site';

const dist = join(import.meta.dirname, '..', 'dist');
const notice = (page: Page) => page.getByText('有新版本，保存后刷新');

test.use({ serviceWorkers: 'allow', reuseContext: false });
test.slow();

let folder: string;
let site: Site;
test.beforeEach(async () => {
  folder = test.info().outputPath('site');
  cpSync(dist, folder, { recursive: true });
  site = await serveSite(folder);
});
test.afterEach(() => site.stop());

async function openStored(page: Page): Promise<void> {
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await expect(page.getByLabel('机关全称')).toBeVisible();
}

/** Puts another version in place: its title differs, and the Word part of the first is gone. */
function publishPage(): void {
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace('<title>公开年报', '<title>公开年报 第二版'));
  for (const name of readdirSync(join(folder, 'assets')))
    if (name.startsWith('to-docx')) rmSync(join(folder, 'assets', name));
}

/** What the browser does by itself when the clerk comes back to the page; resolves when it is through. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    while (registration.installing) await new Promise((resolve) => setTimeout(resolve, 50));
    return registration.waiting !== null;
  });

test('the site works without its server once it was opened; a newer version waits until it is whole and the clerk agrees, and keeps the draft', async ({
  page,
}) => {
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await test.step('the site works without its server', async () => {
    await site.stop();
    await page.reload();
    await fillUnbalanced(page);
    await blockedThenFixed(page);
    await exportWord(page);
    await expect(message(page)).toContainText('Word 文件已导出');
    await expect(savedState(page)).toContainText('已保存');
    await page.reload();
    await draftIsKept(page);
  });
  site = await serveSite(folder, Number(new URL(site.url).port));
  await test.step('a version that is only half on the server is not taken', async () => {
    const whole = readFileSync(join(folder, 'index.html'));
    publishPage();
    writeRelease(folder);
    const next = readFileSync(join(folder, 'index.html'));
    writeFileSync(join(folder, 'index.html'), whole);
    expect(await lookForUpdate(page)).toBe(false);
    await page.reload();
    await expect(page).toHaveTitle('公开年报');
    await expect(notice(page)).toBeHidden();
    writeFileSync(join(folder, 'index.html'), next);
  });
  expect(await lookForUpdate(page)).toBe(true);
  await expect(notice(page)).toBeVisible();
  // Still the first version, whole: also the part that no longer lies on the server.
  await expect(page).toHaveTitle('公开年报');
  await exportWord(page);
  await expect(message(page)).toContainText('Word 文件已导出');
  await page.reload();
  await expect(page).toHaveTitle('公开年报');
  // What is typed before the draft is back would be added to it.
  await draftIsKept(page);
  await page.getByLabel('机关全称').fill('刚刚改的名称');
  await page.getByRole('button', { name: '保存并刷新' }).click();
  await expect(page).toHaveTitle('公开年报 第二版');
  await expect(page.getByLabel('机关全称')).toHaveValue('刚刚改的名称');
  await expect(notice(page)).toBeHidden();
});

test(
  'a second open page is told, not reloaded, and still works',
  { tag: '@full' },
  async ({ page, context }) => {
    await openStored(page);
    const other = await context.newPage();
    await other.goto(site.url);
    await other.getByLabel('机关全称').fill(agency);
    publishPage();
    writeRelease(folder);
    await lookForUpdate(page);
    await page.getByRole('button', { name: '保存并刷新' }).click();
    await expect(page).toHaveTitle('公开年报 第二版');
    await expect(notice(other)).toBeVisible();
    await expect(other).toHaveTitle('公开年报');
    await expect(other.getByLabel('机关全称')).toHaveValue(agency);
  },
);
