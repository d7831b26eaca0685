import { useEffect, useMemo, useState } from 'react';
import { useStore } from '../model/store';
import type { Desk } from './desk';
import { draftDesk } from './draft-desk';
import type { Opened, SessionState } from './session';
import { SessionStore } from './session-store';

/** The session of this window, and what can be done with its drafts as a whole. */
export function useSession(first: Opened): {
  session: SessionStore;
  state: SessionState;
  desk: Desk;
} {
  const [own] = useState(() => new SessionStore(first));
  const state = useStore(own.store, (now) => now);
  useEffect(() => own.start(), [own]);
  const id = state.opened.lease.draft;
  const desk = useMemo(() => draftDesk(own, id), [own, id]);
  return { session: own, state, desk };
}
