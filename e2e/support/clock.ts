import type { Page } from '@playwright/test';
import { storedRecords } from './storage';

export { savedState } from './main-path';
export const cell = (page: Page, address: string) => page.locator(`[data-cell="${address}"]`);

/** Sets Date alone, as setting a computer's clock does, and stops it there: timers run on. Kept across reloads. */
function settableClock(start: number): void {
  const key = 'e2e-clock';
  const Native = Date;
  const now = () => Number(sessionStorage.getItem(key) ?? start);
  window.Date = new Proxy(Native, {
    construct: (target, args: unknown[]) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args) as object,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}

export const startClock = (page: Page, moment: string): Promise<unknown> =>
  page.addInitScript(settableClock, Date.parse(moment));

export const setClock = (page: Page, moment: string): Promise<void> =>
  page.evaluate(
    (target) => sessionStorage.setItem('e2e-clock', String(target)),
    Date.parse(moment),
  );

/** Moves the computer to another time zone, while the page is open or before. */
export async function zoneOf(page: Page): Promise<(timezoneId: string) => Promise<unknown>> {
  const devtools = await page.context().newCDPSession(page);
  return (timezoneId) => devtools.send('Emulation.setTimezoneOverride', { timezoneId });
}

/** When the stored drafts say they were saved. */
export const storedTimes = async (page: Page): Promise<number[]> =>
  Object.values(await storedRecords(page)).map((each) => (each as { savedAt: number }).savedAt);
