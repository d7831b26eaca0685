import { expect, type Page, test } from '@playwright/test';
import { some } from '../src/testing/effort';
import { cell, findings, openForm, retype, typedTexts, untilSaved } from './support/form';

const count = '应为不小于 0 的整数';
const tooLong = '整数部分超过 12 位';

interface Typed {
  readonly name: string;
  readonly text: string;
  readonly means?: string;
  readonly says?: string;
}
const typings: readonly Typed[] = [
  { name: 'letters', text: 'abc', says: count },
  { name: 'a figure with its unit', text: '3件', means: '3' },
  { name: 'a fraction', text: '1.5', says: count },
  { name: 'a negative number', text: '-1', says: count },
  { name: 'full-width digits', text: '１２', means: '12' },
  { name: 'a thousands mark', text: '1,234', means: '1234' },
  { name: 'a full-width thousands mark', text: '1，234', means: '1234' },
  { name: 'a half-typed thousands mark', text: '1,23', says: count },
  { name: '400 digits', text: '9'.repeat(400), says: tooLong },
  { name: '400 zeros', text: '0'.repeat(400), means: '0' },
  { name: 'a dash for none', text: '—', says: count },
  { name: 'markup', text: '<b>1</b>', says: count },
];
const few = typings.filter(({ name }) =>
  ['a half-typed thousands mark', '400 digits'].includes(name),
);
const enterprise = 'requests/received/enterprise';
const total = 'requests/received/allApplicants';

test.beforeEach(async ({ page }) => {
  page.on('pageerror', (error) => {
    throw error;
  });
  await openForm(page);
  await page.locator('[data-action="fill-requests"]').click();
  await expect(cell(page, total)).toHaveText('0');
});

async function feeKeepsDecimals(page: Page): Promise<void> {
  const fee = 'proactive/fees/collectedWanYuan';
  await retype(page, fee, '51.1082');
  await expect(cell(page, fee)).not.toHaveAttribute('aria-invalid');
  await retype(page, fee, '约51万');
  await expect(cell(page, fee)).toHaveAccessibleDescription(/应为不小于 0 的数，可带小数/);
}

test('whatever is typed into a cell is understood or marked, and kept', async ({ page }) => {
  test.slow();
  for (const { name, text, means, says } of some(typings, few))
    await test.step(name, async () => {
      await retype(page, enterprise, text);
      await untilSaved(page, text);
      for (const visit of ['typed', 'reloaded']) {
        if (visit === 'reloaded') await page.reload();
        await expect(cell(page, enterprise)).toHaveValue(text);
        if (means !== undefined) {
          await expect(cell(page, total)).toHaveText(means);
          // A figure that is understood may still not balance: only its own shape must not be marked.
          await expect(cell(page, enterprise)).not.toHaveAttribute('data-mark', /^figures/);
        } else {
          await expect(cell(page, enterprise)).toHaveAttribute('aria-invalid', 'true');
          await expect(cell(page, enterprise)).toHaveAccessibleDescription(
            new RegExp(`商业企业.*${says ?? ''}`),
          );
          await expect(cell(page, total)).toHaveAttribute('data-state', 'incomplete');
          await expect(findings(page)).toContainText(says ?? '');
        }
        expect(await page.locator('body').innerText()).not.toMatch(/NaN|Infinity|undefined/);
      }
    });
  await test.step('a fee keeps its decimals and refuses words', () => feeKeepsDecimals(page));
});

test(
  'pasted text with line breaks is never run together into another number',
  { tag: '@full' },
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const paste = async (text: string) => {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await cell(page, enterprise).click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('ControlOrMeta+v');
    };
    await paste('6\n');
    await expect(cell(page, total)).toHaveText('6');
    await paste('7\r\n0\r\n2');
    await expect(cell(page, enterprise)).toHaveValue('7');
    const typed = await typedTexts(page);
    expect(typed['requests/carriedOver/enterprise']).toBe('0');
    expect(typed['requests/disclosed/enterprise']).toBe('2');
  },
);
