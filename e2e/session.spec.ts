import { expect, type Page, test } from '@playwright/test';
import { cell, openForm, retype, untilSaved } from './support/form';
import { storedRecords } from './support/storage';
import { some } from '../src/testing/effort';

// What is stored is the subject: nobody else's window writes late into it.
test.use({ reuseContext: false });

const received = 'requests/received/naturalPerson';
const showDrafts = (page: Page) => page.getByRole('button', { name: '草稿', exact: true }).click();

async function slowDown(page: Page, rate: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
}

const names = ['白杨镇人民政府', '青石镇人民政府', '柳湾街道办事处'];

/** Three drafts are kept, the third is open, the list shows the other two. */
async function keepThree(page: Page): Promise<void> {
  for (const agency of names) {
    await page.getByLabel('机关全称').fill(agency);
    await retype(page, received, String(agency.length));
    await untilSaved(page, agency);
    await showDrafts(page);
    if (agency !== names[2]) await page.getByRole('button', { name: '新建空白草稿' }).click();
  }
  await expect(page.locator('[data-action="open-stored"]')).toHaveCount(2);
}

for (const rate of some([1, 4], [4]))
  for (const pause of some([0, 40], [0]))
    for (const last of some([0, 1], [pause === 0 ? 0 : 1]))
      test(`of two drafts opened ${pause} ms apart at ${rate}×, number ${last} last, none is saved over the other`, async ({
        page,
      }) => {
        test.slow();
        await openForm(page);
        await keepThree(page);
        await slowDown(page, rate);
        const wanted = await page.evaluate(
          async ([wait, second]) => {
            const rows = [...document.querySelectorAll<HTMLElement>('[data-action="open-stored"]')];
            const row = rows[second ?? 0];
            const words = row?.closest('[data-draft]')?.textContent ?? '';
            rows.find((each) => each !== row)?.click();
            if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
            row?.click();
            return words;
          },
          [pause, last],
        );
        // The list may be gone before the second click: then the first one is open.
        const name = page.getByLabel('机关全称');
        if (pause === 0)
          await expect(name).toHaveValue(names.find((each) => wanted.includes(each)) ?? '');
        else await expect(name).not.toHaveValue('柳湾街道办事处');
        const opened = await name.inputValue();
        await retype(page, 'requests/received/enterprise', '77');
        await untilSaved(page, '77');
        const stored = Object.values(await storedRecords(page)).map((each) => JSON.stringify(each));
        expect(stored).toHaveLength(3);
        for (const agency of names) {
          const own = stored.filter((text) => text.includes(`"name":"${agency}"`));
          expect(own).toHaveLength(1);
          expect(own[0]?.includes('"77"')).toBe(agency === opened);
        }
      });

// What was never stored comes back in journal.test.ts too.
for (const isStored of some([true, false], [true]))
  test(`a reload in the moment of the last key loses none, ${isStored ? 'of a stored draft' : 'of one never stored'}`, async ({
    page,
  }) => {
    await openForm(page);
    const overview = page.locator('[data-section="overview"]');
    const before = isStored ? '全年共收到申请三件。' : '';
    if (isStored) {
      await page.getByLabel('机关全称').fill(names[0] ?? '');
      await retype(page, received, '3');
      await overview.fill(before);
      await untilSaved(page, before);
    }
    const leaving = page.waitForEvent('framenavigated');
    await overview.evaluate((area: HTMLTextAreaElement) => {
      setTimeout(() => {
        area.focus();
        area.setRangeText('其中一件结转下年度。');
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        location.reload();
      });
    });
    await leaving;
    await expect(overview).toHaveValue(/其中一件结转下年度。/);
    if (isStored) await expect(cell(page, received)).toHaveValue('3');
    await untilSaved(page, '其中一件结转下年度。');
    expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain('unsaved');
  });
