import type { Draft } from '../../report/annual-report';
import { History } from '../model/history';
import type { Desk } from './desk';
import { DraftLease } from './draft-lease';
import { takeUnwritten, unwrittenOf } from './draft-saver';
import { newId } from './new-id';
import type { SessionStore } from './session-store';

/** What is to be opened under an id. */
interface Wanted {
  readonly id: string;
  readonly draft: Draft;
  readonly isToSave: boolean;
  readonly notice?: string | undefined;
}

/** Asks for another draft. What was asked for last is what opens, however long each takes. */
function ask(own: SessionStore): number {
  own.dispatch({ type: 'asked' });
  return own.state.turn;
}

async function put(own: SessionStore, turn: number, wanted: Wanted): Promise<void> {
  const { id, isToSave } = wanted;
  const { storage } = own.state.opened;
  const lease = await DraftLease.on(id);
  const latest =
    isToSave || !storage.knows(id) || own.state.turn !== turn ? null : await storage.load(id);
  // Taken only where it opens: else nobody would write it any more.
  const unwritten = own.state.turn === turn ? takeUnwritten(id) : null;
  const stored = latest && 'draft' in latest ? latest.draft : wanted.draft;
  own.dispatch({
    type: 'loaded',
    turn,
    opened: {
      id,
      draft: unwritten ?? stored,
      storage,
      lease,
      history: new History(),
      isToSave: isToSave || unwritten !== null,
      trouble: null,
      notice: wanted.notice ?? null,
      isFirst: false,
    },
  });
}

async function open(own: SessionStore, turn: number, id: string): Promise<string | null> {
  // Its own saver goes on: nothing is to be opened.
  if (id === own.state.opened.lease.draft) return null;
  const unwritten = unwrittenOf(id);
  const result = unwritten ? { draft: unwritten } : await own.state.opened.storage.load(id);
  if (!result) return '本浏览器中没有这份草稿。';
  if ('problem' in result) return result.problem;
  await put(own, turn, { id, draft: result.draft, isToSave: unwritten !== null });
  return null;
}

async function trySample(
  own: SessionStore,
  turn: number,
  sample: Draft,
  live: Draft,
): Promise<void> {
  const lease = await DraftLease.on(newId());
  own.dispatch({ type: 'sampled', turn, lease, sample, live });
}

/** Opening, starting and trying drafts, beside the one with this id. */
export const draftDesk = (own: SessionStore, id: string): Desk => ({
  id,
  storage: own.state.opened.storage,
  start: (draft, newcomer = newId(), notice) =>
    void put(own, ask(own), {
      id: newcomer,
      draft,
      isToSave: draft.report.agency.name !== '',
      notice,
    }),
  trySample: (sample, live) => trySample(own, ask(own), sample, live),
  leaveSample: () => own.dispatch({ type: 'sampleLeft' }),
  open: (stored) => open(own, ask(own), stored),
});
