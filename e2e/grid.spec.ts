import { expect, test } from '@playwright/test';
import { cell, copied, focused, openForm, spoken, status, textsOf } from './support/grid';
import { findings } from './support/form';

test.beforeEach(({ page }) => openForm(page));

test('keys move between cells, select the text they come to, and move in it', async ({ page }) => {
  const { keyboard } = page;
  await cell(page, 'requests/received/naturalPerson').focus();
  await keyboard.type('12');
  await keyboard.press('Tab');
  expect(await focused(page)).toBe('requests/received/enterprise');
  await keyboard.type('3');
  await keyboard.press('Shift+Tab');
  await keyboard.type('6');
  await expect(cell(page, 'requests/received/naturalPerson')).toHaveValue('6');
  await keyboard.press('Enter');
  expect(await focused(page)).toBe('requests/carriedOver/naturalPerson');
  await keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('requests/disclosed/naturalPerson');
  await keyboard.press('Shift+Enter');
  await keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('requests/received/naturalPerson');
  await keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('requests/received/enterprise');
  await keyboard.press('End');
  expect(await focused(page)).toBe('requests/received/otherOrganization');
  await keyboard.press('Control+End');
  expect(await focused(page)).toBe('requests/carriedForward/otherOrganization');
  await keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('requests/closedOther/otherOrganization');
  await keyboard.press('Control+Home');
  expect(await focused(page)).toBe('requests/received/naturalPerson');
  await expect(cell(page, 'requests/received/allApplicants')).toHaveText('9');

  // Left and right stay in the text until its edge.
  await cell(page, 'requests/received/enterprise').focus();
  await keyboard.type('123');
  await keyboard.press('ArrowLeft');
  expect(await focused(page)).toBe('requests/received/enterprise');
  await keyboard.type('9');
  await expect(cell(page, 'requests/received/enterprise')).toHaveValue('1293');
  await keyboard.press('Home');
  expect(await focused(page)).toBe('requests/received/enterprise');
  await keyboard.press('ArrowLeft');
  expect(await focused(page)).toBe('requests/received/naturalPerson');

  // 表四 is one line: Enter goes right, over the totals.
  await cell(page, 'disputes/reconsideration/pending').focus();
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('disputes/litigationDirect/upheld');

  await test.step('a line under the table says row, column and what is wrong; heads light up', async () => {
    await cell(page, 'requests/withheldStateSecret/enterprise').focus();
    const line = status(page, 'requests');
    await expect(line).toHaveText('（三）不予公开1.属于国家秘密｜法人或其他组织·商业企业');
    const lit = page.locator('[data-table="requests"] th[data-lit]');
    await expect(lit).toHaveText(['法人或其他组织', '商业企业']);
    await page.keyboard.type('3吨');
    await expect(line).toHaveText(
      '（三）不予公开1.属于国家秘密｜法人或其他组织·商业企业：现为“3吨”，应为不小于 0 的整数：请更正。',
    );
    await cell(page, 'requests/withheldStateSecret/naturalPerson').focus();
    await expect(lit).toHaveText(['自然人']);
    await cell(page, 'disputes/reconsideration/upheld').focus();
    await expect(lit).toHaveCount(0);
    await expect(line).toContainText('回车向下');
  });
});

test('Tab leaves the table: it is no trap', { tag: '@full' }, async ({ page }) => {
  await cell(page, 'requests/carriedForward/otherOrganization').focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBeNull();
});

