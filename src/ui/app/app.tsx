import { useCallback, useEffect, useMemo } from 'react';
import type { Draft } from '../../report/annual-report';
import { editionById, editionInForce } from '../../template/editions';
import { History } from '../editor/history';
import { type Desk, DeskContext } from './desk';
import { DraftClaim } from './draft-claim';
import type { OpenedDraft } from './open-last';
import { takeUnwritten, warnOfUnwritten } from './draft-saver';
import { newId } from './new-id';
import { useOpened } from './use-opened';
import { Workbench } from './workbench';

/** The page, begun with the draft worked on last. */
export function App({ first }: { first: OpenedDraft }) {
  const { opened, setOpened, onBegun } = useOpened(first);
  useEffect(() => {
    window.addEventListener('beforeunload', warnOfUnwritten);
    return () => window.removeEventListener('beforeunload', warnOfUnwritten);
  }, []);
  const desk = useMemo((): Desk => {
    const { storage, claim, generation } = opened;
    const show = async (id: string, draft: Draft, isToSave: boolean) => {
      onBegun();
      opened.behind?.claim.release();
      const next = await DraftClaim.on(id);
      const latest = isToSave || !storage.knows(id) ? null : await storage.load(id);
      setOpened({
        id,
        draft: latest && 'draft' in latest ? latest.draft : draft,
        storage,
        claim: next,
        history: new History(),
        isToSave,
        trouble: null,
        notice: null,
        generation: generation + 1,
      });
      // After what was typed last is written: the page around the old draft is gone by then.
      window.setTimeout(() => claim.release());
    };
    return {
      id: claim.draft,
      storage,
      start: (draft, id = newId()) => void show(id, draft, draft.report.agency.name !== ''),
      trySample: async (sample, live) => {
        onBegun();
        const id = newId();
        const own = await DraftClaim.on(id);
        setOpened({
          ...opened,
          id,
          claim: own,
          draft: sample,
          history: new History(),
          isToSave: false,
          notice: null,
          generation: generation + 1,
          behind: { ...opened, draft: live },
        });
      },
      leaveSample: () =>
        setOpened((now) => {
          if (!now.behind) return now;
          now.claim.release();
          return { ...now.behind, generation: now.generation + 1 };
        }),
      open: async (id) => {
        const unwritten = takeUnwritten(id);
        if (unwritten) {
          await show(id, unwritten, true);
          return null;
        }
        const result = await storage.load(id);
        if (!result) return '本浏览器中没有这份草稿。';
        if ('problem' in result) return result.problem;
        await show(id, result.draft, false);
        return null;
      },
    };
  }, [opened, setOpened, onBegun]);
  const goOnAs = useCallback(
    (id: string) =>
      void DraftClaim.on(id).then((claim) =>
        setOpened((now) => {
          if (now.claim.draft === id) {
            claim.release();
            return now;
          }
          now.claim.release();
          return { ...now, claim };
        }),
      ),
    [setOpened],
  );
  const { draft, generation } = opened;
  return (
    <DeskContext.Provider value={desk}>
      <Workbench
        key={generation}
        open={{ ...opened, onBegun, goOnAs }}
        draft={draft}
        edition={editionById(draft.report.edition) ?? editionInForce(null)}
        notice={opened.notice}
        history={opened.history}
        reopen={(next, isToSave) =>
          setOpened({
            ...opened,
            draft: next,
            isToSave,
            notice: null,
            isFirst: false,
            generation: generation + 1,
          })
        }
        isFirst={opened.isFirst ?? false}
      />
    </DeskContext.Provider>
  );
}
