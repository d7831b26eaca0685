import { useId, useState } from 'react';
import type { Finding } from '../../checks/check';
import { confirmationFor } from '../../checks/confirmations';
import { focusOnOpen } from '../components/focus-on-open';
import { useEditor } from '../model/editor-context';

interface Props {
  findings: readonly Finding[];
  label: string;
  button: string;
  /** What the step is called that can be undone. */
  step: string;
  action?: string;
  /** Given where a button put it up: the cursor belongs into it then, and it can be left. */
  close?: () => void;
}

/** Asks for the one reason why all of `findings` are right. */
export function ConfirmForm({ findings, label, button, step, action, close }: Props) {
  const editor = useEditor();
  const id = useId();
  const [reason, setReason] = useState('');
  const isGiven = reason.trim() !== '';
  const confirm = () => {
    const { confirmations } = editor.store.draft;
    const added = findings.map((finding) => confirmationFor(finding, reason));
    editor.apply(step, { confirmations: [...confirmations, ...added] });
  };
  return (
    <div className="confirm">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={reason}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close?.();
          if (event.key === 'Enter' && close && isGiven) confirm();
        }}
        ref={close && focusOnOpen}
      />
      <button type="button" data-action={action} disabled={!isGiven} onClick={confirm}>
        {button}
      </button>
      {close && (
        <button type="button" onClick={close}>
          取消
        </button>
      )}
    </div>
  );
}
