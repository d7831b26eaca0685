import { useId, useState } from 'react';
import type { Mark } from '../../../collection/return-file';
import type { Place } from '../../../report/place';
import type { Edition } from '../../../template/edition';
import { placeLabel } from '../../../collection/mark-places';
import { focusOnOpen } from '../../components/focus-on-open';

/** A place that is being remarked upon, with what was remarked before. */
export interface RemarkDraft {
  readonly place: Place;
  /** Of a sentence. */
  readonly words?: string;
  readonly remark: string;
}

interface FormProps {
  draft: RemarkDraft;
  edition: Edition;
  keep: (remark: string) => void;
  cancel: () => void;
}

/** A remark being written, at the place that was chosen. */
export function MarkForm({ draft, edition, keep, cancel }: FormProps) {
  const id = useId();
  const [remark, setRemark] = useState(draft.remark);
  return (
    <div className="county-mark">
      <p>{placeLabel(draft, edition)}</p>
      <label htmlFor={id}>意见</label>
      <textarea
        id={id}
        rows={3}
        value={remark}
        data-field="county-remark"
        onChange={(event) => setRemark(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancel();
          if (event.key === 'Enter' && event.ctrlKey) keep(remark.trim());
        }}
        // It appears because its place was chosen; the cursor belongs into it.
        ref={focusOnOpen}
      />
      <div className="county-actions">
        <button
          type="button"
          className="primary"
          data-action="county-keep-mark"
          disabled={remark.trim() === '' && draft.remark === ''}
          onClick={() => keep(remark.trim())}
        >
          记下意见
        </button>
        <button type="button" onClick={cancel}>
          取消
        </button>
      </div>
    </div>
  );
}

interface ListProps {
  marks: readonly Mark[];
  edition: Edition;
  remove: (mark: Mark) => void;
}

/** Everything that goes back to the unit. */
export function MarkList({ marks, edition, remove }: ListProps) {
  if (marks.length === 0) return null;
  return (
    <ul aria-label="意见列表">
      {marks.map((mark) => (
        <li key={JSON.stringify(mark)} className="county-mark" data-mark-kind={mark.kind}>
          <p className="muted">{placeLabel(mark, edition)}</p>
          <p>{mark.remark}</p>
          <div className="county-actions">
            <button
              type="button"
              aria-label={`删除意见“${mark.remark}”`}
              onClick={() => remove(mark)}
            >
              删除
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}
