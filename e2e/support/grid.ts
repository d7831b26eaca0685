import type { Locator, Page } from '@playwright/test';
import { untilStarted } from './form';

export const cell = (page: Page, address: string): Locator =>
  page.locator(`[data-cell="${address}"]`);

export async function openForm(page: Page): Promise<void> {
  await page.goto('./');
  await untilStarted(page);
}

/** Address of the cell that has the focus. */
export const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? null);

export const status = (page: Page, table: string): Locator =>
  page.locator(`[data-status="${table}"]`);

/** What a screen reader is told of a selection. */
export const spoken = (page: Page, table: string): Locator =>
  page.locator('.grid-status', { has: status(page, table) }).locator('[role="status"]');

/** Every typed text of a table, in printed order. */
export const textsOf = (page: Page, table: string): Promise<string[]> =>
  page
    .locator(`[data-table="${table}"] input`)
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

export interface Clipboard {
  plain: string;
  html?: string;
}

/** What the browser does on Ctrl+V, with texts of our own; true when the page took it. */
export const paste = (page: Page, { plain, html }: Clipboard): Promise<boolean> =>
  page.evaluate(
    ([text, markup]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      if (markup !== '') clipboardData.setData('text/html', markup);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      return document.activeElement?.dispatchEvent(event) === false;
    },
    [plain, html ?? ''] as const,
  );

/** What the page puts on the clipboard on Ctrl+C or Ctrl+X. */
export const copied = (
  page: Page,
  type: 'copy' | 'cut',
): Promise<{ plain: string; html: string }> =>
  page.evaluate((kind) => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return {
      plain: clipboardData.getData('text/plain'),
      html: clipboardData.getData('text/html'),
    };
  }, type);
