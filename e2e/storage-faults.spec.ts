import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { cell, downloadBy, openForm, retype, untilSaved } from './support/form';
import { makeFirstDatabase, putRecords, storedRecords } from './support/storage';

// What is stored is the subject: nobody else's window writes late into it.
test.use({ reuseContext: false });

const received = 'requests/received/naturalPerson';
const agency = '清源县石桥镇人民政府';
const trouble = (page: Page) => page.locator('[data-trouble]');
const showDrafts = (page: Page) => page.getByRole('button', { name: '草稿', exact: true }).click();

/** Operations of the page on its storage, counted; the one whose turn it is fails. */
interface Faults {
  count: number;
  /** Fails from this operation on, … */
  from: number;
  /** … up to and without this one. */
  until: number;
}
const faults = (page: Page) => ({
  set: (change: Partial<Faults>) =>
    page.evaluate((next) => {
      Object.assign((window as unknown as { faults: Faults }).faults, next);
    }, change),
  count: () => page.evaluate(() => (window as unknown as { faults: Faults }).faults.count),
});

/** Writes and the opening of transactions fail as a full disk lets them fail. */
const breakable = (page: Page) =>
  page.addInitScript(() => {
    const state = { count: 0, from: Infinity, until: Infinity };
    (window as unknown as { faults: typeof state }).faults = state;
    const fails = () => {
      state.count += 1;
      return state.count >= state.from && state.count < state.until;
    };
    const full = () => new DOMException('full', 'QuotaExceededError');
    type Methods<Of> = Record<string, (this: Of, ...args: unknown[]) => unknown>;
    const store = IDBObjectStore.prototype as unknown as Methods<IDBObjectStore>;
    for (const name of ['put', 'add', 'get']) {
      const original = store[name]!;
      store[name] = function (...args) {
        if (fails()) throw full();
        return original.apply(this, args);
      };
    }
    const database = IDBDatabase.prototype as unknown as Methods<IDBDatabase>;
    const begin = database['transaction']!;
    database['transaction'] = function (...args) {
      const made = begin.apply(this, args) as IDBTransaction;
      // A disk that is full often says so only when all is to be written out.
      if (made.mode === 'readwrite' && fails()) setTimeout(() => abort(made));
      return made;
    };
    function abort(made: IDBTransaction): void {
      try {
        made.abort();
      } catch {
        // It was faster.
      }
    }
  });

test('a full disk is said at once, the way out is a file, and saving resumes by itself', async ({
  page,
}) => {
  await breakable(page);
  await openForm(page);
  await page.getByLabel('机关全称').fill(agency);
  await retype(page, received, '3');
  await untilSaved(page, agency);
  await expect(page.getByRole('banner')).toContainText('已保存');
  await faults(page).set({ from: 0 });
  await retype(page, received, '4');
  await expect(trouble(page)).toContainText('浏览器的存储空间已满，最近填写的内容未能保存。');
  await expect(page.getByRole('banner')).toContainText('未能保存');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存为文件' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toContain('"naturalPerson": "4"');
  await faults(page).set({ from: Infinity });
  await expect(trouble(page)).toHaveCount(0);
  await page.reload();
  await expect(cell(page, received)).toHaveValue('4');
});

// In `npm test` the full disk above; faults.test.ts meets every operation.
test('whichever operation fails, the last good draft stays', { tag: '@full' }, async ({ page }) => {
  test.slow();
  await breakable(page);
  await openForm(page);
  await page.getByLabel('机关全称').fill(agency);
  await untilSaved(page, agency);
  let failed = 0;
  // From the first one on nothing works: that is the full disk above.
  const each = [1, 2, 3, 4, 5, 6, 7, 8];
  for (const nth of each) {
    await retype(page, received, `${nth}0`);
    await untilSaved(page, `${nth}0`);
    await expect(page.getByRole('banner')).toContainText('已保存');
    const before = await faults(page).count();
    await faults(page).set({ from: before + nth, until: before + nth + 1000 });
    await retype(page, received, `${nth}5`);
    // Later operations than one save has are met by the saves that follow.
    let phone = '';
    await expect(async () => {
      phone = `电话${nth}${phone.slice(3)}，`;
      await page.getByLabel('联系电话').fill(phone);
      await expect(trouble(page)).toBeVisible({ timeout: 1000 });
    }).toPass();
    failed += 1;
    await faults(page).set({ from: Infinity, until: Infinity });
    const kept = JSON.stringify(await storedRecords(page));
    expect(kept).toContain(agency);
    await expect(trouble(page)).toHaveCount(0);
    await untilSaved(page, phone);
    expect(Object.keys(await storedRecords(page))).toHaveLength(1);
    await page.reload();
    await expect(cell(page, received)).toHaveValue(`${nth}5`);
    await expect(page.getByLabel('联系电话')).toHaveValue(phone);
  }
  expect(failed).toBe(each.length);
});

