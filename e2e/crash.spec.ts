import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cell, openForm, retype, untilSaved } from './support/form';

const address = 'requests/received/naturalPerson';
const label = '联系地址';
const letters = '甲乙丙丁戊己庚辛壬癸';

/**
 * Notes outside of the browser, after every key, what stands in the field and when; then the
 * browser is killed in the midst of typing.
 */
interface Key {
  readonly text: string;
  readonly at: number;
}

async function typeAndNote(page: Page, keys: Key[], isEnough: () => boolean): Promise<void> {
  await page.exposeFunction('noteKey', (text: string) => {
    keys.push({ text, at: Date.now() });
  });
  await page.evaluate(() => {
    document.addEventListener('input', (event) => {
      const note = (window as unknown as { noteKey: (text: string) => void }).noteKey;
      note((event.target as HTMLInputElement).value);
    });
  });
  await page.getByLabel(label).click();
  for (let nth = 0; !isEnough(); nth += 1)
    await page.keyboard.insertText(letters[nth % letters.length] ?? '');
}

/** What had been typed more than 300 milliseconds before the end. */
const due = (keys: readonly Key[], end: number): string =>
  keys.filter(({ at }) => at <= end - 300).pop()?.text ?? '';

test('a page closed without a word loses at most the last 300 milliseconds', async ({ page }) => {
  await openForm(page);
  await retype(page, address, '3');
  await untilSaved(page, '3');
  const keys: Key[] = [];
  await typeAndNote(page, keys, () => due(keys, Date.now()).length >= 5);
  const end = Date.now();
  await page.close({ runBeforeUnload: false });
  const again = await page.context().newPage();
  await openForm(again);
  const kept = await again.getByLabel(label).inputValue();
  const typed = keys[keys.length - 1]?.text ?? '';
  expect(typed.startsWith(kept)).toBe(true);
  expect(kept.length).toBeGreaterThanOrEqual(due(keys, end).length);
  expect(due(keys, end).length).toBeGreaterThan(0);
});

/** The browser's main process and everything below it, by the folder only this test uses. */
function kill(folder: string): void {
  const lines = execFileSync('ps', ['-eo', 'pid=,args=']).toString().split('\n');
  for (const line of lines.filter((each) => each.includes(`--user-data-dir=${folder}`)))
    process.kill(Number.parseInt(line, 10), 'SIGKILL');
}

function start(folder: string, baseURL: string | undefined): Promise<BrowserContext> {
  const executablePath = process.env.E2E_BROWSER;
  return chromium.launchPersistentContext(folder, {
    ...(executablePath === undefined ? {} : { executablePath }),
    ...(baseURL === undefined ? {} : { baseURL }),
    args: ['--no-sandbox'],
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
  });
}

for (const round of [1, 2, 3])
  test(`a browser killed while typing loses at most the last 300 milliseconds (${round})`, async ({
    baseURL,
  }) => {
    const folder = test.info().outputPath('profile');
    const first = await start(folder, baseURL);
    const [page = await first.newPage()] = first.pages();
    await openForm(page);
    await retype(page, address, '3');
    await untilSaved(page, '3');
    const keys: Key[] = [];
    const typing = typeAndNote(page, keys, () => false).catch(() => undefined);
    await expect
      .poll(() => due(keys, Date.now()).length, { timeout: 90_000 })
      .toBeGreaterThan(5 * round);
    const end = Date.now();
    kill(folder);
    await typing;
    await first.close().catch(() => undefined);

    const second = await start(folder, baseURL);
    const [again = await second.newPage()] = second.pages();
    await openForm(again);
    const kept = await again.getByLabel(label).inputValue();
    expect(keys[keys.length - 1]?.text.startsWith(kept) ?? false).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(due(keys, end).length);
    expect(due(keys, end).length).toBeGreaterThan(0);
    await expect(cell(again, address)).toHaveValue('3');
    await expect(cell(again, address)).toBeEnabled();
    await second.close();
  });
