import type { Page } from '@playwright/test';

/** What a clerk without a mouse goes by: the cell, section or action in focus, else its name. */
export const focusName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    if (!element) return '';
    const { cell, section, action } = element.dataset;
    const label = element.labels?.[0]?.textContent ?? element.getAttribute('aria-label');
    return cell ?? section ?? action ?? label ?? element.textContent;
  });

const matches = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

/** Presses Tab until the focus is there. */
export async function tabTo(page: Page, wanted: string | RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 700; presses += 1) {
    await page.keyboard.press(key);
    if (matches(await focusName(page), wanted)) return;
  }
  throw new Error(`${key} does not lead to ${String(wanted)}`);
}

/** Chooses in a list by arrow keys, first upwards, then downwards. */
export async function chooseByArrows(page: Page, wanted: string): Promise<void> {
  const chosen = () =>
    page.evaluate(() => {
      const list = document.activeElement as HTMLSelectElement;
      return { text: list.selectedOptions[0]?.textContent.trim() ?? '', at: list.selectedIndex };
    });
  for (const key of ['ArrowUp', 'ArrowDown'])
    for (let before = -1; ;) {
      const { text, at } = await chosen();
      if (text === wanted) return;
      if (at === before) break;
      before = at;
      await page.keyboard.press(key);
    }
  throw new Error(`no ${wanted} in the list`);
}
