import { expect, type Page, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { floorMissing, openInFloor } from './support/floor';
import { choose, openImport, recognised } from './support/import';

test.slow();

const root = join(import.meta.dirname, '..');
const pdf = readFileSync(join(root, 'src', 'importers', 'pdf', 'fixtures', 'word.pdf'));
const singleFile = pathToFileURL(join(root, 'dist-single', '公开年报.html')).href;

async function importPdf(page: Page): Promise<void> {
  await openImport(page);
  await choose(page, { name: '上年报告.pdf', bytes: pdf });
  await expect(recognised(page)).toContainText('西畴县人民政府', { timeout: 60_000 });
  await expect(recognised(page)).toContainText('PDF 文件');
  await expect(recognised(page)).toContainText('175');
}

for (const [name, url] of [
  ['site', './'],
  ['single file', singleFile],
] as const) {
  test(
    `a PDF is read in the ${name}, without a request or an error`,
    { tag: name === 'site' ? [] : '@full' },
    async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (entry) => {
        if (entry.type() === 'error') errors.push(entry.text());
      });
      await page.goto(url);
      await importPdf(page);
      expect(errors).toEqual([]);
    },
  );

  test(`a PDF is read in Chromium 86, in the ${name}`, { tag: '@full' }, async ({ baseURL }) => {
    test.skip(floorMissing !== undefined, `no Chromium 86: ${floorMissing ?? ''}`);
    const { page, errors, close } = await openInFloor(url === './' ? (baseURL ?? '') : url);
    try {
      await importPdf(page);
      expect(errors).toEqual([]);
    } finally {
      await close();
    }
  });
}
