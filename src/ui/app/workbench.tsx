import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { AnnualReport, Draft } from '../../report/annual-report';
import type { DraftStorage } from '../../storage/drafts';
import type { Edition } from '../../template/edition';
import { UpdateNotice } from '../delivery/update-notice';
import { Editor } from '../editor/editor';
import { EditorContext } from '../editor/editor-context';
import type { History } from '../editor/history';
import { listenToTyping } from '../editor/listen-to-typing';
import { snapshot } from '../editor/report-paths';
import { ReportForm } from '../editor/report-form';
import { FindingsPanel } from '../findings/findings-panel';
import { AppHeader } from './app-header';
import { SectionRail } from './section-rail';
import { useAutosave } from './use-autosave';
import { useUndoKeys } from './use-undo-keys';
import { useView } from './use-view';
import { OtherView } from './view';

interface Props {
  id: string;
  draft: Draft;
  edition: Edition;
  storage: DraftStorage | null;
  notice: string | null;
  history: History;
  reopen: (draft: Draft) => void;
}

/** The page around one open draft. Another draft gets another workbench. */
export function Workbench({ id, draft, edition, storage, notice, history, reopen }: Props) {
  const [initial] = useState(() => snapshot(draft));
  const form = useForm<AnnualReport>({ defaultValues: initial.report });
  const [editor] = useState(() => new Editor(edition, form, history, initial, reopen));
  useEffect(() => listenToTyping(editor), [editor]);
  useEffect(() => () => editor.endTyping(), [editor]);
  useEffect(() => void editor.returns.restore(id), [editor, id]);
  const { saving, saveNow } = useAutosave(editor, storage, id);
  useUndoKeys(editor);
  const [view, setView] = useView();
  const [message, setMessage] = useState('');
  useEffect(
    () => editor.store.listeners.subscribe('jump', () => setView('form')),
    [editor, setView],
  );
  return (
    <EditorContext.Provider value={editor}>
      <AppHeader saving={saving} message={message} setMessage={setMessage} show={setView} />
      <UpdateNotice save={saveNow} />
      {notice && (
        <p className="notice" role="alert">
          {notice}
        </p>
      )}
      <div className="workbench" data-view={view}>
        <SectionRail />
        <main className="sheet" onBlur={() => editor.endTyping()}>
          <OtherView view={view} show={setView} say={setMessage} />
          {/* Hidden, not unmounted: its fields hold what was typed. */}
          <div hidden={view !== 'form'}>
            <ReportForm />
          </div>
        </main>
        <FindingsPanel />
      </div>
    </EditorContext.Provider>
  );
}
