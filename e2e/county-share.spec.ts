import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import {
  allRead,
  backToList,
  expectUnits,
  give,
  openCounty,
  openUnit,
} from './support/county-desk';
import { factsOf } from './support/county-facts';
import {
  cell,
  expectSums,
  nameOf,
  names,
  plus,
  remarkOn,
  sent,
  settled,
} from './support/county-rounds';

test.slow();

test('a zip is taken in as it came, and everything for the units leaves as one', async ({
  page,
}) => {
  await openCounty(page);
  await expectUnits(page, names.slice(0, 3).join('\n'));
  const [first, second] = [
    await sent(0, factsOf(1, '2021'), 1),
    await sent(1, factsOf(2, '2021'), 1),
  ];
  const inner = zipSync({ [second.name]: second.bytes });
  const zip = zipSync({ [`报送/${first.name}`]: first.bytes, '报送/又一包.zip': inner });
  await give(page, [{ name: '年报.zip', bytes: zip }, second]);
  await allRead(page, 2);
  await expect(page.getByRole('alert')).toContainText('“又一包.zip”是压缩包中的压缩包，未展开');
  await openUnit(page, nameOf(0));
  await remarkOn(page, cell, '请与台账核对。');
  await page.locator('[data-action="county-return"]').click();
  const unzipped = async (action: string) => {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-action="${action}"]`).click(),
    ]);
    return unzipSync(new Uint8Array(await readFile(await saved.path())));
  };
  const files = await unzipped('county-pack');
  const name = (folder: string, at: number) => `${folder}/${nameOf(at)}${folder}.docx`;
  const expected = [name('审核单', 0), name('审核单', 1), name('待办事项', 0), name('待办事项', 2)];
  expect(Object.keys(files)).toEqual(expect.arrayContaining([...expected, '催报名单.docx']));
  expect(files[name('审核单', 2)]).toBeUndefined();
  const bulletin = strFromU8(files['通报.html'] ?? new Uint8Array());
  for (const text of ['应报单位 3 个，已报 2 个，未报 1 个', '第3镇人民政府', '新收申请'])
    expect(bulletin).toContain(text);
  expect(files['通报.docx']?.length).toBeGreaterThan(1000);
  const returned = files[`退回文件/${nameOf(0)}退回意见.json`] ?? new Uint8Array();
  expect(JSON.parse(strFromU8(returned))).toMatchObject({
    agency: nameOf(0),
    marks: [{ remark: '请与台账核对。', kind: 'remark' }],
  });
  const commented = unzipSync(files[`退回文件/${nameOf(0)}退回意见.docx`] ?? new Uint8Array());
  expect(strFromU8(commented['word/comments.xml'] ?? new Uint8Array())).toContain('请与台账核对。');
  const reminders = strFromU8(
    unzipSync(files['催报名单.docx'] ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array(),
  );
  for (const text of ['共 2 个单位', nameOf(0), '第1次', nameOf(2), '未报送'])
    expect(reminders).toContain(text);
  expect(reminders).not.toContain(nameOf(1));

  const sheets = Object.values(await unzipped('county-xlsx')).map((part) => strFromU8(part));
  const all = sheets.join('');
  for (const text of ['问题与意见', '请与台账核对。', '已退回（', '尚未报送报告。', '<autoFilter'])
    expect(all).toContain(text);
});

test(
  'two computers: each reviews half, and one takes in the other’s file',
  { tag: '@full' },
  async ({ page, browser, baseURL }) => {
    const files = await Promise.all([0, 1].map((at) => sent(at, factsOf(at + 1, '2021'), 1)));
    const elsewhere = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const other = await elsewhere.newPage();
    await other.goto(baseURL ?? '');
    for (const each of [page, other]) {
      await openCounty(each);
      await give(each, files);
      await allRead(each, 2);
    }
    const review = async (desk: Page, name: string, remark: string, action: string) => {
      await openUnit(desk, nameOf(0));
      await desk.locator('[data-field="county-reviewer"]').last().fill(name);
      await remarkOn(desk, cell, remark);
      await desk.locator(`[data-action="county-${action}"]`).click();
      await backToList(desk);
    };
    await review(page, '张敏', '请与台账核对。', 'return');
    await review(other, '李强', '请写明原因。', 'pass');
    // A correction that only the other computer has.
    const corrected = plus(factsOf(2, '2021'), 1, cell, settled);
    await give(other, [await sent(1, corrected, 2)]);
    await allRead(other, 3);
    await other.locator('.county-expected > summary').click();
    const [saved] = await Promise.all([
      other.waitForEvent('download'),
      other.locator('[data-action="county-desk-save"]').click(),
    ]);
    const buffer = await readFile(await saved.path());
    await page.locator('.county-expected > summary').click();
    await page
      .locator('[data-action="county-desk-merge"]')
      .setInputFiles({ name: '李强.json', mimeType: 'application/json', buffer });
    const note = page.locator('[data-merged]');
    await expect(note).toContainText('已合并：文件 1 份');
    await expect(note).toContainText(`审核结论不一：${nameOf(0)}。`);
    await expect(page.locator('[data-todo="disputed"]')).toContainText('1');
    await expectSums(
      page,
      new Map([
        [0, factsOf(1, '2021')],
        [1, corrected],
      ]),
    );
    await openUnit(page, nameOf(0));
    const points = page.getByRole('list', { name: '意见列表' });
    for (const text of ['张敏', '李强', '请与台账核对。', '请写明原因。'])
      await expect(points).toContainText(text);
    await elsewhere.close();
  },
);
