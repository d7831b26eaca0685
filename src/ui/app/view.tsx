import type { ComponentType, ReactNode } from 'react';
import { lazyPart } from '../components/lazy-part';
import type { Dropped } from '../components/use-dropped-file';
import { ErrorBoundary } from '../components/error-boundary';

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

function lazyView<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazyPart(load, <p className="loading">正在打开…</p>);
}

const CountyView = lazyView(() => import('../county/county-view').then((part) => part.CountyView));
const DraftsView = lazyView(() => import('../drafts/drafts-view').then((part) => part.DraftsView));
const ImportView = lazyView(() => import('../import/import-view').then((part) => part.ImportView));
const PreviewView = lazyView(() =>
  import('../preview/preview-view').then((part) => part.PreviewView),
);
const LastYearView = lazyView(() =>
  import('../preview/last-year-view').then((part) => part.LastYearView),
);
const PublishView = lazyView(() =>
  import('../publish/publish-view').then((part) => part.PublishView),
);
const PublishedCheckView = lazyView(() =>
  import('../publish/published-check-view').then((part) => part.PublishedCheckView),
);
const HelpView = lazyView(() => import('../help/help-view').then((part) => part.HelpView));

interface Props {
  view: View;
  dropped: Dropped;
  /** Where a view may put actions of its own. */
  actions: HTMLElement | null;
  show: (view: View) => void;
}

function Opened({ view, show, dropped, actions }: Props): ReactNode {
  switch (view) {
    case 'form':
      return null;
    case 'drafts':
      return <DraftsView />;
    case 'import':
      return <ImportView dropped={dropped} />;
    case 'preview':
      return <PreviewView />;
    case 'lastYear':
      return <LastYearView />;
    case 'help':
      return <HelpView />;
    case 'publish':
      return <PublishView compare={() => show('publishedCheck')} />;
    case 'publishedCheck':
      return <PublishedCheckView close={() => show('publish')} />;
    case 'county':
      return <CountyView actions={actions} />;
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
      <Opened {...props} />
    </ErrorBoundary>
  );
}
