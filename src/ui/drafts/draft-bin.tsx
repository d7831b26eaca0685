import { binDays, type ShelvedDraft } from '../../storage/shelf';
import { titleOf } from './draft-row';
import { printedTime } from '../../text/printed-time';

interface Props {
  drafts: readonly ShelvedDraft[];
  bringBack: (id: string) => void;
}

/** Drafts thrown away, until they go for good. */
export function DraftBin({ drafts, bringBack }: Props) {
  if (drafts.length === 0) return null;
  return (
    <details className="draft-bin">
      <summary>
        已删除的草稿 {drafts.length} 份（保留 {binDays} 天）
      </summary>
      <ul className="draft-list">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <div className="draft-line">
              <span className="draft-title">
                {draft.name !== '' && <strong>{draft.name}</strong>}
                <span>{titleOf(draft)}</span>
                <span className="muted">删除于 {printedTime(new Date(draft.removedAt ?? 0))}</span>
              </span>
              <button type="button" onClick={() => bringBack(draft.id)}>
                恢复
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
