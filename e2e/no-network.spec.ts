import { chromium, expect, type Page, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseAction } from './support/form';
import {
  blockedThenFixed,
  draftIsKept,
  exportWord,
  fillUnbalanced,
  message,
  savedState,
} from './support/main-path';
import { serveSite } from './support/serve-site';
import { notesOf, watchPage } from './support/watch-page';

test.slow();

const dist = join(import.meta.dirname, '..', 'dist');
const built = [
  ...readdirSync(join(dist, 'assets')).map((name) => join(dist, 'assets', name)),
  ...['index.html', 'service-worker.js'].map((name) => join(dist, name)),
  join(dist, '..', 'dist-single', '公开年报.html'),
];

/** The browser asks its maker's servers for updates; none of them is named in our files. */
function isTheBrowsers(address: string): boolean {
  const { hostname } = new URL(address.includes('://') ? address : `https://${address}`);
  return hostname !== '127.0.0.1' && !built.some((file) => readFileSync(file).includes(hostname));
}

async function session(page: Page): Promise<void> {
  await fillUnbalanced(page);
  await blockedThenFixed(page);
  await exportWord(page);
  await expect(message(page)).toContainText('Word 文件已导出');
  await page.locator('[data-action="export-html"]').click();
  await expect(message(page)).toContainText('网页文件已导出');
  await page.locator('[data-action="next-step"]').click();
  await expect(message(page)).toHaveCount(0);
  await page.locator('[data-action="copy-html"]').click();
  await expect(message(page)).toContainText('已复制');
  await chooseAction(page, 'save-draft');
  await expect(savedState(page)).toContainText('已保存');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await draftIsKept(page);
}

test('a whole session asks for the page’s own files and nothing else', async () => {
  const site = await serveSite(dist);
  const browser = await chromium.launch({
    ...(process.env.E2E_BROWSER && { executablePath: process.env.E2E_BROWSER }),
    // Everything the browser sends passes the recorder, the page's own requests included.
    proxy: { server: new URL(site.url).origin, bypass: '<-loopback>' },
  });
  try {
    const page = await browser.newPage({ serviceWorkers: 'allow' });
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (entry) => {
      if (['error', 'warning'].includes(entry.type())) problems.push(entry.text());
    });
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    await watchPage(page);
    await page.goto(site.url);
    await session(page);
    const own = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map(
      (path) => new URL(path, site.url).href,
    );
    const isForeign = (url: string) => url !== site.url && !own.includes(url);
    expect(asked.filter((url) => isForeign(url) && !url.startsWith('blob:'))).toEqual([]);
    expect(site.requests.filter((url) => isForeign(url) && !isTheBrowsers(url))).toEqual([]);
    expect(site.requests).toContain(site.url);
    expect(site.requests.some((url) => /to-docx/.test(url))).toBe(true);
    expect(await notesOf(page, 'policy')).toEqual([]);
    expect(await notesOf(page, 'worker')).not.toContain('worker: failed');
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
    await site.stop();
  }
});

test('the policy refuses requests, foreign code and text run as code', async ({ page }) => {
  await watchPage(page);
  await page.goto('./');
  await expect(page.getByLabel('机关全称')).toBeVisible();
  await expect(page.getByText('本页不联网，数据只在本机')).toBeVisible();
  const outcome = await page.evaluate(async () => {
    const refused = await fetch('./index.html').then(
      () => false,
      () => true,
    );
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="x" onerror="document.title=\'ran\'"><img src="https://example.com/a.png">',
    );
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.body.append(script);
    // Playwright lifts the policy for its own call, not for what runs after it.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(Reflect.construct(Function, ['return 1']));
        } catch {
          resolve('refused');
        }
      }),
    );
    return { refused, evaluated, title: document.title };
  });
  expect(outcome).toEqual({ refused: true, evaluated: 'refused', title: '公开年报' });
  await expect
    .poll(async () =>
      (await notesOf(page, 'policy')).map((note) => /^policy: (\S+)/.exec(note)?.[1]).sort(),
    )
    .toEqual(['connect-src', 'img-src', 'script-src', 'script-src-attr', 'script-src-elem']);
});

test('no built file turns text into code or carries an inline handler', () => {
  for (const file of built) {
    const text = readFileSync(file, 'utf8');
    expect(text, file).not.toMatch(/\beval\(|\bnew Function\b|[^.\w]Function\(/);
    expect(text, file).not.toMatch(/<[a-z]+ [^>`]*\son[a-z]+=["']/i);
    expect(text, file).not.toMatch(/'unsafe-/);
  }
});
