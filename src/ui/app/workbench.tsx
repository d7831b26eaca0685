import { lazy, useEffect, useState } from 'react';
import { ErrorBoundary } from '../components/error-boundary';
import { UpdateNotice } from '../delivery/update-notice';
import { EditorContext } from '../model/editor-context';
import { ReportForm } from '../form/report-form';
import { GridFrame } from '../grid/grid-frame';
import { ReturnedPart } from '../returns/returned-part';
import { FindingsPanel } from '../findings/findings-panel';
import { isSample } from '../../report/sample-agency';
import { SampleBanner } from '../start/sample-banner';
import { WaysIn } from '../start/ways-in';
import { useHelpKey } from '../help/use-help-key';
import { AppHeader } from './app-header';
import { DeskHeader } from './desk-header';
import { DraftNotices } from './draft-notices';
import { SectionRail } from './section-rail';
import { useDroppedFile } from '../components/use-dropped-file';
import { useAutosave } from '../session/use-autosave';
import { useRole } from '../session/use-role';
import type { Opened, Role } from '../session/session';
import type { SessionStore } from '../session/session-store';
import { useOpenEditor } from '../session/use-open-editor';
import { useUndoKeys } from './use-undo-keys';
import { useVersions } from '../session/use-versions';
import { useView } from './use-view';
import { OtherView } from './view';

const WritingTools = lazy(() =>
  import('../writing/writing-tools').then(({ WritingTools: tools }) => ({ default: tools })),
);

interface Props {
  session: SessionStore;
  opened: Opened;
  role: Role;
}

/** The page around one open draft. Another draft gets another workbench. */
export function Workbench({ session, opened, role }: Props) {
  const { notice, isFirst } = opened;
  const editor = useOpenEditor(session, opened);
  const { saver, saving } = useAutosave(editor, opened, session);
  const { takeOver } = useRole(editor, opened, session, saver);
  useUndoKeys(editor);
  const [view, setView] = useView();
  const [message, setMessage] = useState('');
  const [actions, setActions] = useState<HTMLElement | null>(null);
  useHelpKey(view, setView);
  const dropped = useDroppedFile(() => setView('import'));
  // A key opens a view without a blur: what follows the figure just typed is not left behind.
  useEffect(() => {
    if (view !== 'form') editor.endTyping();
  }, [editor, view]);
  useVersions(editor, opened, saver, saving, setMessage);
  const isReadOnly = role !== 'owner';
  useEffect(() => {
    const refuse = () => setMessage('本窗口只供查看，请先点“在此窗口继续填写”。');
    return editor.store.listeners.subscribe('refused', refuse);
  }, [editor]);
  const saveNow = async () => {
    if (!isSample(editor.store.current) && !(await saver.now())) throw new Error('not saved');
  };
  // What is imported would go nowhere.
  const shown = isReadOnly && view === 'import' ? 'form' : view;
  useEffect(
    () => editor.store.listeners.subscribe('jump', () => setView('form')),
    [editor, setView],
  );
  return (
    <EditorContext.Provider value={editor}>
      <a
        className="skip-link"
        href="#sheet"
        onClick={(event) => {
          // The address tells the view: it stays as it is.
          event.preventDefault();
          document.getElementById('sheet')?.focus();
        }}
      >
        跳到填报内容
      </a>
      {shown === 'county' ? (
        <DeskHeader
          message={message}
          setMessage={setMessage}
          slot={setActions}
          close={() => setView('form')}
        />
      ) : (
        <AppHeader
          saving={isReadOnly ? { state: 'elsewhere' } : saving}
          message={message}
          setMessage={setMessage}
          show={setView}
        />
      )}
      <UpdateNotice save={saveNow} />
      <DraftNotices
        saving={saving}
        retry={() => void saver.now()}
        role={role}
        takeOver={takeOver}
      />
      <SampleBanner />
      {notice && (
        <p className="notice" role="alert">
          {notice}
        </p>
      )}
      <div className="workbench" data-view={shown}>
        <SectionRail view={shown} />
        <main id="sheet" className="sheet" tabIndex={-1} onBlur={() => editor.endTyping()}>
          <OtherView
            view={shown}
            dropped={dropped}
            actions={actions}
            show={setView}
            say={setMessage}
          />
          {isFirst && <WaysIn isShown={shown === 'form'} show={setView} say={setMessage} />}
          {/* Hidden, not unmounted: its fields hold what was typed. */}
          <div hidden={shown !== 'form'}>
            <fieldset className="plain" role="presentation" disabled={isReadOnly}>
              <ReportForm Grid={GridFrame} Writing={WritingTools} />
            </fieldset>
          </div>
        </main>
        <ErrorBoundary
          fallback={(retry) => (
            <aside className="findings" aria-label="核验">
              <p role="alert">核验结果未能显示，填报内容不受影响。</p>
              <button type="button" onClick={retry}>
                重试
              </button>
            </aside>
          )}
        >
          <FindingsPanel returned={<ReturnedPart />} />
        </ErrorBoundary>
      </div>
    </EditorContext.Provider>
  );
}
