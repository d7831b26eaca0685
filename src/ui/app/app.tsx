import { useEffect, useState } from 'react';
import type { Draft } from '../../report/annual-report';
import { emptyReport } from '../../report/empty-report';
import { DraftStorage } from '../../storage/drafts';
import { editionById } from '../../template/editions';
import { edition2021 } from '../../template/editions/edition-2021';
import { History } from '../editor/history';
import { newId } from './new-id';
import { Workbench } from './workbench';

interface Opened {
  readonly id: string;
  readonly draft: Draft;
  readonly storage: DraftStorage | null;
  /** Said above the form: why an earlier draft could not be brought back, or not be kept. */
  readonly notice: string | null;
}

/** Reports are written from autumn on for the year that ends, in spring for the year before. */
function reportYear(today: Date): number {
  return today.getMonth() >= 8 ? today.getFullYear() : today.getFullYear() - 1;
}

const newDraft = (): Draft => ({
  report: emptyReport(edition2021, reportYear(new Date())),
  confirmations: [],
});

/** The draft worked on last, or an empty one; a refusing browser is said, never a white page. */
async function openLast(): Promise<Opened> {
  const fresh = { id: newId(), draft: newDraft(), notice: null };
  try {
    const storage = await DraftStorage.open();
    const last = await storage.current();
    if (last && 'draft' in last) return { ...last, storage, notice: null };
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
  const [history] = useState(() => new History());
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    void openLast().then(setOpened);
  }, []);
  if (!opened) return <p className="loading">正在打开…</p>;
  const { draft } = opened;
  const reopen = (next: Draft) => {
    setOpened({ ...opened, draft: next, notice: null });
    setGeneration(generation + 1);
  };
  return (
    <Workbench
      key={generation}
      id={opened.id}
      draft={draft}
      edition={editionById(draft.report.edition) ?? edition2021}
      storage={opened.storage}
      notice={opened.notice}
      history={history}
      reopen={reopen}
    />
  );
}
