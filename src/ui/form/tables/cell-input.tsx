import { memo } from 'react';
import { type Address, cellAt } from '../../../template/cells';
import { spokenLabel } from '../../../template/labels';
import { useEditor } from '../../model/editor-context';
import { useStore } from '../../model/store';
import { beforeId } from '../../components/before-id';
import { unitId } from '../unit-names';
import { cellPath } from '../../../report/report-paths';

/** A cell that is typed into. Uncontrolled: a key press does not render it. */
export const CellInput = memo(function CellInput({ address }: { address: Address }) {
  const editor = useEditor();
  const { edition, returns, store } = editor;
  const mark = useStore(store.findings.state, ({ cells }) => cells.get(address));
  const returned = useStore(returns.state, ({ cells }) => cells.get(address));
  const note = [mark?.message, returned && `退回意见：${returned}`].filter(Boolean).join('；');
  const cell = cellAt(edition, address);
  const messageId = `message-${address}`;
  return (
    <>
      <input
        type="text"
        inputMode={cell?.value === 'amount' ? 'decimal' : 'numeric'}
        autoComplete="off"
        spellCheck={false}
        // An empty cell must be told from a 0 without colour; CSS asks for `:placeholder-shown`.
        placeholder=" "
        aria-label={cell ? spokenLabel(cell) : undefined}
        aria-invalid={mark ? true : undefined}
        aria-describedby={`${unitId(cell?.unit)} ${beforeId(address)}${note ? ` ${messageId}` : ''}`}
        data-cell={address}
        data-mark={mark?.check}
        data-returned={returned === undefined ? undefined : ''}
        title={note || undefined}
        {...editor.fields.register(cellPath(address))}
      />
      {note && (
        <span id={messageId} className="visually-hidden">
          {note}
        </span>
      )}
    </>
  );
});
