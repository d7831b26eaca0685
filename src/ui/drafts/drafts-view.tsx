import { useEffect, useState } from 'react';
import type { StoredSummary } from '../../storage/drafts';
import { useDesk } from '../app/desk';
import { newDraft } from '../app/new-draft';

const two = (number: number): string => String(number).padStart(2, '0');

function moment(milliseconds: number): string {
  const at = new Date(milliseconds);
  return (
    `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ` +
    `${two(at.getHours())}:${two(at.getMinutes())}`
  );
}

interface Props {
  close: () => void;
  say: (message: string) => void;
}

/** Every draft kept in this browser: open one, begin another, throw one away after a second look. */
export function DraftsView({ close, say }: Props) {
  const desk = useDesk();
  const [drafts, setDrafts] = useState<readonly StoredSummary[] | null>(null);
  const [doubtful, setDoubtful] = useState<string | null>(null);
  useEffect(() => {
    const { storage } = desk;
    (storage ? storage.list() : Promise.resolve([])).then(setDrafts, () => setDrafts([]));
  }, [desk]);
  const remove = async (id: string) => {
    await desk.storage?.remove(id);
    setDrafts((all) => all?.filter((each) => each.id !== id) ?? null);
    setDoubtful(null);
  };
  const open = async (id: string) => {
    const problem = await desk.open(id);
    if (problem !== null) say(`草稿未打开：${problem}`);
  };
  return (
    <section className="form-section" aria-labelledby="drafts-title">
      <h2 id="drafts-title" tabIndex={-1} ref={(heading) => heading?.focus()}>
        草稿
      </h2>
      <div className="publish-actions">
        <button
          type="button"
          className="primary"
          data-action="new-draft"
          onClick={() => desk.start(newDraft())}
        >
          新建空白草稿
        </button>
        <button type="button" onClick={close}>
          返回填报
        </button>
        <span className="muted">草稿只保存在本机的这个浏览器中。</span>
      </div>
      {drafts?.length === 0 && <p className="muted">还没有保存的草稿。</p>}
      <ul className="draft-list">
        {drafts?.map(({ id, agency, year, savedAt }) => (
          <li key={id} data-draft={id}>
            <span>
              {agency === '' ? '未填机关' : agency}
              {year === null ? '' : ` · ${year}年`}
            </span>
            <span className="muted">{moment(savedAt)}</span>
            <span className="spacer" />
            {id === desk.id ? (
              <span className="muted">正在填报</span>
            ) : doubtful === id ? (
              <>
                <span>删除后不能恢复。</span>
                <button type="button" onClick={() => void remove(id)}>
                  确认删除
                </button>
                <button type="button" onClick={() => setDoubtful(null)}>
                  不删除
                </button>
              </>
            ) : (
              <>
                <button type="button" data-action="open-stored" onClick={() => void open(id)}>
                  打开
                </button>
                <button type="button" onClick={() => setDoubtful(id)}>
                  删除
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
