import { useCallback, useEffect, useMemo } from 'react';
import type { Editor } from '../model/editor';
import type { DraftLease } from './draft-lease';
import type { DraftSaver } from './draft-saver';
import type { Opened, Role } from './session';
import type { SessionStore } from './session-store';

/** Shows the draft as another window saved it, as long as this one only looks on. */
function useFollow(editor: Editor, { lease, storage }: Opened, saver: DraftSaver) {
  return useMemo(
    () => async () => {
      // What was typed here is written first; as a copy, and this window goes on with that one, where
      // the other was faster. Once loaded, storage would take it for a change of what was loaded.
      if (!(await saver.flush()) || saver.key !== lease.draft) return;
      const result = await storage.load(lease.draft).catch(() => null);
      if (!result || 'problem' in result || !editor.isReadOnly) return;
      editor.follow(result.draft);
      saver.isStored(editor.store.draft);
    },
    [editor, storage, lease, saver],
  );
}

/** A window that is come back to takes a draft that nobody holds any more. */
function useReturn(lease: DraftLease, begin: () => Promise<void>): void {
  useEffect(() => {
    const onReturn = () => {
      if (lease.isHeld || document.visibilityState !== 'visible') return;
      void lease.takeIfFree().then((isFree) => (isFree ? begin() : undefined));
    };
    window.addEventListener('focus', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      window.removeEventListener('focus', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [lease, begin]);
}

/** Only one window writes a draft; the others follow it until they take it over. */
export function useRole(
  editor: Editor,
  opened: Opened,
  session: SessionStore,
  saver: DraftSaver,
): { takeOver: () => void } {
  const { lease } = opened;
  const follow = useFollow(editor, opened, saver);
  const become = useCallback(
    (role: Role) => session.dispatch({ type: 'roleChanged', lease, role }),
    [session, lease],
  );
  const begin = useMemo(
    () => async () => {
      await follow();
      editor.setReadOnly(false);
      become('owner');
    },
    [editor, follow, become],
  );
  useEffect(() => {
    const letGo = async () => {
      // First nothing more can be typed, then what was typed is written.
      editor.setReadOnly(true);
      const isWritten = await saver.flush();
      if (isWritten && saver.key === lease.draft) become('follower');
      else editor.setReadOnly(false);
      return isWritten;
    };
    lease.setHolder({ letGo, lost: () => void letGo(), changed: () => void follow() });
    // Lost while the page was being put up.
    if (!lease.isHeld && !editor.isReadOnly) void letGo();
    return () => lease.setHolder(null);
  }, [editor, saver, lease, follow, become]);
  useReturn(lease, begin);
  const takeOver = () =>
    void lease.take().then((isTaken) => (isTaken ? begin() : become('refused')));
  return { takeOver };
}
