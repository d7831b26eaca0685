import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Draft } from '../../report/annual-report';
import { editionById } from '../../template/editions';
import { edition2021 } from '../../template/editions/edition-2021';
import { History } from '../editor/history';
import { type Desk, DeskContext } from './desk';
import { DraftClaim } from './draft-claim';
import { warnOfUnwritten } from './draft-saver';
import { newId } from './new-id';
import { type OpenedDraft, openLast } from './open-last';
import { Workbench } from './workbench';

interface Opened extends OpenedDraft {
  readonly history: History;
  readonly isToSave: boolean;
  /** Another number, another workbench: its form belongs to one draft of one edition. */
  readonly generation: number;
}

/** How often a storage that did not answer when the page was opened is asked again. */
const askAgain = 3000;

/** The draft that is open. Where storage fails at first, its draft comes once it answers, unless one was begun. */
function useOpened() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const begun = useRef(false);
  useEffect(() => {
    let timer: number | undefined;
    let isOver = false;
    const attempt = async (first: OpenedDraft | null) => {
      const next = await openLast(first?.storage);
      if (isOver || (first && (begun.current || next.trouble !== null))) next.claim.release();
      else
        setOpened({ ...next, history: new History(), isToSave: false, generation: first ? 1 : 0 });
      if (next.trouble !== null && !isOver && !begun.current)
        timer = window.setTimeout(() => void attempt(next), askAgain);
    };
    void attempt(null);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, []);
  const onBegun = useCallback(() => {
    begun.current = true;
  }, []);
  return { opened, setOpened, onBegun };
}

export function App() {
  const { opened, setOpened, onBegun } = useOpened();
  useEffect(() => {
    window.addEventListener('beforeunload', warnOfUnwritten);
    return () => window.removeEventListener('beforeunload', warnOfUnwritten);
  }, []);
  const desk = useMemo((): Desk | null => {
    if (!opened) return null;
    const { storage, claim, generation } = opened;
    const show = async (id: string, draft: Draft, isToSave: boolean) => {
      onBegun();
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
      start: (draft) => void show(newId(), draft, draft.report.agency.name !== ''),
      open: async (id) => {
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
          if (!now || now.claim.draft === id) return now;
          now.claim.release();
          return { ...now, claim };
        }),
      ),
    [setOpened],
  );
  if (!opened || !desk) return <p className="loading">正在打开…</p>;
  const { draft, generation } = opened;
  return (
    <DeskContext.Provider value={desk}>
      <Workbench
        key={generation}
        open={{ ...opened, onBegun, goOnAs }}
        draft={draft}
        edition={editionById(draft.report.edition) ?? edition2021}
        notice={opened.notice}
        history={opened.history}
        reopen={(next, isToSave) =>
          setOpened({ ...opened, draft: next, isToSave, notice: null, generation: generation + 1 })
        }
      />
    </DeskContext.Provider>
  );
}
