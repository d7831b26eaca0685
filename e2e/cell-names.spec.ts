import { expect, type Page, test } from '@playwright/test';
import { openForm } from './support/form';
import { cell } from './support/grid';

interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly value: string;
}

/** What the browser hands to a screen reader for one element. */
async function spokenOf(page: Page, address: string): Promise<Spoken> {
  const session = await page.context().newCDPSession(page);
  const expression = `document.querySelector('[data-cell="${address}"]')`;
  const { result } = await session.send('Runtime.evaluate', { expression });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId!,
    fetchRelatives: false,
  });
  const [node] = nodes;
  await session.detach();
  return {
    role: String(node?.role?.value),
    name: String(node?.name?.value),
    value: String(node?.value?.value ?? ''),
  };
}

test('a cell is announced with row, column, unit and figure', async ({ page }) => {
  await openForm(page);
  await cell(page, 'requests/received/naturalPerson').focus();
  await page.keyboard.type('6');
  expect(await spokenOf(page, 'requests/received/naturalPerson')).toEqual({
    role: 'textbox',
    name: '本年新收政府信息公开申请数量，自然人，件',
    value: '6',
  });
  expect(await spokenOf(page, 'proactive/fees/collectedWanYuan')).toEqual({
    role: 'textbox',
    name: '行政事业性收费，本年收费金额，万元',
    value: '',
  });
});

test('a total is announced as computed, with its figure', async ({ page }) => {
  await openForm(page);
  await cell(page, 'requests/received/naturalPerson').focus();
  await page.keyboard.type('6');
  await page.locator('[data-action="fill-requests"]').click();
  await expect(
    page.locator('td', { has: cell(page, 'requests/received/allApplicants') }),
  ).toMatchAriaSnapshot(
    '- cell "本年新收政府信息公开申请数量，总计，件，自动合计":\n  - status "本年新收政府信息公开申请数量，总计，件，自动合计": "6"',
  );
});

test('every cell has a name of its own', async ({ page }) => {
  await openForm(page);
  const names = await page
    .locator('[data-cell]')
    .evaluateAll((cells) => cells.map((each) => each.getAttribute('aria-label')));
  expect(names).not.toContain(null);
  expect(new Set(names).size).toBe(names.length);
});
