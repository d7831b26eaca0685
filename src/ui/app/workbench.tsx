import { lazy, useState } from 'react';
import { ErrorBoundary } from '../components/error-boundary';
import { lazyPart } from '../components/lazy-part';
import { UpdateNotice } from '../delivery/update-notice';
import { EditorContext } from '../model/editor-context';
import { ReportForm } from '../form/report-form';
import { GridFrame } from '../grid/grid-frame';
import { ReturnedPart } from '../returns/returned-part';
import { FindingsPanel } from '../findings/findings-panel';
import { SampleBanner } from '../start/sample-banner';
import { WaysIn } from '../start/ways-in';
import { AppHeader } from './app-header';
import { DraftNotices } from './draft-notices';
import { SectionRail } from './section-rail';
import { useDroppedFile } from '../components/use-dropped-file';
import type { Opened, Role } from '../session/session';
import type { SessionStore } from '../session/session-store';
import { SkipLink } from './skip-link';
import { useWorkbench } from './use-workbench';
import { OtherView } from './view';

const DeskHeader = lazyPart(() => import('./desk-header').then((part) => part.DeskHeader));

const WritingTools = lazy(() =>
  import('../writing/writing-tools').then(({ WritingTools: tools }) => ({ default: tools })),
);

function FindingsFailed({ retry }: { retry: () => void }) {
  return (
    <aside className="findings" aria-label="核验">
      <p role="alert">核验结果未能显示，填报内容不受影响。</p>
      <button type="button" onClick={retry}>
        重试
      </button>
    </aside>
  );
}

/** The same element each time, so that what stands beside it is not rendered for it. */
const returned = <ReturnedPart />;

interface Props {
  session: SessionStore;
  opened: Opened;
  role: Role;
}

/** The page around one open draft. Another draft gets another workbench. */
export function Workbench({ session, opened, role }: Props) {
  const work = useWorkbench(session, opened, role);
  const { editor, saving, view, setView, message, isReadOnly } = work;
  const [actions, setActions] = useState<HTMLElement | null>(null);
  const dropped = useDroppedFile(() => setView('import'));
  return (
    <EditorContext.Provider value={editor}>
      <SkipLink />
      {view === 'county' ? (
        <DeskHeader message={message} slot={setActions} />
      ) : (
        <AppHeader
          saving={isReadOnly ? { state: 'elsewhere' } : saving}
          message={message}
          show={setView}
        />
      )}
      <UpdateNotice save={work.saveNow} />
      <DraftNotices saving={saving} retry={work.retry} role={role} takeOver={work.takeOver} />
      <SampleBanner />
      {opened.notice && (
        <p className="notice" role="alert">
          {opened.notice}
        </p>
      )}
      <div className="workbench" data-view={view}>
        <SectionRail view={view} />
        <main id="sheet" className="sheet" tabIndex={-1} onBlur={() => editor.endTyping()}>
          <OtherView view={view} dropped={dropped} actions={actions} show={setView} />
          {opened.isFirst && <WaysIn isShown={view === 'form'} show={setView} />}
          {/* Hidden, not unmounted: its fields hold what was typed. */}
          <div hidden={view !== 'form'}>
            <fieldset className="plain" role="presentation" disabled={isReadOnly}>
              <ReportForm Grid={GridFrame} Writing={WritingTools} />
            </fieldset>
          </div>
        </main>
        <ErrorBoundary fallback={(retry) => <FindingsFailed retry={retry} />}>
          <FindingsPanel returned={returned} />
        </ErrorBoundary>
      </div>
    </EditorContext.Provider>
  );
}
