import { focusOnOpen } from './focus-on-open';

/** The heading of a view, where the reader starts once it is opened. */
export function ViewTitle({ id, children }: { id: string; children: string }) {
  return (
    <h2 id={id} tabIndex={-1} ref={focusOnOpen}>
      {children}
    </h2>
  );
}
