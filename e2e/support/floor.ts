import { chromium, selectors } from '@playwright/test';
import type { Page } from '@playwright/test';

export interface FloorPage {
  page: Page;
  version: string;
  /** Uncaught errors and console errors, as they come. */
  errors: string[];
  close: () => Promise<void>;
}

/** Why the oldest browser cannot be had here; undefined when it can. Set by scripts/e2e.ts. */
export const floorMissing =
  process.env.E2E_FLOOR === undefined
    ? (process.env.E2E_FLOOR_MISSING ?? 'start the tests with `npm run e2e`')
    : undefined;

/**
 * Opens a page in Chromium 86. Clicks, typing, roles and screenshots work; Playwright's download
 * event does not exist there.
 */
export async function openInFloor(url: string): Promise<FloorPage> {
  const executablePath = process.env.E2E_FLOOR;
  if (executablePath === undefined) throw new Error(`no Chromium 86: ${floorMissing ?? ''}`);
  await (playwrightSupport ??= supportOldBrowser());
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(url);
  return { page, errors, version: browser.version(), close: () => browser.close() };
}

let playwrightSupport: Promise<void> | undefined;

/**
 * Playwright's own script calls Element.checkVisibility, which came with Chromium 105. A selector
 * engine marked contentScript runs in Playwright's isolated world, so the page itself is not
 * patched and still has to work without.
 */
function supportOldBrowser(): Promise<void> {
  const engine = () => {
    const prototype = Element.prototype as { checkVisibility?: () => boolean };
    prototype.checkVisibility ??= function (this: Element) {
      return this.getClientRects().length > 0;
    };
    return { query: () => null, queryAll: () => [] };
  };
  return selectors.register('oldbrowser', engine, { contentScript: true });
}
