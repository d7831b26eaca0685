import { expect, type Page, test } from '@playwright/test';
import { cell, downloadBy, openForm, retype, untilSaved } from './support/form';
import { storedRecords } from './support/storage';

// What is stored is the subject: nobody else's window writes late into it.
test.use({ reuseContext: false });

const received = 'requests/received/naturalPerson';
const disclosed = 'requests/disclosed/naturalPerson';
const notice = (page: Page) => page.locator('[data-holding]');
const takeOver = (page: Page) => page.getByRole('button', { name: '在此窗口继续填写' }).click();
const drafts = async (page: Page) => Object.keys(await storedRecords(page)).length;

async function twoWindows(page: Page): Promise<Page> {
  await openForm(page);
  await page.getByLabel('机关全称').fill('清源县石桥镇人民政府');
  await retype(page, received, '3');
  await untilSaved(page, '清源县石桥镇人民政府');
  await expect(page.getByRole('banner')).toContainText('已保存');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(cell(other, received)).toHaveValue('3');
  return other;
}

test('the second window only looks on, follows the first, saves to a file and refuses every change', async ({
  page,
}) => {
  const other = await twoWindows(page);
  await expect(notice(other)).toContainText('这份草稿正在另一窗口填写，本窗口只供查看');
  await expect(notice(page)).toHaveCount(0);
  for (const field of [
    cell(other, received),
    other.getByLabel('机关全称'),
    other.locator('[data-section="overview"]'),
    other.locator('[data-action="fill-requests"]'),
  ])
    await expect(field).toBeDisabled();
  await retype(page, received, '12');
  await expect(cell(other, received)).toHaveValue('12');
  await expect(cell(other, 'requests/received/allApplicants')).not.toHaveText('3');
  expect(await drafts(page)).toBe(1);

  const download = await downloadBy(other, 'save-draft');
  expect(download.suggestedFilename()).toContain('清源县石桥镇人民政府');
  await other.locator('[data-action="preview"]').click();
  await expect(other.getByRole('main')).toContainText('清源县石桥镇人民政府');
  await other.locator('[data-action="draft-file"]').setInputFiles({
    name: '旧.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(Object.values(await storedRecords(page))[0])),
  });
  await expect(other.locator('.app-message')).toContainText('本窗口只供查看');
  await other.locator('[data-action="import"]').click();
  await expect(other.getByRole('heading', { name: '导入', exact: true })).toHaveCount(0);
  await expect(cell(other, received)).toHaveValue('12');
});

test('taking over loses no key: the other window writes first and then looks on', async ({
  page,
}) => {
  const other = await twoWindows(page);
  await cell(page, disclosed).click();
  await page.keyboard.type('123456');
  // At once, before the autosave of the first window was due.
  await takeOver(other);
  await expect(notice(other)).toHaveCount(0);
  await expect(cell(other, disclosed)).toHaveValue('123456');
  await expect(notice(page)).toBeVisible();
  await expect(cell(page, disclosed)).toBeDisabled();
  await retype(other, received, '9');
  await expect(cell(page, received)).toHaveValue('9');
  await takeOver(page);
  await expect(cell(page, received)).toBeEnabled();
  await retype(page, received, '10');
  await expect(cell(other, received)).toHaveValue('10');
  expect(await drafts(page)).toBe(1);
});

test(
  'undo after taking over does not bring back what stood before the other window',
  { tag: '@full' },
  async ({ page }) => {
    const other = await twoWindows(page);
    await takeOver(other);
    await retype(other, received, '44');
    await expect(cell(page, received)).toHaveValue('44');
    await takeOver(page);
    await expect(cell(page, received)).toBeEnabled();
    await expect(page.getByRole('button', { name: '撤销', exact: true })).toBeDisabled();
  },
);

test('a frozen window loses the draft but none of its keys', { tag: '@full' }, async ({ page }) => {
  const other = await twoWindows(page);
  // A key, and then the page stands still longer than the other window waits.
  const typed = page.waitForEvent('console', (message) => message.text() === 'typed');
  const frozen = cell(page, disclosed).evaluate((input: HTMLInputElement) => {
    input.value = '2';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    console.log('typed');
    const end = performance.now() + 12_000;
    while (performance.now() < end);
  });
  await typed;
  await takeOver(other);
  await expect(notice(other)).toHaveCount(0);
  await retype(other, received, '8');
  await expect.poll(async () => JSON.stringify(await storedRecords(other))).toContain('"8"');
  await frozen;
  await expect(page.getByRole('banner')).toContainText('本窗口已另存为副本');
  const texts = Object.values(await storedRecords(other)).map((each) => JSON.stringify(each));
  expect(texts.filter((text) => text.includes('"received":{"naturalPerson":"8"'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('"disclosed":{"naturalPerson":"2"'))).toHaveLength(1);
  // It goes on with its own work: what the other window saved does not take its place.
  await retype(other, received, '88');
  await expect.poll(async () => JSON.stringify(await storedRecords(other))).toContain('"88"');
  await expect(cell(page, disclosed)).toHaveValue('2');
  await expect(cell(page, received)).toHaveValue('3');
  await expect(cell(page, received)).toBeEnabled();
});

test(
  'where windows cannot speak to each other the slower one goes on as a copy',
  { tag: '@full' },
  async ({ page }) => {
    await page.context().addInitScript(() => {
      Object.defineProperty(navigator, 'locks', { value: undefined });
      Reflect.deleteProperty(window, 'BroadcastChannel');
    });
    const other = await twoWindows(page);
    await expect(notice(other)).toHaveCount(0);
    await retype(other, received, '8');
    await expect(other.getByRole('banner')).toContainText('已保存');
    await retype(page, received, '5');
    await expect(page.getByRole('banner')).toContainText('本窗口已另存为副本');
    const texts = JSON.stringify(await storedRecords(page));
    expect(texts).toContain('"received":{"naturalPerson":"8"');
    expect(texts).toContain('"received":{"naturalPerson":"5"');
  },
);

test('on a page without locks the windows ask one another', { tag: '@full' }, async ({ page }) => {
  await page.context().addInitScript(() => {
    Object.defineProperty(navigator, 'locks', { value: undefined });
  });
  const other = await twoWindows(page);
  await expect(notice(other)).toBeVisible();
  await takeOver(other);
  await expect(notice(page)).toBeVisible();
  await expect(cell(other, received)).toBeEnabled();
});

test('a reload keeps the draft in its window, and closing leaves it to the other', async ({
  page,
}) => {
  const other = await twoWindows(page);
  await page.reload();
  await expect(cell(page, received)).toBeEnabled();
  await expect(notice(other)).toBeVisible();
  await page.close();
  await other.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(cell(other, received)).toBeEnabled();
  await expect(notice(other)).toHaveCount(0);
});
