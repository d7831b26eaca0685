/**
 * `tsx scripts/screenshots.ts [folder [address]]`: pictures of the form as a clerk sees it, from dist/ or
 * from the address of a running server. Without a folder the three of the README are made in docs/.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { toDraftFile } from '../src/report/draft-content';
import { annualReportOf } from '../e2e/support/documents';
import { untilStarted } from '../e2e/support/form';
import { lastYear, plainWord } from '../e2e/support/earlier-reports';
import { countyReport } from '../e2e/support/reports';
import { provideChineseFonts } from './chinese-fonts';
import { findBrowser, noBrowserAdvice } from './find-browser';

interface Scene {
  readonly name: string;
  readonly arrange: (page: Page) => Promise<void>;
  readonly options?: BrowserContextOptions;
  readonly inReadme?: boolean;
}

const complete = annualReportOf(countyReport);

async function openReport(page: Page): Promise<void> {
  await page.locator('[data-action="draft-file"]').setInputFiles({
    name: '草稿.json',
    mimeType: 'application/json',
    buffer: Buffer.from(toDraftFile({ report: complete, confirmations: [] })),
  });
  await page.locator(`input[data-field="agency/name"]`).waitFor();
  const close = page.getByRole('button', { name: '关闭提示' });
  await close.click();
}

const cell = (page: Page, address: string) => page.locator(`[data-cell="${address}"]`);

async function showRequestsWithErrors(page: Page): Promise<void> {
  await openReport(page);
  // As it is while a figure is typed: the table is brought up.
  await cell(page, 'requests/received/naturalPerson').click();
  await page.keyboard.press('8');
  // In a narrow window the findings are folded.
  await page.locator('[data-severity="error"][data-count]').getByText('2 错误').waitFor();
}

async function choose(page: Page, action: string): Promise<void> {
  await page.locator('[data-action="more"]').click();
  await page.locator(`[data-action="${action}"]`).click();
}

const scenes: readonly Scene[] = [
  { name: 'form', arrange: () => Promise.resolve(), inReadme: true },
  { name: 'requests', arrange: showRequestsWithErrors, inReadme: true },
  {
    name: 'findings',
    arrange: async (page) => {
      await showRequestsWithErrors(page);
      await page.locator('[data-action="export-docx"]').click();
      await page.locator('[data-gate]').waitFor();
    },
  },
  {
    name: 'preview',
    inReadme: true,
    arrange: async (page) => {
      await openReport(page);
      await page.locator('[data-action="preview"]').click();
      await page.locator('.paper').first().waitFor();
    },
  },
  {
    name: 'import',
    arrange: async (page) => {
      await openReport(page);
      await page.locator('[data-action="import"]').click();
      await page.locator('[data-action="import-file"]').setInputFiles({
        name: '2023年年报.docx',
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        buffer: await plainWord(lastYear),
      });
      await page.locator('[data-action="import-accept"]').waitFor();
    },
  },
  {
    name: 'drafts',
    arrange: async (page) => {
      await openReport(page);
      await page.getByText('已保存').waitFor();
      await page.locator('[data-action="drafts"]').click();
      await page.locator('[data-action="new-draft"]').waitFor();
    },
  },
  {
    name: 'publish',
    arrange: async (page) => {
      await openReport(page);
      await choose(page, 'publish');
      await page.locator('#publish-title').waitFor();
    },
  },
  {
    name: 'menu',
    arrange: async (page) => {
      await page.locator('[data-action="more"]').click();
      await page.locator('[role="menu"]').waitFor();
    },
  },
  {
    name: 'elder',
    arrange: async (page) => {
      await choose(page, 'elder-mode');
      await showRequestsWithErrors(page);
    },
  },
  { name: 'dark', arrange: showRequestsWithErrors, options: { colorScheme: 'dark' } },
];

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];

async function take(browser: Browser, scene: Scene, size: (typeof sizes)[number], path: string) {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', ...scene.options });
  const page = await context.newPage();
  // In the weeks these reports are written.
  await page.clock.setFixedTime(new Date('2024-01-18T09:30:00'));
  await page.goto(address);
  await untilStarted(page);
  await scene.arrange(page);
  await page.screenshot({ path });
  await context.close();
}

const [folder, running] = process.argv.slice(2);
const found = findBrowser();
if (found === null) throw new Error(noBrowserAdvice);
provideChineseFonts();
const server = running === undefined ? await preview({ preview: { port: 4199 } }) : null;
const address = running ?? server?.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
const only = process.env.SCENES?.split(',');
const target = folder ?? join(import.meta.dirname, '..', 'docs');
mkdirSync(target, { recursive: true });
for (const scene of scenes)
  for (const size of sizes) {
    if (folder === undefined && !(scene.inReadme === true && size.width === 1366)) continue;
    if (only && !only.includes(scene.name)) continue;
    const name = folder === undefined ? scene.name : `${scene.name}-${size.width}`;
    await take(browser, scene, size, join(target, `${name}.png`));
    console.log(name);
  }
await browser.close();
await server?.close();
