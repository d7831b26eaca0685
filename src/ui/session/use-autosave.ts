import { useEffect, useMemo, useState } from 'react';
import type { Editor } from '../model/editor';
import { isSample } from '../../report/sample-agency';
import { DraftSaver, type Saving } from './draft-saver';
import { keyOf, type Opened } from './session';
import type { SessionStore } from './session-store';

const notKept: Saving = { state: 'sample' };

function useFlushOnLeaving(saver: DraftSaver): void {
  useEffect(() => {
    const flush = () => {
      saver.keepUnsaved();
      void saver.flush();
    };
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      flush();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [saver]);
}

/** Saves while typing and, as far as the browser lets it, on leaving. */
export function useAutosave(
  editor: Editor,
  opened: Opened,
  session: SessionStore,
): { saver: DraftSaver; saving: Saving } {
  const { id, storage, isToSave, trouble } = opened;
  const key = keyOf(opened);
  const [saving, setSaving] = useState<Saving>(
    trouble === null ? { state: 'unsaved' } : { state: 'failed', trouble },
  );
  const saver = useMemo(() => {
    const notify = (state: Saving, own: string) => {
      setSaving(state);
      if (own !== id) session.fork(key, own);
    };
    const kept = () => (isSample(editor.store.current) ? null : editor.boundDraft());
    return new DraftSaver(storage, id, kept, notify);
  }, [editor, storage, id, session, key]);
  useEffect(() => {
    if (isToSave) saver.soon();
    else saver.isStored(editor.store.draft);
  }, [editor, saver, isToSave]);
  useEffect(
    () =>
      editor.store.shown.subscribe(() => {
        if (isSample(editor.store.current)) setSaving(notKept);
        if (editor.isReadOnly || saver.isWritten) return;
        session.dispatch({ type: 'touched' });
        saver.soon();
      }),
    [editor, saver, session],
  );
  useFlushOnLeaving(saver);
  return { saver, saving };
}
