import { lazy, type ReactNode, Suspense } from 'react';
import type { Dropped } from '../components/use-dropped-file';
import { ErrorBoundary } from '../components/error-boundary';
import { jumpToPlace } from '../model/page/jump-to';

/** What stands in the middle of the page. The form stays mounted behind the others: it holds what was typed. */
export type View =
  | 'form'
  | 'drafts'
  | 'import'
  | 'preview'
  | 'lastYear'
  | 'publish'
  | 'publishedCheck'
  | 'help'
  | 'county';

const CountyView = lazy(() =>
  import('../county/county-view').then(({ CountyView: view }) => ({ default: view })),
);
const DraftsView = lazy(() =>
  import('../drafts/drafts-view').then(({ DraftsView: view }) => ({ default: view })),
);
const ImportView = lazy(() =>
  import('../import/import-view').then(({ ImportView: view }) => ({ default: view })),
);
const PreviewView = lazy(() =>
  import('../preview/preview-view').then(({ PreviewView: view }) => ({ default: view })),
);
const LastYearView = lazy(() =>
  import('../preview/last-year-view').then(({ LastYearView: view }) => ({ default: view })),
);
const PublishView = lazy(() =>
  import('../publish/publish-view').then(({ PublishView: view }) => ({ default: view })),
);
const PublishedCheckView = lazy(() =>
  import('../publish/published-check-view').then(({ PublishedCheckView: view }) => ({
    default: view,
  })),
);
const HelpView = lazy(() =>
  import('../help/help-view').then(({ HelpView: view }) => ({ default: view })),
);

interface Props {
  view: View;
  dropped: Dropped;
  /** Where a view may put actions of its own. */
  actions: HTMLElement | null;
  show: (view: View) => void;
  say: (message: string) => void;
}

function Opened({ view, show, say, dropped, actions }: Props): ReactNode {
  const close = () => show('form');
  switch (view) {
    case 'form':
      return null;
    case 'drafts':
      return <DraftsView close={close} say={say} />;
    case 'import':
      return (
        <ImportView
          dropped={dropped}
          close={(message) => {
            close();
            say(message);
          }}
        />
      );
    case 'preview':
      return (
        <PreviewView
          close={close}
          jump={(place) => {
            close();
            // The form is shown again by the next frame.
            requestAnimationFrame(() => jumpToPlace(place));
          }}
        />
      );
    case 'lastYear':
      return <LastYearView close={close} />;
    case 'help':
      return <HelpView close={close} say={say} />;
    case 'publish':
      return <PublishView close={close} say={say} compare={() => show('publishedCheck')} />;
    case 'publishedCheck':
      return <PublishedCheckView close={() => show('publish')} />;
    case 'county':
      return <CountyView actions={actions} close={close} say={say} />;
  }
}

/** The views beside the form, each loaded when first opened. */
export function OtherView(props: Props) {
  return (
    <ErrorBoundary
      key={props.view}
      fallback={(retry) => (
        <p className="notice" role="alert" data-tone="error">
          这一页未能显示，填报内容不受影响。
          <button type="button" onClick={retry}>
            重试
          </button>
          <button type="button" onClick={() => props.show('form')}>
            返回填报
          </button>
        </p>
      )}
    >
      <Suspense fallback={<p className="loading">正在打开…</p>}>
        <Opened {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