test('a range is summed, copied, cut, cleared and comes back with undo', async ({ page }) => {
  const { keyboard } = page;
  await cell(page, 'requests/received/naturalPerson').focus();
  for (const digit of ['6', '1']) {
    await keyboard.type(digit);
    await keyboard.press('Tab');
  }
  const before = await textsOf(page, 'requests');
  await cell(page, 'requests/received/naturalPerson').focus();
  await keyboard.press('Control+Home');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowDown');
  await expect(status(page, 'requests')).toHaveText('已选 4 格：求和 7，有数 2 格');
  await expect(spoken(page, 'requests')).toHaveText('已选 4 格：求和 7，有数 2 格');
  const clip = await copied(page, 'copy');
  expect(clip.plain).toBe('6\t1\r\n\t');
  expect(clip.html).toContain('<td>6</td><td>1</td>');
  await keyboard.press('Delete');
  expect((await textsOf(page, 'requests')).join('')).toBe('');
  await keyboard.press('Control+z');
  expect(await textsOf(page, 'requests')).toEqual(before);
  expect((await copied(page, 'cut')).plain).toBe('6\t1\r\n\t');
  expect((await textsOf(page, 'requests')).join('')).toBe('');
  await keyboard.press('Control+z');
  expect(await textsOf(page, 'requests')).toEqual(before);
});

test('Shift+click and the pulled mouse reach over cells; typing and Escape end the range', async ({
  page,
}) => {
  await cell(page, 'disputes/reconsideration/upheld').click();
  await cell(page, 'disputes/reconsideration/total').click({ modifiers: ['Shift'] });
  await expect(page.locator('[data-selected]')).toHaveCount(5);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-selected]')).toHaveCount(0);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.locator('[data-selected]')).toHaveCount(2);
  await page.keyboard.type('4');
  await expect(page.locator('[data-selected]')).toHaveCount(0);
  await expect(cell(page, 'disputes/reconsideration/upheld')).toHaveValue('4');

  await cell(page, 'disputes/reconsideration/upheld').click();
  await page.mouse.down();
  await cell(page, 'disputes/reconsideration/otherOutcome').hover();
  await page.mouse.up();
  await expect(page.locator('[data-selected]')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');

  await test.step('a click and a digit replace the figure; a second click places the cursor; Escape brings it back', async () => {
    const upheld = cell(page, 'disputes/reconsideration/upheld');
    const corrected = cell(page, 'disputes/reconsideration/corrected');
    await upheld.focus();
    await page.keyboard.type('42');
    await corrected.click();
    await page.keyboard.type('3');

    await upheld.click();
    await page.keyboard.type('7');
    await expect(upheld).toHaveValue('7');
    await page.keyboard.press('Escape');
    await expect(upheld).toHaveValue('42');
    await page.keyboard.type('9');
    await expect(upheld).toHaveValue('9');
    await page.keyboard.press('Escape');

    await corrected.click();
    await upheld.dblclick();
    await page.keyboard.type('1');
    await expect(upheld).toHaveValue('421');
    await page.keyboard.press('Escape');
    await expect(upheld).toHaveValue('42');
    await corrected.click();
    await upheld.click();
    await upheld.click();
    await page.keyboard.type('1');
    expect((await upheld.inputValue()).replace('1', '')).toBe('42');
  });
});

test(
  'a jump from a finding selects the figure: what is typed replaces it',
  { tag: '@full' },
  async ({ page }) => {
    const upheld = cell(page, 'disputes/reconsideration/upheld');
    await upheld.focus();
    await page.keyboard.type('四十二');
    await cell(page, 'disputes/reconsideration/corrected').focus();
    const finding = findings(page).getByRole('listitem').filter({ hasText: '四十二' });
    await finding.getByRole('button').first().click();
    await expect(upheld).toBeFocused();
    await page.keyboard.type('42');
    await expect(upheld).toHaveValue('42');
  },
);

