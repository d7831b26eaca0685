import { useEffect, useState } from 'react';
import { isSample } from '../../report/sample-agency';
import { useHelpKey } from '../help/use-help-key';
import type { Opened, Role } from '../session/session';
import type { SessionStore } from '../session/session-store';
import { useAutosave } from '../session/use-autosave';
import { useOpenEditor } from '../session/use-open-editor';
import { useRole } from '../session/use-role';
import { useVersions } from '../session/use-versions';
import { usePrintKey } from './use-print-key';
import { useUndoKeys } from './use-undo-keys';
import { useView } from './use-view';

/** The editor of an open draft with its saving, its view, and the message in the header. */
export function useWorkbench(session: SessionStore, opened: Opened, role: Role) {
  const editor = useOpenEditor(session, opened);
  const { saver, saving } = useAutosave(editor, opened, session);
  const { takeOver } = useRole(editor, opened, session, saver);
  const [view, setView] = useView();
  const [message, setMessage] = useState('');
  useUndoKeys(editor);
  useHelpKey(view, setView);
  usePrintKey(view, setView);
  useVersions(editor, opened, saver, saving);
  // A key opens a view without a blur: what follows the figure just typed is not left behind.
  useEffect(() => {
    if (view !== 'form') editor.endTyping();
  }, [editor, view]);
  useEffect(() => {
    editor.connect({ say: setMessage, showForm: () => setView('form') });
  }, [editor, setView]);
  const saveNow = async () => {
    if (!isSample(editor.store.current) && !(await saver.now())) throw new Error('not saved');
  };
  const isReadOnly = role !== 'owner';
  return {
    editor,
    saving,
    retry: () => void saver.now(),
    saveNow,
    takeOver,
    isReadOnly,
    // What is imported would go nowhere.
    view: isReadOnly && view === 'import' ? 'form' : view,
    setView,
    message,
  };
}
