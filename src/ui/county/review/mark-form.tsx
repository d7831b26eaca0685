import { useId, useState } from 'react';
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
  /** Of the remark that is written anew. */
  readonly id?: string;
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
