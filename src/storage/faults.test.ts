import 'fake-indexeddb/auto';
import { IDBFactory as FreshStorage } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../report/annual-report';
import { toDraftContent } from '../report/draft-content';
import { edition2021 } from '../template/editions/edition-2021';
import { completeReport } from '../testing/complete-report';
import { Connection } from './connection';
import { DeskStorage } from './desk';
import { DraftStorage } from './drafts';
import { mergeKept } from './everything';
import { DraftShelf } from './shelf';
import { VersionStorage } from './versions';

const minute = 60_000;
const now = new Date(2027, 0, 20, 12).getTime();
const longAgo = now - 90 * 24 * 60 * minute;

const draftOf = (name: string): Draft => ({
  report: { ...completeReport(edition2021, 2026), agency: { name, kind: 'township' } },
  confirmations: [],
});

/** The requests made of storage are counted; the one whose turn it is fails. */
const fault = { count: 0, at: Infinity, way: 'refused' as 'refused' | 'broken off' };
const restores: (() => void)[] = [];

function transactionOf(source: unknown): IDBTransaction {
  if (source instanceof IDBCursor) return transactionOf(source.source);
  if (source instanceof IDBIndex) return source.objectStore.transaction;
  return (source as IDBObjectStore).transaction;
}

/** A full disk refuses a request, or breaks off the whole transaction after it. */
function breakable(owner: object, name: string): void {
  const methods = owner as Record<string, (this: unknown, ...args: unknown[]) => unknown>;
  const original = methods[name]!;
  methods[name] = function (...args) {
    fault.count += 1;
    if (fault.count !== fault.at) return original.apply(this, args);
    if (fault.way === 'refused') throw new DOMException('full', 'QuotaExceededError');
    const result = original.apply(this, args);
    const made = name === 'transaction' ? (result as IDBTransaction) : transactionOf(this);
    queueMicrotask(() => made.abort());
    return result;
  };
  restores.push(() => {
    methods[name] = original;
  });
}

beforeAll(() => {
  breakable(IDBDatabase.prototype, 'transaction');
  for (const name of ['add', 'clear', 'delete', 'get', 'getAll', 'getAllKeys', 'openCursor', 'put'])
    breakable(IDBObjectStore.prototype, name);
  for (const name of ['getAll', 'getAllKeys']) breakable(IDBIndex.prototype, name);
  for (const name of ['continue', 'delete']) breakable(IDBCursor.prototype, name);
});
afterAll(() => restores.forEach((restore) => restore()));
beforeEach(() => vi.stubGlobal('indexedDB', new FreshStorage()));

/** All that a database holds. */
async function dump(name: string): Promise<unknown> {
  const db = await openDB(name);
  const stores = await Promise.all(
    [...db.objectStoreNames].map(async (store) => [
      store,
      await db.getAllKeys(store),
      await db.getAll(store),
    ]),
  );
  db.close();
  return stores;
}

type Action = () => Promise<unknown>;

/** Whichever request of the action fails: storage is as before or as after, never between, and the next attempt succeeds. */
async function holdsAtEveryRequest(database: string, begin: () => Promise<Action>): Promise<void> {
  const attempt = async (at: number) => {
    vi.stubGlobal('indexedDB', new FreshStorage());
    const action = await begin();
    const before = await dump(database);
    Object.assign(fault, { count: 0, at });
    const outcome = await action().then(
      () => 'done',
      () => 'refused',
    );
    const hasFailed = fault.count >= at;
    fault.at = Infinity;
    return { action, before, outcome, hasFailed, after: await dump(database) };
  };
  const undisturbed = await attempt(Infinity);
  expect(undisturbed.outcome).toBe('done');
  let at = 1;
  for (; ; at += 1) {
    const { action, before, outcome, hasFailed, after } = await attempt(at);
    if (!hasFailed) break;
    expect([at, outcome, after]).toEqual([
      at,
      outcome,
      outcome === 'done' ? undisturbed.after : before,
    ]);
    if (outcome === 'done') continue;
    await action();
    expect(await dump(database)).toEqual(undisturbed.after);
  }
  // At least a transaction and one request were broken.
  expect(at).toBeGreaterThan(2);
}

interface Kit {
  drafts: DraftStorage;
  shelf: DraftShelf;
  versions: VersionStorage;
}

