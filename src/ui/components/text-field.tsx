import { type ReactNode, useId } from 'react';
import type { FieldRegistration } from './field-registration';

interface Props {
  label: string;
  registration: FieldRegistration;
  /** What is printed or expected, in one line. */
  hint?: ReactNode;
  problem?: string | undefined;
  wide?: boolean;
  placeholder?: string;
}

/** A labelled single-line text field with its hint or, in its place, what is wrong. */
export function TextField({ label, registration, hint, problem, wide, placeholder }: Props) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = problem ?? hint;
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        placeholder={placeholder}
        data-field={registration.name.split('.').join('/')}
        aria-invalid={problem ? true : undefined}
        aria-describedby={note ? noteId : undefined}
        {...registration}
      />
      {note !== undefined && (
        <p id={noteId} className={problem ? 'field-problem' : 'field-hint'}>
          {note}
        </p>
      )}
    </div>
  );
}
