import { useState } from 'react';

interface Props {
  label: string;
  /** The buttons that are shown instead once it was pressed. */
  yes: string;
  no: string;
  question?: string;
  run: () => void;
  action: string;
  disabled?: boolean;
}

/** For what cannot be undone: asks once more before it is done. */
export function ConfirmButton({ label, yes, no, question, run, action, disabled }: Props) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <button
        type="button"
        data-action={action}
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
    );
  return (
    <>
      {question !== undefined && <span>{question}</span>}
      <button
        type="button"
        data-action={`${action}-confirm`}
        onClick={() => {
          run();
          setAsking(false);
        }}
      >
        {yes}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {no}
      </button>
    </>
  );
}
