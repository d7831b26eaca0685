import type { Draft } from '../../report/annual-report';
import type { DraftStorage } from '../../storage/drafts';
import type { StorageTrouble } from '../../storage/connection';
import { History } from '../model/history';
import type { DraftLease } from './draft-lease';

/** The draft a window has open, with the right to write it. */
export interface Opened {
  readonly id: string;
  readonly draft: Draft;
  readonly storage: DraftStorage;
  /** Its draft is the one written to: another than `id` once this window went on with a copy. */
  readonly lease: DraftLease;
  readonly history: History;
  /** Not in storage yet, and worth keeping before the first key. */
  readonly isToSave: boolean;
  /** Why storage did not answer when the page was opened. */
  readonly trouble: StorageTrouble | null;
  /** Said above the form: why an earlier draft could not be brought back. */
  readonly notice: string | null;
  /** Nothing was ever kept in this browser. */
  readonly isFirst: boolean;
  /** The draft a sample was opened over. */
  readonly suspended?: Opened;
}

/** `owner` writes the draft; a `follower` shows what the owner saves; `refused`: the owner could not save and keeps it. */
export type Role = 'owner' | 'follower' | 'refused';

export interface SessionState {
  readonly opened: Opened;
  readonly role: Role;
  /** Counts what was asked for: what answers late, when another draft was asked for since, is dropped. */
  readonly turn: number;
  /** Something was typed or asked for: a storage that answers late must not take its place. */
  readonly isTouched: boolean;
}

export type SessionEvent =
  | { readonly type: 'touched' }
  | { readonly type: 'asked' }
  | { readonly type: 'loaded'; readonly turn: number; readonly opened: Opened }
  | {
      readonly type: 'sampled';
      readonly turn: number;
      readonly lease: DraftLease;
      readonly sample: Draft;
      /** The open draft as it is now. */
      readonly live: Draft;
    }
  | { readonly type: 'sampleLeft' }
  | { readonly type: 'roleChanged'; readonly lease: DraftLease; readonly role: Role }
  | { readonly type: 'storageAnswered'; readonly opened: Opened }
  /** Another window wrote the draft: this one goes on with a copy, under the new lease. */
  | { readonly type: 'forked'; readonly of: string; readonly lease: DraftLease }
  | {
      readonly type: 'editionSwitched';
      readonly of: string;
      readonly draft: Draft;
      readonly isToSave: boolean;
    };

/** What is to be done besides; a lease is let go `later` when its draft may still have to be written. */
export interface SessionEffect {
  readonly release: DraftLease;
  readonly when: 'now' | 'later';
}
type Step = readonly [SessionState, readonly SessionEffect[]];

/** The page around a draft belongs to one draft of one edition: another key, another page. */
export const keyOf = ({ id, draft }: Opened): string => `${id} ${draft.report.edition}`;

const roleBy = ({ isHeld }: DraftLease): Role => (isHeld ? 'owner' : 'follower');

export const sessionOf = (opened: Opened): SessionState => ({
  opened,
  role: roleBy(opened.lease),
  turn: 0,
  isTouched: false,
});

const now = (release: DraftLease): SessionEffect => ({ release, when: 'now' });

const showing = (state: SessionState, opened: Opened): SessionState => ({
  ...state,
  opened,
  role: roleBy(opened.lease),
});

/** Puts another draft in the place of the open one, which is written before its lease is let go. */
function replaced(state: SessionState, opened: Opened): Step {
  const before = state.opened;
  if (before.lease.draft === opened.lease.draft) return [state, [now(opened.lease)]];
  return [
    showing(state, opened),
    [
      ...(before.suspended ? [now(before.suspended.lease)] : []),
      { release: before.lease, when: 'later' },
    ],
  ];
}

function sampled(state: SessionState, { lease, sample, live }: SampledEvent): Step {
  const { opened } = state;
  const over = {
    ...opened,
    id: lease.draft,
    lease,
    draft: sample,
    history: new History(),
    isToSave: false,
    notice: null,
    // A sample over a sample leads back to the draft below both.
    suspended: opened.suspended ?? { ...opened, draft: live },
  };
  return [showing(state, over), opened.suspended ? [{ release: opened.lease, when: 'later' }] : []];
}
type SampledEvent = Extract<SessionEvent, { type: 'sampled' }>;

/** Everything that can become of what a window has open; tested as a table. */
export function session(state: SessionState, event: SessionEvent): Step {
  const { opened, turn } = state;
  switch (event.type) {
    case 'touched':
      return [state.isTouched ? state : { ...state, isTouched: true }, []];
    case 'asked':
      return [{ ...state, turn: turn + 1, isTouched: true }, []];
    case 'loaded':
      return event.turn === turn
        ? replaced(state, event.opened)
        : [state, [now(event.opened.lease)]];
    case 'sampled':
      return event.turn === turn ? sampled(state, event) : [state, [now(event.lease)]];
    case 'sampleLeft':
      return opened.suspended
        ? [showing(state, opened.suspended), [now(opened.lease)]]
        : [state, []];
    case 'roleChanged':
      return [event.lease === opened.lease ? { ...state, role: event.role } : state, []];
    case 'storageAnswered':
      return state.isTouched ? [state, [now(event.opened.lease)]] : replaced(state, event.opened);
    case 'forked': {
      const isOver = keyOf(opened) !== event.of || opened.lease.draft === event.lease.draft;
      if (isOver) return [state, [now(event.lease)]];
      return [{ ...state, opened: { ...opened, lease: event.lease } }, [now(opened.lease)]];
    }
    case 'editionSwitched': {
      if (keyOf(opened) !== event.of) return [state, []];
      const { draft, isToSave } = event;
      const id = opened.lease.draft;
      return [showing(state, { ...opened, id, draft, isToSave, notice: null, isFirst: false }), []];
    }
  }
}
