import { useCallback, useEffect } from 'react';
import { editionById, editionInForce } from '../../template/editions';
import { ErrorBoundary } from '../components/error-boundary';
import { DamagedDraft } from './damaged-draft';
import { DeskContext } from '../session/desk';
import { DraftClaim } from '../session/draft-lease';
import { warnOfUnwritten } from '../session/draft-saver';
import type { OpenedDraft } from '../session/open-last';
import { useDraftDesk } from '../session/use-draft-desk';
import { useOpened } from '../session/use-opened';
import { Workbench } from './workbench';

/** The page, beginning with the draft worked on last. */
export function App({ first }: { first: OpenedDraft }) {
  const { opened, replace, update, onBegun } = useOpened(first);
  const { draft, generation } = opened;
  const desk = useDraftDesk(opened, replace, onBegun);
  useEffect(() => {
    window.addEventListener('beforeunload', warnOfUnwritten);
    return () => window.removeEventListener('beforeunload', warnOfUnwritten);
  }, []);
  const goOnAs = useCallback(
    (id: string) =>
      void DraftClaim.on(id).then((claim) =>
        update((now) => {
          // Another draft may have been opened meanwhile: its claim is its own.
          const isOver = now.generation !== generation || now.claim.draft === id;
          (isOver ? claim : now.claim).release();
          return isOver ? now : { ...now, claim };
        }),
      ),
    [update, generation],
  );
  return (
    <DeskContext.Provider value={desk}>
      <ErrorBoundary key={generation} fallback={() => <DamagedDraft draft={draft} />}>
        <Workbench
          open={{ ...opened, onBegun, goOnAs }}
          draft={draft}
          edition={editionById(draft.report.edition) ?? editionInForce(null)}
          notice={opened.notice}
          history={opened.history}
          reopen={(next, isToSave) =>
            replace((now) =>
              now.generation === generation
                ? { ...now, draft: next, isToSave, notice: null, isFirst: false }
                : now,
            )
          }
          isFirst={opened.isFirst ?? false}
        />
      </ErrorBoundary>
    </DeskContext.Provider>
  );
}
