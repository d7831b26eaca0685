import { useId, useState } from 'react';
import type { Finding } from '../../checks/check';
import { confirmationFor } from '../../checks/confirmations';
import { useEditor } from '../model/editor-context';

/** One reason for all warnings that are left, where nothing else stands in the way of an export. */
export function ConfirmAll({ findings }: { findings: readonly Finding[] }) {
  const editor = useEditor();
  const id = useId();
  const [reason, setReason] = useState('');
  const { confirmations } = editor.store.draft;
  const confirm = () =>
    editor.apply('确认全部属实', {
      confirmations: [
        ...confirmations,
        ...findings.map((finding) => confirmationFor(finding, reason)),
      ],
    });
  return (
    <div className="confirm">
      <label htmlFor={id}>逐条核对无误的，可写明同一原因一并确认</label>
      <input
        id={id}
        type="text"
        value={reason}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
      />
      <button
        type="button"
        data-action="confirm-all"
        disabled={reason.trim() === ''}
        onClick={confirm}
      >
        确认全部 {findings.length} 处属实
      </button>
    </div>
  );
}
