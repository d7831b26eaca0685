import { type ReactNode, useState } from 'react';

interface Props {
  summary: string;
  children: ReactNode;
  isLocal?: boolean;
}

/** Folded away until it is asked for; what is in it is put up, and loaded, when it is first opened. */
export function FoldedPart({ summary, children, isLocal = false }: Props) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      className="finding-part"
      data-local={isLocal ? '' : undefined}
      onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {wasOpened && children}
    </details>
  );
}
