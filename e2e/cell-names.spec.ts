import { expect, test } from '@playwright/test';
import { openForm } from './support/form';
import { cell } from './support/grid';

test('every cell has a name of its own, and a total is announced as computed, with its figure', async ({
  page,
}) => {
  await openForm(page);
  const names = await page
    .locator('[data-cell]')
    .evaluateAll((cells) => cells.map((each) => each.getAttribute('aria-label')));
  expect(names).not.toContain(null);
  expect(new Set(names).size).toBe(names.length);
  await cell(page, 'requests/received/naturalPerson').focus();
  await page.keyboard.type('6');
  await page.locator('[data-action="fill-requests"]').click();
  await expect(
    page.locator('td', { has: cell(page, 'requests/received/allApplicants') }),
  ).toMatchAriaSnapshot(
    '- cell "本年新收政府信息公开申请数量，总计，自动合计":\n  - status "本年新收政府信息公开申请数量，总计，自动合计": "6"',
  );
});
