import type { ReactNode } from 'react';
import { useEditor } from '../model/editor-context';
import { useDesk } from '../session/desk';
import { DraftBin } from './draft-bin';
import { DraftRow, titleOf } from './draft-row';
import { EverythingPart } from './everything-part';
import { NewDraftPart } from './new-draft-part';
import { useDrafts } from './use-drafts';
import { useStates } from './use-shelf';
import { VersionsPart } from './versions-part';
import { ViewTitle } from '../components/view-title';

/** Every draft kept in this browser, with its versions, the bin, and the file that carries them all. */
export function DraftsView() {
  const { page } = useEditor();
  const desk = useDesk();
  const { present, shown, removed, bringBack, ...own } = useDrafts();
  const states = useStates(own.drafts);
  const list: ReactNode = shown?.map((draft) => (
    <DraftRow
      key={draft.id}
      draft={draft}
      state={states.get(draft.id)}
      isOpen={draft.id === desk.id}
      on={own.on(draft)}
    >
      {own.versionsOf === draft.id && 'draft' in draft && (
        <VersionsPart id={draft.id} stored={draft.draft} />
      )}
    </DraftRow>
  ));
  return (
    <section className="form-section drafts" aria-labelledby="drafts-title">
      <ViewTitle id="drafts-title">草稿</ViewTitle>
      <div className="publish-actions">
        <NewDraftPart drafts={present} />
        <button type="button" onClick={() => page.showForm()}>
          返回填报
        </button>
      </div>
      <div className="publish-actions">
        <label>
          查找草稿{' '}
          <input
            type="search"
            value={own.words}
            onChange={(event) => own.setWords(event.target.value)}
          />
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
      <DraftBin drafts={own.inBin} bringBack={bringBack} />
      <EverythingPart refresh={own.refresh} />
    </section>
  );
}
