import { Store } from '../model/store';
import { DraftLease } from './draft-lease';
import { warnOfUnwritten } from './draft-saver';
import { openLast } from './open-last';
import {
  type Opened,
  session,
  type SessionEffect,
  type SessionEvent,
  sessionOf,
  type SessionState,
} from './session';

/** How often a storage that did not answer when the page was opened is asked again. */
const askAgain = 3000;

function carryOut({ release, when }: SessionEffect): void {
  // Later: after what was typed last is written; the page around the old draft is gone by then.
  if (when === 'later') window.setTimeout(() => release.release());
  else release.release();
}

/** What this window has open: one state that events change, each at once and not only at the next render. */
export class SessionStore {
  readonly store: Store<SessionState>;

  constructor(first: Opened) {
    this.store = new Store(sessionOf(first));
  }

  get state(): SessionState {
    return this.store.get();
  }

  readonly dispatch = (event: SessionEvent): void => {
    const [state, effects] = session(this.state, event);
    effects.forEach(carryOut);
    this.store.set(state);
  };

  /** This window goes on under another id, in the place of what `of` is the key of. */
  readonly fork = (of: string, id: string): void =>
    void DraftLease.on(id).then((lease) => this.dispatch({ type: 'forked', of, lease }));

  /** Where storage failed when the page was opened, its draft comes once it answers. Returns how to stop. */
  readonly start = (): (() => void) => {
    window.addEventListener('beforeunload', warnOfUnwritten);
    let timer: number | undefined;
    let isOver = false;
    const { storage, trouble } = this.state.opened;
    const attempt = async () => {
      const opened = await openLast(storage);
      if (isOver || opened.trouble !== null) opened.lease.release();
      else this.dispatch({ type: 'storageAnswered', opened });
      if (!isOver && opened.trouble !== null && !this.state.isTouched) wait();
    };
    const wait = () => {
      timer = window.setTimeout(() => void attempt(), askAgain);
    };
    if (trouble !== null) wait();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      window.removeEventListener('beforeunload', warnOfUnwritten);
    };
  };
}
