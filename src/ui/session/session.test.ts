import { expect, it } from 'vitest';
import type { DraftStorage } from '../../storage/drafts';
import { completeReport } from '../../testing/complete-report';
import { History } from '../model/history';
import type { DraftLease } from './draft-lease';
import { keyOf, type Opened, session, type SessionEvent, sessionOf } from './session';

const lease = (draft: string, isHeld = true) => ({ draft, isHeld }) as unknown as DraftLease;
const report = completeReport();
const draftOf = (name: string) => ({
  report: { ...report, agency: { ...report.agency, name } },
  confirmations: [],
});
const opened = (id: string, more: Partial<Opened> = {}): Opened => ({
  id,
  draft: draftOf(id),
  storage: {} as unknown as DraftStorage,
  lease: lease(id),
  history: new History(),
  isToSave: false,
  trouble: null,
  notice: null,
  isFirst: false,
  ...more,
});

/** What is open after the events, under which name it is written, as what, and which leases were let go. */
function after(first: Opened, ...events: readonly SessionEvent[]) {
  const released: string[] = [];
  let state = sessionOf(first);
  for (const event of events) {
    const [next, effects] = session(state, event);
    state = next;
    released.push(...effects.map(({ release, when }) => `${release.draft} ${when}`));
  }
  const { id, lease: held, draft } = state.opened;
  return { id, writes: held.draft, name: draft.report.agency.name, role: state.role, released };
}

const asked: SessionEvent = { type: 'asked' };
const loaded = (turn: number, id: string): SessionEvent => ({
  type: 'loaded',
  turn,
  opened: opened(id),
});
const sampled = (turn: number): SessionEvent => ({
  type: 'sampled',
  turn,
  lease: lease('sample'),
  sample: draftOf('示例'),
  live: draftOf('a, typed on'),
});
const first = opened('a');
const of = keyOf(first);
const own = { id: 'a', writes: 'a', name: 'a', role: 'owner', released: [] };

it.each<[string, readonly SessionEvent[], Partial<ReturnType<typeof after>>]>([
  ['nothing happened', [], {}],
  ['typing changes nothing of it', [{ type: 'touched' }], {}],
  [
    'another draft opens, and the one before is let go after it is written',
    [asked, loaded(1, 'b')],
    { id: 'b', writes: 'b', name: 'b', released: ['a later'] },
  ],
  [
    'of two drafts asked for, the last opens, also when it is there first',
    [asked, asked, loaded(2, 'c'), loaded(1, 'b')],
    { id: 'c', writes: 'c', name: 'c', released: ['a later', 'b now'] },
  ],
  [
    'and when it is there last',
    [asked, asked, loaded(1, 'b'), loaded(2, 'c')],
    { id: 'c', writes: 'c', name: 'c', released: ['b now', 'a later'] },
  ],
  ['the draft that is open is not opened again', [asked, loaded(1, 'a')], { released: ['a now'] }],
  [
    'a sample stands over the draft, which stays as it was',
    [asked, sampled(1), { type: 'sampleLeft' }],
    { name: 'a, typed on', released: ['sample now'] },
  ],
  [
    'a sample over a sample leads back to the draft below',
    [asked, sampled(1), asked, sampled(2), { type: 'sampleLeft' }],
    { name: 'a, typed on', released: ['sample later', 'sample now'] },
  ],
  [
    'opening a draft from a sample lets go of both',
    [asked, sampled(1), asked, loaded(2, 'b')],
    { id: 'b', writes: 'b', name: 'b', released: ['a now', 'sample later'] },
  ],
  ['leaving a sample that is none is nothing', [{ type: 'sampleLeft' }], {}],
  [
    'a fork is written under its own name, on the same page',
    [{ type: 'forked', of, lease: lease('copy') }],
    { writes: 'copy', released: ['a now'] },
  ],
  [
    'a fork of a draft that was left meanwhile is let go',
    [asked, loaded(1, 'b'), { type: 'forked', of, lease: lease('copy') }],
    { id: 'b', writes: 'b', name: 'b', released: ['a later', 'copy now'] },
  ],
  [
    'another edition of a fork is the fork’s',
    [
      { type: 'forked', of, lease: lease('copy') },
      { type: 'editionSwitched', of, draft: draftOf('switched'), isToSave: true },
    ],
    { id: 'copy', writes: 'copy', name: 'switched', released: ['a now'] },
  ],
  [
    'another edition of a draft that was left is dropped',
    [
      asked,
      loaded(1, 'b'),
      { type: 'editionSwitched', of, draft: draftOf('switched'), isToSave: true },
    ],
    { id: 'b', writes: 'b', name: 'b', released: ['a later'] },
  ],
  [
    'a storage that answers late brings its draft',
    [{ type: 'storageAnswered', opened: opened('kept') }],
    { id: 'kept', writes: 'kept', name: 'kept', released: ['a later'] },
  ],
  [
    'but not over what was typed',
    [{ type: 'touched' }, { type: 'storageAnswered', opened: opened('kept') }],
    { released: ['kept now'] },
  ],
  [
    'nor over what was asked for',
    [asked, { type: 'storageAnswered', opened: opened('kept') }],
    { released: ['kept now'] },
  ],
  [
    'a window that gave the draft away follows',
    [{ type: 'roleChanged', lease: first.lease, role: 'follower' }],
    { role: 'follower' },
  ],
  [
    'what another lease says is not heard',
    [{ type: 'roleChanged', lease: lease('b'), role: 'follower' }],
    {},
  ],
  [
    'a draft opened by a follower is its own again',
    [{ type: 'roleChanged', lease: first.lease, role: 'refused' }, asked, loaded(1, 'b')],
    { id: 'b', writes: 'b', name: 'b', role: 'owner', released: ['a later'] },
  ],
])('%s', (_, events, expected) => {
  expect(after(first, ...events)).toEqual({ ...own, ...expected });
});

it('follows where another window holds the draft from the beginning', () => {
  expect(after(opened('a', { lease: lease('a', false) }))).toMatchObject({ role: 'follower' });
});
