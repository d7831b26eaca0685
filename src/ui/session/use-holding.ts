import { useEffect, useMemo, useState } from 'react';
import type { Editor } from '../model/editor';
import type { DraftClaim } from './draft-lease';
import type { DraftSaver } from './draft-saver';
import type { OpenDraft } from './open-draft';

/** `mine` to write, open `elsewhere`, or `kept` there because it could not be saved there. */
export type Holding = 'mine' | 'elsewhere' | 'kept';

/** Shows the draft as another window saved it, as long as this one only looks on. */
function useFollow(editor: Editor, { claim, storage }: OpenDraft, saver: DraftSaver) {
  return useMemo(
    () => async () => {
      // What was typed here is written first; as a copy, and this window goes on with that one, where
      // the other was faster. Once loaded, storage would take it for a change of what was loaded.
      if (!(await saver.flush()) || saver.key !== claim.draft) return;
      const result = await storage.load(claim.draft).catch(() => null);
      if (!result || 'problem' in result || !editor.isReadOnly) return;
      editor.follow(result.draft);
      saver.isStored(editor.store.draft);
    },
    [editor, storage, claim, saver],
  );
}

/** A window that is come back to takes a draft that nobody holds any more. */
function useReturn(claim: DraftClaim, begin: () => Promise<void>): void {
  useEffect(() => {
    const onReturn = () => {
      if (claim.isHeld || document.visibilityState !== 'visible') return;
      void claim.takeIfFree().then((isFree) => (isFree ? begin() : undefined));
    };
    window.addEventListener('focus', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      window.removeEventListener('focus', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [claim, begin]);
}

/** Only one window writes a draft; the others follow it until they take it over. */
export function useHolding(
  editor: Editor,
  open: OpenDraft,
  saver: DraftSaver,
): { holding: Holding; takeOver: () => void } {
  const { claim } = open;
  const [holding, setHolding] = useState<Holding>(claim.isHeld ? 'mine' : 'elsewhere');
  const follow = useFollow(editor, open, saver);
  const begin = useMemo(
    () => async () => {
      await follow();
      editor.setReadOnly(false);
      setHolding('mine');
    },
    [editor, follow],
  );
  useEffect(() => {
    const letGo = async () => {
      // First nothing more can be typed, then what was typed is written.
      editor.setReadOnly(true);
      const isWritten = await saver.flush();
      if (isWritten && saver.key === claim.draft) setHolding('elsewhere');
      else editor.setReadOnly(false);
      return isWritten;
    };
    claim.setHolder({ letGo, lost: () => void letGo(), changed: () => void follow() });
    // Lost while the page was being put up.
    if (!claim.isHeld && !editor.isReadOnly) void letGo();
    return () => claim.setHolder(null);
  }, [editor, saver, claim, follow]);
  useReturn(claim, begin);
  const takeOver = () =>
    void claim.take().then((isTaken) => (isTaken ? begin() : setHolding('kept')));
  return { holding, takeOver };
}
