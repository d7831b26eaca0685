import { useEffect, useMemo, useState } from 'react';
import type { DraftStorage } from '../../storage/drafts';
import type { Editor } from '../editor/editor';
import { isSample } from '../start/sample-agency';
import { DraftSaver, type Saving } from './draft-saver';

const notKept: Saving = { state: 'sample' };

/** Saves while typing and, as far as the browser lets it, on leaving. */
export function useAutosave(
  editor: Editor,
  storage: DraftStorage | null,
  id: string,
): { saving: Saving; saveNow: () => Promise<void> } {
  const [saving, setSaving] = useState<Saving>({ state: storage ? 'unsaved' : 'failed' });
  const saver = useMemo(
    () => storage && new DraftSaver(storage, id, () => editor.settledDraft(), setSaving),
    [editor, storage, id],
  );
  useEffect(() => {
    if (!saver || !storage) return undefined;
    const flush = () => saver.flush();
    const soon = () => {
      if (isSample(editor.store.current)) setSaving(notKept);
      else saver.soon();
    };
    // A draft made from another is worth keeping before the first key.
    if (!storage.knows(id) && editor.store.current.agency.name !== '') soon();
    const stop = editor.store.listeners.subscribe('report', soon);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      flush();
      stop();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [editor, storage, id, saver]);
  const saveNow = () => {
    if (isSample(editor.store.current)) return Promise.resolve();
    return saver?.now() ?? Promise.reject(new Error('no storage'));
  };
  return { saving, saveNow };
}