test('Ctrl+A takes the text, then the table; Ctrl+Shift+End and Home reach its corners', async ({
  page,
}) => {
  const { keyboard, mouse } = page;
  const here = cell(page, 'disputes/reconsideration/corrected');
  const press = async () => {
    await here.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await here.boundingBox())!;
    await mouse.move(x + width / 3, y + height / 2, { steps: 3 });
    await mouse.down();
    await mouse.up();
  };
  const selected = page.locator('[data-selected]');
  await press();
  for (const key of ['4', '2']) await keyboard.press(key);
  await keyboard.press('Control+a');
  await expect(selected).toHaveCount(0);
  await keyboard.press('Control+a');
  await expect(selected).toHaveCount(15);
  await expect(status(page, 'disputes')).toHaveText('已选 15 格（含总计格）：求和 42，有数 1 格');
  expect((await copied(page, 'copy')).plain).toBe(`\t42${'\t'.repeat(13)}`);
  await keyboard.press('Escape');
  await keyboard.press('Control+Shift+End');
  await expect(selected).toHaveCount(14);
  await keyboard.press('Control+Shift+Home');
  await expect(selected).toHaveCount(2);
  // Only the cell the cursor is in is typed over.
  await keyboard.press('Control+a');
  await keyboard.press('7');
  await expect(selected).toHaveCount(0);
  await expect(here).toHaveValue('7');
  await keyboard.press('Escape');
  await expect(here).toHaveValue('');
  await press();
  for (const key of ['5', '件']) await keyboard.insertText(key);
  await keyboard.press('Enter');
  await expect(cell(page, 'disputes/reconsideration/total')).toHaveText('5');
  await expect(here).not.toHaveAttribute('aria-invalid');
});

test('the real clipboard takes a range, also from an empty cell, and gives it back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { keyboard } = page;
  await cell(page, 'requests/carriedOver/enterprise').focus();
  await keyboard.type('8');
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  expect(await focused(page)).toBe('requests/carriedOver/naturalPerson');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Control+c');
  await cell(page, 'requests/disclosed/naturalPerson').focus();
  await keyboard.press('Control+v');
  await expect(cell(page, 'requests/disclosed/enterprise')).toHaveValue('8');
  await expect(cell(page, 'requests/disclosed/naturalPerson')).toHaveValue('');
  await test.step('an input method keeps its keys and loses no character', async () => {
    const input = cell(page, 'requests/received/naturalPerson');
    await input.focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'san',
      selectionStart: 3,
      selectionEnd: 3,
    });
    const composing = await page.evaluate(() => {
      const event = new KeyboardEvent('keydown', {
        key: 'Enter',
        // oxlint-disable-next-line typescript/no-deprecated -- the key an input method tells
        keyCode: 229,
        isComposing: true,
        bubbles: true,
        cancelable: true,
      });
      return document.activeElement?.dispatchEvent(event);
    });
    expect(composing).toBe(true);
    expect(await focused(page)).toBe('requests/received/naturalPerson');
    await session.send('Input.insertText', { text: '三' });
    await expect(input).toHaveValue('三');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('requests/carriedOver/naturalPerson');
    await expect(input).toHaveValue('三');
  });
});

test('the wheel changes nothing', { tag: '@full' }, async ({ page }) => {
  const input = cell(page, 'requests/received/naturalPerson');
  await input.click();
  await page.keyboard.type('6');
  await input.hover();
  await page.mouse.wheel(0, 40);
  await page.mouse.wheel(0, -40);
  await expect(input).toHaveValue('6');
});

test(
  'the active cell stays between the sticky heads and the lines below',
  { tag: '@full' },
  async ({ page }) => {
    await cell(page, 'requests/received/naturalPerson').focus();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press(step < 30 ? 'ArrowDown' : 'ArrowUp');
      const { top, bottom, head, foot } = await page.evaluate(() => {
        const box = (document.activeElement as HTMLElement).getBoundingClientRect();
        const edge = (selector: string) =>
          document.querySelector(`[data-table="requests"] ${selector}`)!;
        return {
          top: box.top,
          bottom: box.bottom,
          head: edge('thead [data-head-row="2"]').getBoundingClientRect().bottom,
          foot: edge('tfoot td').getBoundingClientRect().top,
        };
      });
      expect(top).toBeGreaterThanOrEqual(head - 1);
      expect(bottom).toBeLessThanOrEqual(foot + 1);
    }
  },
);
