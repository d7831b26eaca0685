import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Draft } from '../../report/annual-report';
import { DraftStorage } from '../../storage/drafts';
import { completeReport } from '../../testing/complete-report';
import { DraftLease } from './draft-lease';
import { takeUpJournals, writeJournal } from './journal';

const draftSaying = (preface: string): Draft => ({
  report: { ...completeReport(), preface },
  confirmations: [],
});

/** As much of the browser's as is used: its keys are its own properties. */
class Kept {
  [key: string]: unknown;
  static of = () => new Kept();
}
const methods = {
  getItem(this: Kept, key: string) {
    return (this[key] as string | undefined) ?? null;
  },
  setItem(this: Kept, key: string, text: string) {
    this[key] = text;
  },
  removeItem(this: Kept, key: string) {
    Reflect.deleteProperty(this, key);
  },
};
Object.setPrototypeOf(Kept.prototype, methods);

let number = 0;
let id = '';
beforeEach(() => {
  vi.stubGlobal('localStorage', Kept.of());
  id = `draft-${(number += 1)}`;
});
afterEach(() => vi.unstubAllGlobals());

async function opened(): Promise<string | null> {
  const storage = new DraftStorage();
  await takeUpJournals(storage);
  const result = await storage.load(id);
  return result && 'draft' in result ? result.draft.report.preface : null;
}

it('brings back what a page could not store any more', async () => {
  await new DraftStorage().save(id, draftSaying('存下的'), 1000);
  writeJournal(id, draftSaying('存下的，又写的'), 1100);
  expect(await opened()).toBe('存下的，又写的');
  expect(Object.keys(localStorage)).toEqual([]);
});

it('brings back a draft that was never stored, and opens it', async () => {
  writeJournal(id, draftSaying('只写了一句'), 1100);
  expect(await opened()).toBe('只写了一句');
  expect(await new DraftStorage().current()).toMatchObject({ id });
});

it('leaves alone what was stored since, in the same moment too', async () => {
  for (const at of [1000, 1100]) {
    await new DraftStorage().save(id, draftSaying('后来存的'), 1100);
    writeJournal(id, draftSaying('先前写的'), at);
    expect(await opened()).toBe('后来存的');
    id = `draft-${(number += 1)}`;
  }
  expect(Object.keys(localStorage)).toEqual([]);
});

it('waits while another window has the draft open', async () => {
  await new DraftStorage().save(id, draftSaying('那边的'), 1000);
  const other = await DraftLease.on(id);
  writeJournal(id, draftSaying('这边的'), 1100);
  expect(await opened()).toBe('那边的');
  expect(Object.keys(localStorage)).toHaveLength(1);
  other.release();
  expect(await opened()).toBe('这边的');
});

it('leaves what it cannot read where it is, and goes on', async () => {
  localStorage.setItem('gongkai-nianbao:unsaved:a', 'half a {');
  localStorage.setItem('gongkai-nianbao:unsaved:b', '{"at":1,"format":"x"}');
  writeJournal(id, draftSaying('好的'), 1100);
  expect(await opened()).toBe('好的');
  expect(Object.keys(localStorage)).toHaveLength(2);
});

it('works where the browser keeps nothing at all', async () => {
  vi.stubGlobal('localStorage', undefined);
  writeJournal(id, draftSaying('写了'), 1100);
  expect(await opened()).toBe(null);
});
