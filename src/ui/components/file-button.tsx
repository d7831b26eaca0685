import { type ReactNode, type Ref, useRef } from 'react';

interface InputProps {
  /** What tests and scripts find it by. */
  action: string;
  accept?: string;
  /** Several files, or all of a folder. */
  many?: 'files' | 'folder';
  take: (files: readonly File[]) => void;
  ref: Ref<HTMLInputElement>;
}

/** Where the browser puts chosen files; the same file can be chosen twice. Opened by a click on a button. */
export function FileInput({ action, accept, many, take, ref }: InputProps) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      multiple={many !== undefined}
      // React has no property for folders.
      {...(many === 'folder' ? { webkitdirectory: '' } : {})}
      hidden
      data-action={action}
      onChange={(event) => {
        const files = Array.from(event.target.files ?? []);
        event.target.value = '';
        take(files);
      }}
    />
  );
}

interface Props extends Omit<InputProps, 'ref'> {
  className?: string | undefined;
  children: ReactNode;
}

/** A button that lets choose files. */
export function FileButton({ className, children, ...props }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {children}
      </button>
      <FileInput ref={input} {...props} />
    </>
  );
}

/** What is done with the first of the files chosen. */
export const firstOf =
  (take: (file: File) => void) =>
  ([file]: readonly File[]): void => {
    if (file) take(file);
  };
