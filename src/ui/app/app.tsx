import { useEffect, useMemo, useState } from 'react';
import type { Draft } from '../../report/annual-report';
import { DraftStorage } from '../../storage/drafts';
import { editionById } from '../../template/editions';
import { edition2021 } from '../../template/editions/edition-2021';
import { History } from '../editor/history';
import { type Desk, DeskContext } from './desk';
import { newDraft } from './new-draft';
import { newId } from './new-id';
import { Workbench } from './workbench';

interface Opened {
  readonly id: string;
  readonly draft: Draft;
  readonly storage: DraftStorage | null;
  readonly history: History;
  /** Said above the form: why an earlier draft could not be brought back, or not be kept. */
  readonly notice: string | null;
  /** Another number, another workbench: its form belongs to one draft of one edition. */
  readonly generation: number;
}

/** The draft worked on last, or an empty one; a refusing browser is said, never a white page. */
async function openLast(): Promise<Opened> {
  const fresh = {
    id: newId(),
    draft: newDraft(),
    history: new History(),
    notice: null,
    generation: 0,
  };
  try {
    const storage = await DraftStorage.open();
    const last = await storage.current();
    if (last && 'draft' in last) return { ...fresh, ...last, storage };
    const notice = last
      ? `上次的草稿无法读取（${last.problem}），原记录仍保留在本浏览器中，现打开空白表。`
      : null;
    return { ...fresh, storage, notice };
  } catch {
    const notice = '本浏览器不允许保存草稿：关闭页面后填写的内容不会保留，请用“保存草稿”存为文件。';
    return { ...fresh, storage: null, notice };
  }
}

export function App() {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    void openLast().then(setOpened);
  }, []);
  const desk = useMemo((): Desk | null => {
    if (!opened) return null;
    const { id: current, storage, generation } = opened;
    const show = (id: string, draft: Draft) =>
      setOpened({
        id,
        draft,
        storage,
        history: new History(),
        notice: null,
        generation: generation + 1,
      });
    return {
      id: current,
      storage,
      start: (draft, id = newId()) => show(id, draft),
      open: async (id) => {
        const result = await storage?.load(id);
        if (!result) return '本浏览器中没有这份草稿。';
        if ('problem' in result) return result.problem;
        show(id, result.draft);
        return null;
      },
    };
  }, [opened]);
  if (!opened || !desk) return <p className="loading">正在打开…</p>;
  const { draft, generation } = opened;
  return (
    <DeskContext.Provider value={desk}>
      <Workbench
        key={generation}
        id={opened.id}
        draft={draft}
        edition={editionById(draft.report.edition) ?? edition2021}
        storage={opened.storage}
        notice={opened.notice}
        history={opened.history}
        reopen={(next) =>
          setOpened({ ...opened, draft: next, notice: null, generation: generation + 1 })
        }
      />
    </DeskContext.Provider>
  );
}
