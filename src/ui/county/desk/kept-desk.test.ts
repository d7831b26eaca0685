import 'fake-indexeddb/auto';
import { IDBFactory as FreshStorage } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeAll, describe, expect, it } from 'vitest';
import { deskVersion } from '../../../collection/stored-desk';
import { DeskStorage } from '../../../storage/desk';
import { completeReport } from '../../../testing/complete-report';
import { edition2021 } from '../../../template/editions/edition-2021';
import { keptDesk } from './kept-desk';

const report = completeReport(edition2021, 2026);
const content = (id: string) => ({
  state: 'read',
  id,
  fileName: `${id}.docx`,
  kind: 'docx',
  report,
  notes: [],
  printedTotals: {},
  openCells: [],
  printedTitles: {},
  findings: [{ check: 'text/received', message: '旧', cells: [], severity: 'warning' }],
  confirmations: [],
});
const remark = { remark: '请核对', kind: 'remark' };
const choices = {
  expectedText: '清源县第1镇人民政府',
  marks: { a: [{ ...remark, place: { cell: 'requests/received/enterprise' } }] },
};

describe('the desk as it was kept', () => {
  beforeAll(() => {
    globalThis.indexedDB = new FreshStorage();
  });

  it('is upgraded with the reviewer’s remarks; a damaged record stays as it is and is told', async () => {
    const storage = await DeskStorage.open();
    expect(await storage.version()).toBeNull();
    const old = await openDB('gongkai-nianbao-desk', 1);
    await old.put('choices', choices, 'desk');
    old.close();
    const damaged = { id: 'b', set: 'current', content: { state: 'read', id: 'b', report: 7 } };
    await storage.upgrade(1, [{ id: 'a', set: 'current', content: content('a') }, damaged], []);
    const kept = await keptDesk(storage);
    expect(kept?.received.map(({ id }) => id)).toEqual(['a']);
    expect(kept?.stale.map(({ id }) => id)).toEqual(['a']);
    expect(kept?.damaged).toEqual([damaged]);
    expect(kept?.choices.expectedText).toBe(choices.expectedText);
    expect(kept?.choices.marks['a']).toMatchObject([
      { ...remark, place: { kind: 'cell', address: 'requests/received/enterprise' } },
    ]);
    expect(await storage.version()).toBe(deskVersion);
    expect(await storage.files()).toContainEqual(damaged);
    const again = await keptDesk(storage);
    expect(again?.choices).toEqual(kept?.choices);
  });

  it('is left alone where a newer version kept it', async () => {
    const storage = await DeskStorage.open();
    const before = await storage.entries();
    await storage.upgrade(deskVersion + 1, [], [{ key: 'other' }]);
    expect(await keptDesk(storage)).toBeNull();
    expect(await storage.entries()).toEqual(expect.arrayContaining([...before, { key: 'other' }]));
  });
});
