import { useEffect, useState } from 'react';
import type { DraftStorage } from '../../storage/drafts';
import type { Editor } from '../editor/editor';

export type Saving =
  | { readonly state: 'unsaved' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed' };

/** At most this many milliseconds of typing are lost when the browser is killed. */
const delay = 250;

/** Writes the draft a moment after each change and, as far as the browser lets it, on leaving. */
export function useAutosave(editor: Editor, storage: DraftStorage | null, id: string): Saving {
  const [saving, setSaving] = useState<Saving>({ state: storage ? 'unsaved' : 'failed' });
  useEffect(() => {
    if (!storage) return undefined;
    let timer: number | null = null;
    const save = () => {
      timer = null;
      storage.save(id, editor.store.draft).then(
        () => setSaving({ state: 'saved', at: new Date() }),
        () => setSaving({ state: 'failed' }),
      );
    };
    const soon = () => {
      timer ??= window.setTimeout(save, delay);
    };
    const now = () => {
      if (timer === null) return;
      window.clearTimeout(timer);
      save();
    };
    const stop = editor.store.listeners.subscribe('report', soon);
    window.addEventListener('pagehide', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      now();
      stop();
      window.removeEventListener('pagehide', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [editor, storage, id]);
  return saving;
}
