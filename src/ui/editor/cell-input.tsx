import { memo } from 'react';
import { type Address, cellAt } from '../../template/cells';
import { spokenLabel } from '../../template/labels';
import { useEditor, useStore } from './editor-context';
import { unitId } from './unit-names';
import { cellPath } from './report-paths';

/** A cell that is typed into. Uncontrolled: a key press does not render it. */
export const CellInput = memo(function CellInput({ address }: { address: Address }) {
  const editor = useEditor();
  const { edition } = editor;
  const mark = useStore(`mark:${address}`, ({ store }) => store.findings.mark(address));
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
        aria-describedby={`${unitId(cell?.unit)}${mark ? ` ${messageId}` : ''}`}
        data-cell={address}
        data-mark={mark?.check}
        title={mark?.message}
        {...editor.register(cellPath(address))}
      />
      {mark && (
        <span id={messageId} className="visually-hidden">
          {mark.message}
        </span>
      )}
    </>
  );
});
