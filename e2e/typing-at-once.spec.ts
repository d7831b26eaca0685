import { expect, type Page, test } from '@playwright/test';
import { times } from '../src/testing/effort';
import { cell, openForm, untilSaved, untilStarted } from './support/form';
import { floorMissing, openInFloor } from './support/floor';
import { onStick } from './support/stick';

const narrative = (page: Page) => page.locator('[data-section="overview"]');
const rules = 'proactive/rules/issued';

/** Holds the page's script back until told. */
async function holdScript(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/index-*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

async function typeIn(page: Page, address: string, text: string): Promise<void> {
  await cell(page, address).click();
  await page.keyboard.type(text);
}

test('what is typed before the script is there stays, with the cursor where it was', async ({
  page,
}) => {
  const release = await holdScript(page);
  await page.goto('./', { waitUntil: 'commit' });
  await typeIn(page, rules, '7');
  await typeIn(page, 'requests/received/naturalPerson', '12');
  await narrative(page).click();
  await page.keyboard.type('本年');
  await page.getByLabel('机关全称').fill('云溪县柳塘镇人民政府');
  await page.getByLabel('年度', { exact: true }).selectOption('2023');
  await narrative(page).click();
  await page.keyboard.type('度工作');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('#opening')).toHaveCount(1);
  const seenAt = (await narrative(page).boundingBox())?.y;
  release();
  await untilStarted(page);
  expect(Math.abs(((await narrative(page).boundingBox())?.y ?? 0) - (seenAt ?? 0))).toBeLessThan(2);
  await page.keyboard.type('各项');
  await expect(narrative(page)).toHaveValue('本年度工各项作');
  await expect(cell(page, rules)).toHaveValue('7');
  await expect(cell(page, 'requests/received/naturalPerson')).toHaveValue('12');
  await expect(page.locator('.app-agency')).toHaveText('云溪县柳塘镇人民政府');
  await expect(page.getByLabel('年度', { exact: true })).toHaveValue('2023');
  await expect(page.getByRole('banner')).toContainText('2023年');
  await untilSaved(page, '云溪县柳塘镇人民政府');
});

test('no script is asked for before the form has been seen', async ({ page }) => {
  await page.addInitScript(() => {
    const look = () => {
      const root = document.getElementById('root');
      if (root?.hidden !== false) return requestAnimationFrame(look);
      // Of the frame that shows the form: it is painted after this.
      const names = performance.getEntriesByType('resource').map(({ name }) => name);
      Object.assign(window, { askedFor: names });
      return undefined;
    };
    requestAnimationFrame(look);
  });
  await page.goto('./');
  await untilStarted(page);
  const asked = await page.evaluate(() => (window as { askedFor?: string[] }).askedFor);
  expect(asked?.some((name) => name.endsWith('.css'))).toBe(true);
  expect(asked?.filter((name) => name.endsWith('.js'))).toEqual([]);
});

test('the draft worked on last is put in, and told what was typed meanwhile', async ({ page }) => {
  await openForm(page);
  await cell(page, rules).fill('31');
  await cell(page, 'proactive/rules/repealed').fill('4');
  await narrative(page).fill('上次写下的话。');
  await untilSaved(page, '上次写下的话。');
  const release = await holdScript(page);
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('.first-run')).toHaveCount(0);
  await typeIn(page, rules, '5');
  await narrative(page).click();
  await page.keyboard.type('补一句。');
  release();
  await untilStarted(page);
  await expect(cell(page, 'proactive/rules/repealed')).toHaveValue('4');
  await expect(cell(page, rules)).toHaveValue('5');
  await expect(narrative(page)).toHaveValue('上次写下的话。\n补一句。');
  await expect(page.getByRole('alert').filter({ hasText: '打开草稿时已输入的内容' })).toContainText(
    '规章，本年制发件数：5',
  );
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cell(page, rules)).toHaveValue('31');
});

test('a click before the script is there is answered once it is', async ({ page }) => {
  const release = await holdScript(page);
  await page.goto('./', { waitUntil: 'commit' });
  await page.locator('[data-action="import"]').click();
  release();
  await expect(page.getByRole('heading', { name: '导入' })).toBeVisible();
});

test(
  'a list of choices held open, or a missing icon, does not keep the page from starting',
  { tag: '@full' },
  async ({ page }) => {
    const release = await holdScript(page);
    await page.route('**/icon.svg', (route) => route.abort());
    await page.goto('./', { waitUntil: 'commit' });
    const box = await page.getByLabel('机关类别').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
    await page.mouse.down();
    release();
    await untilStarted(page);
    await expect(cell(page, rules)).toBeEnabled();
  },
);

test('a page whose script is missing says that nothing is kept', async ({ page }) => {
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.getByRole('status').first()).toContainText('现在填写的内容不能保存');
  await expect(cell(page, rules)).toBeDisabled();
});

/** Types a character at a time from the first moment there is a field. */
async function typeFromTheStart(page: Page, url: string, rate: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(url, { waitUntil: 'commit' });
  // A field that is not shown yet does not take the focus.
  await narrative(page).waitFor();
  await narrative(page).focus();
  const text = '一二三四五六七八九十'.repeat(times(20));
  await page.keyboard.type(text);
  await untilStarted(page);
  await page.keyboard.type('完');
  await expect(narrative(page)).toHaveValue(`${text}完`);
}

test('not a character is lost on a slow computer, in the site', async ({ page, baseURL }) => {
  await typeFromTheStart(page, baseURL ?? '', 6);
});

// What takes over the form is the same in the single file and in the old browser.
const inFull = { tag: '@full' };

test('not a character is lost on a slow computer, in the single file', inFull, async ({ page }) => {
  await typeFromTheStart(page, onStick(), 6);
});

test('not a character is lost on a slow computer, in Chromium 86', inFull, async ({ baseURL }) => {
  test.skip(floorMissing !== undefined, `no Chromium 86: ${floorMissing ?? ''}`);
  for (const url of [baseURL ?? '', onStick()]) {
    const { page, close } = await openInFloor('about:blank');
    try {
      await typeFromTheStart(page, url, 6);
    } finally {
      await close();
    }
  }
});
