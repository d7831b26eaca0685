import { useEffect, useMemo, useState } from 'react';
import type { Editor } from '../editor/editor';
import { isSample } from '../start/sample-agency';
import { DraftSaver, type Saving } from './draft-saver';
import type { OpenDraft } from './open-draft';

const notKept: Saving = { state: 'sample' };

/** Saves while typing and, as far as the browser lets it, on leaving. */
export function useAutosave(
  editor: Editor,
  { id, storage, isToSave, trouble, onBegun, goOnAs }: OpenDraft,
): { saver: DraftSaver; saving: Saving } {
  const [saving, setSaving] = useState<Saving>(
    trouble === null ? { state: 'unsaved' } : { state: 'failed', trouble },
  );
  const saver = useMemo(() => {
    const tell = (state: Saving, own: string) => {
      setSaving(state);
      if (own !== id) goOnAs(own);
    };
    return new DraftSaver(storage, id, () => editor.settledDraft(), tell);
  }, [editor, storage, id, goOnAs]);
  useEffect(() => {
    if (isSample(editor.store.current)) return;
    if (isToSave) saver.soon();
    else saver.isStored(editor.store.draft);
  }, [editor, saver, isToSave]);
  useEffect(() => {
    const stop = editor.store.listeners.subscribe('report', () => {
      // Findings speak up too, when nothing was typed.
      if (editor.isReadOnly || saver.isWritten) return;
      if (isSample(editor.store.current)) {
        setSaving(notKept);
        return;
      }
      onBegun();
      saver.soon();
    });
    const flush = () => void saver.flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      flush();
      stop();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [editor, saver, onBegun]);
  return { saver, saving };
}
