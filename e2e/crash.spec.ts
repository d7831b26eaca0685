import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cell, openForm, retype, untilSaved } from './support/form';
import { some } from '../src/testing/effort';

const address = 'requests/received/naturalPerson';
const label = '联系地址';
const letters = '甲乙丙丁戊己庚辛壬癸';

/** What stood in the field after a key, and when the page had dealt with it. */
interface Key {
  readonly text: string;
  readonly at: number;
}

/** What was heard from the page outside of the browser, up to its end. */
class Notes {
  readonly keys: Key[] = [];
  private readonly beats: number[] = [];

  /** Types without a pause until it is enough. */
  async type(page: Page, isEnough: () => boolean): Promise<void> {
    await page.exposeFunction('noteKey', (text: string, at: number) => {
      this.keys.push({ text, at });
    });
    await page.exposeFunction('noteBeat', () => {
      this.beats.push(Date.now());
    });
    await page.evaluate(() => {
      const { noteKey, noteBeat } = window as unknown as {
        noteKey: (text: string, at: number) => void;
        noteBeat: () => void;
      };
      document.addEventListener('input', ({ target }) => {
        noteKey((target as HTMLInputElement).value, Date.now());
      });
      setInterval(noteBeat, 20);
    });
    await page.getByLabel(label).click();
    for (let nth = 0; !isEnough(); nth += 1)
      await page.keyboard.insertText(letters[nth % letters.length] ?? '');
  }

  /**
   * Whether the page, the browser and this test have been running for half a second without a stop. On a
   * crowded machine any of them may stand still for longer than the time that is measured here.
   */
  isCalm(now: number): boolean {
    const times = [...this.beats.filter((at) => at > now - 500), now];
    return times.every((at, nth) => at - (times[nth - 1] ?? now - 500) <= 60);
  }

  /** What the page had dealt with more than 300 milliseconds before. */
  due(end: number): string {
    return this.keys.filter(({ at }) => at <= end - 300).pop()?.text ?? '';
  }

  get typed(): string {
    return this.keys[this.keys.length - 1]?.text ?? '';
  }
}

/** A draft that is stored once, so that what is typed from here on is what may be lost. */
async function begun(page: Page): Promise<Notes> {
  await openForm(page);
  await retype(page, address, '3');
  await untilSaved(page, '3');
  return new Notes();
}

test(
  'a page closed without a word loses at most the last 300 milliseconds',
  { tag: '@full' },
  async ({ page }) => {
    const notes = await begun(page);
    let end = 0;
    await notes.type(page, () => {
      end = Date.now();
      return notes.isCalm(end) && notes.due(end).length >= 5;
    });
    await page.close({ runBeforeUnload: false });
    const again = await page.context().newPage();
    await openForm(again);
    const kept = await again.getByLabel(label).inputValue();
    expect(notes.typed.startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(notes.due(end).length);
  },
);

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

for (const round of some([1, 2, 3], [1]))
  test(`a browser killed while typing loses at most the last 300 milliseconds (${round})`, async ({
    baseURL,
  }) => {
    const folder = test.info().outputPath('profile');
    const first = await start(folder, baseURL);
    const [page = await first.newPage()] = first.pages();
    const notes = await begun(page);
    let end = 0;
    await notes.type(page, () => {
      end = Date.now();
      const isEnd = notes.isCalm(end) && notes.due(end).length > 5 * round;
      if (isEnd) kill(folder);
      return isEnd;
    });
    await first.close().catch(() => undefined);

    const second = await start(folder, baseURL);
    const [again = await second.newPage()] = second.pages();
    await openForm(again);
    const kept = await again.getByLabel(label).inputValue();
    expect(notes.typed.startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(notes.due(end).length);
    expect(notes.due(end).length).toBeGreaterThan(5 * round);
    await expect(cell(again, address)).toHaveValue('3');
    await expect(cell(again, address)).toBeEnabled();
    await second.close();
  });