/** A draft `a` with many versions, and `b` long in the bin with one. */
async function seeded(): Promise<Kit> {
  const drafts = new DraftStorage();
  const kit = {
    drafts,
    shelf: new DraftShelf(drafts.connection),
    versions: new VersionStorage(drafts.connection),
  };
  await drafts.save('b', draftOf('乙镇人民政府'), longAgo);
  await kit.shelf.remove('b', longAgo);
  await drafts.save('a', draftOf('甲镇人民政府'), now);
  await drafts.connection.write(['versions'], async (write) => {
    const versions = write.objectStore('versions');
    for (let nth = 0; nth < 25; nth += 1) {
      const content = toDraftContent(draftOf(`甲${nth}镇人民政府`));
      const at = now - (nth + 1) * minute;
      await versions.add({ ...content, draftId: 'a', at, occasions: ['每十分钟'] }, `a${nth}`);
    }
    const content = toDraftContent(draftOf('乙镇人民政府'));
    await versions.add({ ...content, draftId: 'b', at: longAgo, occasions: ['导出 Word'] }, 'b0');
  });
  return kit;
}

const version = (id: string, name: string) => ({
  id,
  draftId: 'a',
  draft: draftOf(name),
  at: now,
  occasion: '导出 Word',
});

const actions: Readonly<Record<string, (kit: Kit) => Action>> = {
  'a new draft is saved': ({ drafts }) => {
    return () => drafts.save('c', draftOf('丙镇人民政府'), now);
  },
  'a draft is saved again': ({ drafts }) => {
    return () => drafts.save('a', draftOf('甲甲镇人民政府'), now);
  },
  'a version is kept and older ones go': ({ versions }) => {
    return () => versions.keep(version('new', '甲甲镇人民政府'));
  },
  'an occasion is added to a version': ({ versions }) => {
    return () => versions.keep(version('new', '甲0镇人民政府'));
  },
  'a draft is given a name': ({ shelf }) => {
    return () => shelf.rename('a', '送审稿');
  },
  'a draft goes to the bin': ({ shelf }) => {
    return () => shelf.remove('a', now);
  },
  'a draft comes back from the bin': ({ shelf }) => {
    return () => shelf.bringBack('b');
  },
  'a draft is doubled': ({ shelf }) => {
    return () => shelf.duplicate('a', { id: 'c', name: '副本', savedAt: now });
  },
  'the bin is emptied, versions too': ({ shelf }) => {
    return () => shelf.emptyBin(now);
  },
  'everything of a file is merged': ({ drafts }) => {
    const kept = (id: string) => ({
      id,
      name: '',
      savedAt: now,
      draft: draftOf(`${id}镇人民政府`),
    });
    const versions = ['v1', 'v2'].map((id) => {
      return { id, draftId: 'd', at: now, occasions: ['打印'], draft: draftOf('丁镇人民政府') };
    });
    const all = { drafts: [kept('a'), kept('d'), kept('e')], versions };
    return () => mergeKept(drafts.connection, all, () => 'a2');
  },
  'lasting storage is asked for': ({ drafts }) => {
    return () => drafts.firstTimeToPersist();
  },
};

describe.each(['refused', 'broken off'] as const)(
  'a request that is %s leaves all or nothing',
  (way) => {
    beforeEach(() => {
      fault.way = way;
    });

    it.each(Object.entries(actions))('when %s', async (_, of) => {
      await holdsAtEveryRequest('gongkai-nianbao', async () => of(await seeded()));
    });

    const deskActions: Readonly<Record<string, (desk: DeskStorage) => Promise<unknown>>> = {
      'files are kept': (desk) =>
        desk.keepFiles(['y', 'z'].map((id) => ({ id, set: 'current', content: { id } }))),
      'files are dropped': (desk) => desk.dropFiles(['w', 'x']),
      'something chosen is kept': (desk) => desk.keepEntries([{ key: 'a' }], () => true),
      'what stands beside a draft is kept': (desk) => desk.keepBeside('a', { origin: 1 }),
      'what stands beside a draft is dropped': (desk) => desk.keepBeside('b', null),
      'it is cleared': (desk) => desk.clear(),
    };

    it.each(Object.entries(deskActions))('on the county’s desk, when %s', async (_, run) => {
      await holdsAtEveryRequest('gongkai-nianbao-desk', async () => {
        const desk = await DeskStorage.open();
        await desk.keepFiles(['w', 'x'].map((id) => ({ id, set: 'current', content: { id } })));
        await desk.keepEntries([{ key: 'a', value: 1 } as { key: string }], () => true);
        await desk.keepBeside('b', { origin: 2 });
        return () => run(desk);
      });
    });
  },
);

describe('a database of an earlier version that cannot be brought up to date', () => {
  it('keeps its drafts for the next attempt', async () => {
    const old = await openDB('gongkai-nianbao', 1, {
      upgrade: (db) => {
        db.createObjectStore('drafts');
        db.createObjectStore('settings');
      },
    });
    const record = { ...toDraftContent(draftOf('甲镇人民政府')), savedAt: now, revision: 4 };
    await old.put('drafts', record, 'a');
    old.close();
    const create = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const connection = new Connection();
    await expect(connection.use((db) => db.get('drafts', 'a'))).rejects.toThrow();
    create.mockRestore();
    expect(await connection.use((db) => db.get('drafts', 'a'))).toEqual(record);
  });
});
