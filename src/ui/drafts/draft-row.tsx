import { type ReactNode, useState } from 'react';
import type { ShelvedDraft } from '../../storage/shelf';
import { printedTime } from '../../text/printed-time';
import { focusOnOpen } from '../components/focus-on-open';

export function titleOf(draft: ShelvedDraft): string {
  if ('problem' in draft) return draft.name || '无法读取的草稿';
  const { agency, period } = draft.draft.report;
  const name = agency.name.trim() || '未填机关';
  return `${name}${period.year === null ? '' : ` · ${period.year}年`}`;
}

function Rename({ name, done }: { name: string; done: (name: string | null) => void }) {
  const [text, setText] = useState(name);
  return (
    <form
      className="draft-rename"
      onSubmit={(event) => {
        event.preventDefault();
        done(text.trim());
      }}
    >
      <label>
        草稿名称
        <input
          type="text"
          maxLength={60}
          value={text}
          ref={focusOnOpen}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') done(null);
          }}
        />
      </label>
      <button type="submit">确定</button>
      <button type="button" onClick={() => done(null)}>
        取消
      </button>
    </form>
  );
}

interface Props {
  draft: ShelvedDraft;
  state: string | undefined;
  isOpen: boolean;
  on: {
    open: () => void;
    duplicate: () => void;
    rename: (name: string) => void;
    versions: () => void;
    remove: () => void;
    saveRecord: () => void;
  };
  children?: ReactNode;
}

/** One draft of the list, with everything that can be done with it. */
export function DraftRow({ draft, state, isOpen, on, children }: Props) {
  const [isRenaming, setRenaming] = useState(false);
  const isBroken = 'problem' in draft;
  return (
    <li data-draft={draft.id}>
      <div className="draft-line">
        <span className="draft-title">
          {draft.name !== '' && !isBroken && <strong>{draft.name}</strong>}
          <span>{titleOf(draft)}</span>
          <span className="muted">
            {isBroken ? '无法读取' : (state ?? '…')}
            {draft.savedAt > 0 && `　${printedTime(new Date(draft.savedAt))}`}
          </span>
        </span>
        {isBroken ? (
          <>
            <span className="field-problem">{draft.problem}原记录仍保留在本浏览器中。</span>
            <button type="button" data-action="save-record" onClick={on.saveRecord}>
              保存原记录为文件
            </button>
          </>
        ) : (
          <>
            {isOpen ? (
              <span className="muted">正在填报</span>
            ) : (
              <button type="button" data-action="open-stored" onClick={on.open}>
                打开
              </button>
            )}
            <button type="button" data-action="versions" onClick={on.versions}>
              历史版本
            </button>
            <button type="button" data-action="duplicate" onClick={on.duplicate}>
              复制
            </button>
            <button type="button" data-action="rename" onClick={() => setRenaming(true)}>
              命名
            </button>
          </>
        )}
        {!isOpen && (
          <button type="button" data-action="remove" onClick={on.remove}>
            删除
          </button>
        )}
      </div>
      {isRenaming && (
        <Rename
          name={draft.name}
          done={(name) => {
            setRenaming(false);
            if (name !== null) on.rename(name);
          }}
        />
      )}
      {children}
    </li>
  );
}