for (const [name, hide] of [
  [
    'a browser without storage',
    () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  ],
  [
    'a private window that forbids storage',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('forbidden', 'SecurityError');
      };
    },
  ],
] as const)
  test(
    `${name} says so at once and offers the file`,
    { tag: name.startsWith('a private') ? [] : '@full' },
    async ({ page }) => {
      await page.addInitScript(hide);
      await openForm(page);
      await expect(trouble(page)).toContainText('本浏览器不允许保存草稿');
      await page.getByLabel('机关全称').fill(agency);
      const download = await downloadBy(page, 'save-file');
      expect(await readFile(await download.path(), 'utf8')).toContain(agency);
    },
  );

test(
  'storage that answers later brings the draft of before',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await page.getByLabel('机关全称').fill(agency);
    await untilSaved(page, agency);
    await page.addInitScript(() => {
      const open = indexedDB.open.bind(indexedDB);
      let times = 0;
      IDBFactory.prototype.open = (...args) => {
        times += 1;
        if (times === 1) throw new DOMException('broken', 'UnknownError');
        return open(...args);
      };
    });
    await page.reload();
    await expect(trouble(page)).toBeVisible();
    await expect(page.getByLabel('机关全称')).toHaveValue(agency);
    await expect(trouble(page)).toHaveCount(0);
  },
);

test('drafts of the first version are all there, also while an old window holds them', async ({
  page,
}) => {
  await openForm(page);
  await page.getByLabel('机关全称').fill(agency);
  await untilSaved(page, agency);
  const [record] = Object.values(await storedRecords(page));
  await page.goto('about:blank');
  const old = await page.context().newPage();
  await old.route('**/old.html', (route) =>
    route.fulfill({ body: '<p>', contentType: 'text/html' }),
  );
  await old.goto('./old.html');
  await old.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('gongkai-nianbao').onsuccess = resolve;
      }),
  );
  await makeFirstDatabase(old, { first: record, second: record }, 'first');
  // As the old page did: it keeps the database open and does not listen to those who want to change it.
  await old.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('gongkai-nianbao', 1);
        opening.onsuccess = () => {
          (window as unknown as { db: IDBDatabase }).db = opening.result;
          resolve();
        };
      }),
  );
  await openForm(page);
  await expect(trouble(page)).toContainText('请关闭其他“公开年报”窗口');
  await old.close();
  await expect(page.getByLabel('机关全称')).toHaveValue(agency);
  await expect(trouble(page)).toHaveCount(0);
  await showDrafts(page);
  await expect(page.locator('[data-draft]')).toHaveCount(2);
  expect(Object.values(await storedRecords(page))[1]).toEqual(record);
});

test(
  'a newer version of the page is not held up, and this window says that it cannot save',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page);
    await page.getByLabel('机关全称').fill(agency);
    await untilSaved(page, agency);
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('gongkai-nianbao', 99);
          opening.onsuccess = resolve;
          opening.onblocked = reject;
        }),
    );
    await retype(page, received, '4');
    await expect(trouble(page)).toContainText('已在另一窗口更新，本窗口不能再保存');
  },
);

test('a record that cannot be read stays in the list, with the reason and a way out', async ({
  page,
}) => {
  await openForm(page);
  await page.getByLabel('机关全称').fill(agency);
  await untilSaved(page, agency);
  const broken = { format: 'gongkai-nianbao', version: 1, report: { 残: '片' }, savedAt: 1 };
  await putRecords(page, 'drafts', { broken });
  await putRecords(page, 'settings', { currentDraft: 'broken' });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('上次的草稿无法读取');
  await showDrafts(page);
  await expect(page.locator('[data-draft]')).toHaveCount(2);
  const row = page.locator('[data-draft="broken"]');
  await expect(row).toContainText('内容不合规定');
  const download = page.waitForEvent('download');
  await row.getByRole('button', { name: '保存原记录为文件' }).click();
  expect(JSON.parse(await readFile(await (await download).path(), 'utf8'))).toEqual(broken);
  expect((await storedRecords(page))['"broken"']).toEqual(broken);
});

test(
  'persistent storage is asked for once, after the first save',
  { tag: '@full' },
  async ({ page }) => {
    await page.addInitScript(() => {
      StorageManager.prototype.persist = () => {
        const asked = Number(sessionStorage.getItem('asked') ?? '0');
        sessionStorage.setItem('asked', String(asked + 1));
        return Promise.resolve(true);
      };
    });
    const asked = () => page.evaluate(() => sessionStorage.getItem('asked'));
    await openForm(page);
    expect(await asked()).toBeNull();
    await page.getByLabel('机关全称').fill(agency);
    await expect.poll(asked).toBe('1');
    await page.reload();
    await page.getByLabel('机关全称').fill(`${agency}二`);
    await untilSaved(page, `${agency}二`);
    expect(await asked()).toBe('1');
  },
);
