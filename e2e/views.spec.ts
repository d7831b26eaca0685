import { expect, type Page, test } from '@playwright/test';
import { openBegun } from './support/begun';
import { lastYear, plainWord } from './support/earlier-reports';
import { cell, chooseAction, openForm, retype } from './support/form';
import { accept, choose, openImport, purpose } from './support/import';

const title = (page: Page) => page.locator('#section-basic');

test('Back returns from every view to the form, with what was typed in it', async ({ page }) => {
  await page.goto('about:blank');
  await openForm(page);
  await retype(page, 'requests/received/naturalPerson', '7');
  for (const view of ['preview', 'drafts', 'import', 'publish', 'help']) {
    await chooseAction(page, view);
    await expect(title(page)).toBeHidden();
    await page.goBack();
    await expect(title(page)).toBeVisible();
  }
  await expect(cell(page, 'requests/received/naturalPerson')).toHaveValue('7');
  await page.goForward();
  await expect(page.locator('[data-action="close-help"]')).toBeVisible();
  await page.goBack();
  await expect(title(page)).toBeVisible();
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test(
  'views closed by hand leave at most one entry, and places in the form stay in the address',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    const before = await page.evaluate(() => history.length);
    for (let round = 0; round < 3; round += 1) {
      await chooseAction(page, 'preview');
      await page.getByRole('button', { name: '返回填报' }).click();
      await expect(title(page)).toBeVisible();
    }
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.getByRole('link', { name: '六、其他需要报告的事项' }).click();
    await chooseAction(page, 'drafts');
    await expect(title(page)).toBeHidden();
    await page.goBack();
    await expect(title(page)).toBeVisible();
    expect(new URL(page.url()).hash).toBe('#section-otherMatters');
  },
);

test('Ctrl+P prints the paper, from the form and from another view', async ({ page }) => {
  await page.addInitScript(() => {
    const printed: string[] = [];
    Object.assign(window, {
      printed,
      print: () => printed.push(document.querySelector('.paper-title')?.textContent ?? 'no paper'),
    });
  });
  await openBegun(page);
  const printed = () =>
    page.evaluate(() => (window as unknown as { printed: string[] }).printed.length);
  await page.keyboard.press('Control+p');
  await expect.poll(printed).toBe(1);
  await page.goBack();
  await chooseAction(page, 'drafts');
  await page.keyboard.press('Control+p');
  await expect.poll(printed).toBe(2);
  const titles = await page.evaluate(() => (window as unknown as { printed: string[] }).printed);
  for (const each of titles) expect(each).toContain('政府信息公开工作年度报告');

  // From the browser's menu what stands there is printed at once.
  await page.goBack();
  await expect(title(page)).toBeVisible();
  const pages = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    return [...document.querySelectorAll('.paper')].filter((each) => each.checkVisibility()).length;
  });
  expect(pages).toBeGreaterThan(1);
});

test(
  'a paper that cannot be drawn is not waited for with Ctrl+P',
  { tag: '@full' },
  async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { printed: 0, print: () => Reflect.set(window, 'printed', 1) });
    });
    await page.route(/preview-view/, (route) => route.abort());
    await openBegun(page);
    await page.keyboard.press('Control+p');
    await expect(page.getByText('这一页未能显示，填报内容不受影响。')).toBeVisible();
    await page.getByRole('alert').getByRole('button', { name: '返回填报' }).click();
    await expect(title(page)).toBeVisible();
    expect(await page.evaluate(() => Reflect.get(window, 'printed') as number)).toBe(0);
  },
);

test('a file held over the page is told where it may be dropped', async ({ page }) => {
  await openForm(page);
  const veil = () =>
    page.evaluate(() => getComputedStyle(document.body, '::after').content.includes('松开'));
  const drag = (kind: string) =>
    page.evaluate((name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], '年报.txt'));
      document.body.dispatchEvent(
        new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }),
      );
    }, kind);
  await drag('dragover');
  expect(await veil()).toBe(true);
  await drag('dragleave');
  expect(await veil()).toBe(false);
  await drag('dragover');
  await drag('drop');
  expect(await veil()).toBe(false);
  await expect(page.getByRole('heading', { name: '导入', exact: true })).toBeVisible();
});

test('a message of what went well goes by itself', { tag: '@full' }, async ({ page }) => {
  await page.clock.install();
  await openBegun(page);
  await openImport(page);
  await choose(page, { name: '2023年报.docx', bytes: await plainWord(lastYear) });
  await purpose(page, '仅作上年对照').check();
  await accept(page);
  await expect(page.locator('.app-message')).toContainText('上年报告已附上');
  await page.clock.runFor(6500);
  await expect(page.locator('.app-message')).toHaveCount(0);
});
