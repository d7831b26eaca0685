import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { openBegun } from './support/begun';
import { findings, openForm, shownTotals } from './support/form';
import { chooseByArrows, focusName, tabTo } from './support/keyboard';
import { expectedTables, wordTables, wordText } from './support/printed-tables';
import { countyReport, derivedCells, typedCells } from './support/reports';

const figures: Readonly<Record<string, string>> = {
  ...countyReport.figures,
  'requests/received/enterprise': '2',
  'requests/partlyDisclosed/enterprise': '1',
  'requests/unavailableNotHeld/enterprise': '1',
};
const overview = countyReport.narratives.overview.replace(
  /（二）.*/,
  '（二）依申请公开情况。全年新收政府信息公开申请8件，其中自然人6件，商业企业2件；予以公开6件，部分公开1件，已全部答复。',
);

/** What the computed cells must say, added up here from the figures alone. */
const totals: Readonly<Record<string, string>> = Object.fromEntries(
  derivedCells.map(({ address, parts }) => [
    address,
    String(parts.reduce((sum, part) => sum + Number(figures[part] ?? '0'), 0)),
  ]),
);

test(
  'a year with figures, from the empty form to the Word file, without a mouse',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    const { keyboard } = page;
    const write = async (field: string | RegExp, text: string) => {
      await tabTo(page, field);
      await keyboard.press('Control+a');
      await keyboard.insertText(text);
    };
    await write('机关全称', countyReport.agency);
    await tabTo(page, '机关类别');
    await chooseByArrows(page, countyReport.kind);
    await tabTo(page, '年度');
    await chooseByArrows(page, `${countyReport.year}年`);
    await write('preface', countyReport.narratives.preface);
    await write('overview', overview);
    for (const { address } of typedCells) {
      const text = figures[address];
      if (text === undefined) continue;
      await tabTo(page, address);
      await keyboard.type(text);
    }
    // Back to what fills the blanks of each table with 0.
    for (const table of ['requests', 'proactive']) {
      await tabTo(page, `fill-${table}`, 'Shift+Tab');
      await keyboard.press('Enter');
    }
    await tabTo(page, 'nothing-disputes');
    await keyboard.press('Space');
    await write('problems', countyReport.narratives.problems);
    await write('otherMatters', countyReport.narratives.otherMatters);
    await tabTo(page, /^填为“/);
    await keyboard.press('Enter');
    await write('落款日期', countyReport.date);
    expect(await shownTotals(page)).toEqual(totals);
    await tabTo(page, 'export-docx');
    const download = page.waitForEvent('download');
    await keyboard.press('Enter');
    const bytes = new Uint8Array(await readFile(await (await download).path()));
    const typed = typedCells.map(({ address }) => [address, figures[address] ?? '0']);
    const printed = { ...totals, ...Object.fromEntries(typed) } as Record<string, string>;
    expect(wordTables(bytes)).toEqual(expectedTables(printed));
    for (const text of [countyReport.agency, '779.508355', '2024年1月22日'])
      expect(wordText(bytes)).toContain(text);
  },
);

test(
  'a labelled range is pasted, looked at, settled and filled in without a mouse',
  { tag: '@full' },
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openForm(page);
    const { keyboard } = page;
    await tabTo(page, 'requests/received/naturalPerson');
    await page.evaluate(() =>
      navigator.clipboard.writeText(
        '予以公开\t3\t1\t0\t0\t0\t0\t4\n咨询答复\t2\t0\t0\t0\t0\t0\t2\n',
      ),
    );
    await keyboard.press('Control+v');
    const dialog = page.getByRole('dialog', { name: '粘贴到表三：请核对对应关系' });
    await expect(dialog).toBeFocused();
    await tabTo(page, /“咨询答复”（2、0、0、0、0、0、2）行名不在本表之内或无法识别，填入：/);
    await chooseByArrows(page, '（六）其他处理3.其他');
    await tabTo(page, 'paste-apply');
    await expect(page.locator('[data-action="paste-apply"]')).toHaveText('填入 12 格');
    await keyboard.press('Enter');
    await expect(page.locator('[data-cell="requests/closedOther/naturalPerson"]')).toHaveValue('2');
    await expect(page.locator('[data-cell="requests/handled/allApplicants"]')).toHaveText('6');
    await keyboard.press('Control+z');
    await expect(page.locator('[data-cell="requests/handled/allApplicants"]')).toHaveText('');
  },
);

test('a finding is gone to, fixed and confirmed without a mouse', async ({ page }) => {
  await openForm(page);
  const { keyboard } = page;
  // The scale of a fee is judged by the kind of agency, which is told from its name.
  await tabTo(page, /^机关全称/);
  await keyboard.insertText('清源县石桥镇人民政府');
  await tabTo(page, 'proactive/fees/collectedWanYuan');
  await keyboard.type('25100');
  await tabTo(page, 'requests/received/naturalPerson');
  await keyboard.type('4');
  await tabTo(page, 'fill-requests', 'Shift+Tab');
  await keyboard.press('Enter');

  const leaveTable = async () => {
    await tabTo(page, 'requests/received/naturalPerson');
    await keyboard.press('Control+End');
  };
  await leaveTable();
  await tabTo(page, /^表三“自然人”列/);
  await keyboard.press('Enter');
  await expect.poll(() => focusName(page)).toBe('requests/received/naturalPerson');
  await keyboard.press('Control+End');
  await tabTo(page, /^表三“自然人”列/);
  await tabTo(page, '将结转下年度改为 4');
  await keyboard.press('Enter');
  await expect(page.locator('[data-cell="requests/carriedForward/allApplicants"]')).toHaveText('4');

  const warning = findings(page).locator('[data-finding="proactive/fee-scale"]');
  await expect(warning).toContainText('数额偏大');
  await tabTo(page, /^表二“行政事业性收费”.*数额偏大/);
  await tabTo(page, 'confirm');
  await keyboard.press('Enter');
  await keyboard.insertText('城市配套费，已与财政核对');
  await keyboard.press('Enter');
  await expect(warning.locator('[data-action="confirm"]')).toHaveCount(0);
});

test(
  'last year is looked at, and what must change gone through, without a mouse',
  { tag: '@full' },
  async ({ page }) => {
    await openBegun(page);
    const { keyboard } = page;
    await tabTo(page, 'last-year');
    await keyboard.press('Enter');
    await expect(page.getByRole('menu')).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(page.locator('[data-action="last-year-view"]')).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^上年报告：/ })).toBeFocused();
    await tabTo(page, '返回填报', 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(page.getByLabel('机关全称')).toBeVisible();

    const entry = page.locator('[data-to-change="text"]').filter({ hasText: '五、' });
    await tabTo(page, /待改：五、/);
    await keyboard.press('Enter');
    await expect(page.locator('[data-section="problems"]')).toBeFocused();
    await keyboard.press('Control+a');
    await keyboard.insertText('本年主要问题是公开目录更新不够及时，下一步按季更新。');
    await expect(entry).toHaveAttribute('data-done', 'true');
    await tabTo(page, /已改：五、/);
  },
);
