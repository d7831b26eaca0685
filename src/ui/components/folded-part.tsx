import { type ReactNode, useState } from 'react';

interface Props {
  summary: string;
  className?: string;
  children: () => ReactNode;
}

/** Folded away until it is asked for; what is in it is made, and loaded, when it is first opened. */
export function FoldedPart({ summary, className, children }: Props) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      className={className}
      onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
