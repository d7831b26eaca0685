import { expect, type Locator, type Page } from '@playwright/test';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export async function openImport(page: Page): Promise<void> {
  await page.locator('[data-action="import"]').click();
  await expect(page.getByRole('heading', { name: '导入', exact: true })).toBeFocused();
}

export const choose = (page: Page, { name, bytes }: NamedFile): Promise<void> =>
  page
    .locator('[data-action="import-file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });

export const recognised = (page: Page): Locator => page.getByRole('region', { name: '识别结果' });
export const openCells = (page: Page): Locator => page.getByRole('region', { name: '待确认' });
export const changes = (page: Page): Locator => page.locator('[data-change]');
export const refusal = (page: Page): Locator => page.locator('[data-refused]');
export const purpose = (page: Page, name: string): Locator =>
  page.getByRole('radio', { name: new RegExp(`^${name}`) });

export const accept = (page: Page): Promise<void> =>
  page.locator('[data-action="import-accept"]').click();
export const undo = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '撤销', exact: true }).click();

/** Ctrl+V in the box for pastes, with a clipboard of our own. */
export async function pasteReport(page: Page, html: string, text: string): Promise<void> {
  await page.locator('[data-action="import-paste"]').evaluate(
    (box, [markup, plain]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', markup);
      clipboardData.setData('text/plain', plain);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      box.dispatchEvent(event);
    },
    [html, text] as const,
  );
}
