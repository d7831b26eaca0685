import { useEffect } from 'react';
import type { Editor } from '../model/editor';
import { isSample } from '../../report/sample-agency';
import { remember } from '../settings/settings';
import type { DraftSaver, Saving } from './draft-saver';
import type { Opened } from './session';

/** Versions are needed long after the first key. */
const keeper = () => import('./version-keeper');

let isPersistAsked = false;

/** Keeps versions on export, import and every hour, and asks once that the browser drop nothing. */
export function useVersions(
  editor: Editor,
  { storage, lease }: Opened,
  saver: DraftSaver,
  saving: Saving,
): void {
  useEffect(() => {
    const keepVersion = async (occasion: string) => {
      const { draft } = editor.store;
      if (isSample(draft.report)) return true;
      try {
        const { keepVersion: keep } = await keeper();
        await keep(storage.connection, saver.key, draft, occasion);
        return true;
      } catch {
        editor.page.say('未能保留历史版本，草稿本身不受影响。');
        return false;
      }
    };
    editor.connect({ keepVersion });
  }, [editor, storage, saver]);
  useEffect(() => {
    if (saving.state !== 'saved') return;
    lease.saved();
    const { draft } = editor.store;
    const at = saving.at.getTime();
    void keeper()
      .then(({ keepHourly }) => keepHourly(storage.connection, saver.key, draft, at))
      // The draft itself is saved; the next save tries again.
      .catch(() => undefined);
    if (isPersistAsked) return;
    isPersistAsked = true;
    remember('begun', true);
    // Missing on pages without https and in Safari 14.
    const manager = (navigator as { storage?: StorageManager }).storage;
    storage
      .firstTimeToPersist()
      .then((isFirst) => (isFirst ? manager?.persist() : undefined))
      .catch(() => undefined);
  }, [saving, editor, storage, lease, saver]);
}
