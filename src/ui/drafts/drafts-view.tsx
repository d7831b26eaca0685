import { type ReactNode, useState } from 'react';
import type { ShelvedDraft } from '../../storage/shelf';
import { useDesk } from '../session/desk';
import { newId } from '../session/new-id';
import { saveFile } from '../files/save-file';
import { DraftBin } from './draft-bin';
import { DraftRow, titleOf } from './draft-row';
import { EverythingPart } from './everything-part';
import { NewDraftPart } from './new-draft-part';
import { useShelf, useStates } from './use-shelf';
import { VersionsPart } from './versions-part';
import { focusOnOpen } from '../components/focus-on-open';

interface Props {
  close: () => void;
  say: (message: string) => void;
}

const matches = (draft: ShelvedDraft, words: string): boolean =>
  words
    .split(/\s+/)
    .every((word) => `${draft.name} ${titleOf(draft)}`.toLowerCase().includes(word.toLowerCase()));

/** Every draft kept in this browser, with its versions, the bin, and the file that carries them all. */
export function DraftsView({ close, say }: Props) {
  const desk = useDesk();
  const { drafts, run } = useShelf(say);
  const states = useStates(drafts);
  const [words, setWords] = useState('');
  const [versionsOf, setVersionsOf] = useState<string | null>(null);
  const [removed, setRemoved] = useState<ShelvedDraft | null>(null);
  const present = drafts?.filter(({ removedAt }) => removedAt === undefined) ?? null;
  const shown = present?.filter((draft) => matches(draft, words.trim()));
  const bringBack = (id: string) => {
    setRemoved(null);
    void run('恢复', (shelf) => shelf.bringBack(id));
  };
  const on = (draft: ShelvedDraft) => ({
    open: () =>
      void desk.open(draft.id).then(
        (problem) => problem !== null && say(`草稿未打开：${problem}`),
        () => say('草稿未打开：浏览器不允许读取存储的内容。'),
      ),
    duplicate: () => {
      const name = `${draft.name || titleOf(draft)} 副本`;
      void run('复制', (shelf) =>
        shelf.duplicate(draft.id, { id: newId(), name, savedAt: Date.now() }),
      );
    },
    rename: (name: string) => void run('命名', (shelf) => shelf.rename(draft.id, name)),
    versions: () => setVersionsOf(versionsOf === draft.id ? null : draft.id),
    remove: () =>
      void run('删除', async (shelf) => {
        await shelf.remove(draft.id, Date.now());
        setRemoved(draft);
      }),
    saveRecord: () =>
      void run('保存', async (shelf) => {
        const record = JSON.stringify(await shelf.raw(draft.id), null, 1);
        saveFile('无法读取的草稿.原记录.json', [record], 'application/json');
      }),
  });
  const list: ReactNode = shown?.map((draft) => (
    <DraftRow
      key={draft.id}
      draft={draft}
      state={states.get(draft.id)}
      isOpen={draft.id === desk.id}
      on={on(draft)}
    >
      {versionsOf === draft.id && 'draft' in draft && (
        <VersionsPart id={draft.id} stored={draft.draft} say={say} close={close} />
      )}
    </DraftRow>
  ));
  return (
    <section className="form-section drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title" tabIndex={-1} ref={focusOnOpen}>
        草稿
      </h2>
      <div className="publish-actions">
        <NewDraftPart drafts={present} />
        <button type="button" onClick={close}>
          返回填报
        </button>
      </div>
      <div className="publish-actions">
        <label>
          查找草稿{' '}
          <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <span className="muted">草稿只保存在本机的这个浏览器中。</span>
      </div>
      <p role="status">
        {removed && (
          <>
            已删除“{removed.name || titleOf(removed)}”。{' '}
            <button type="button" data-action="undo-remove" onClick={() => bringBack(removed.id)}>
              撤销删除
            </button>
          </>
        )}
      </p>
      {present?.length === 0 && <p className="muted">还没有保存的草稿。</p>}
      {shown?.length === 0 && present?.length !== 0 && <p className="muted">没有符合的草稿。</p>}
      <ul className="draft-list">{list}</ul>
      <DraftBin
        drafts={drafts?.filter(({ removedAt }) => removedAt !== undefined) ?? []}
        bringBack={bringBack}
      />
      <EverythingPart refresh={() => void run('读取', () => Promise.resolve())} />
    </section>
  );
}
