import { type ReactNode, useRef, useState } from 'react';
import { narrativeOf } from '../../report/narratives';
import { type TableSection, type TextField, textsBeside } from '../../template/edition';
import { useDraft } from '../model/editor-context';
import { NarrativeArea } from './narrative-area';

/** Open where there is text, and from then on: a field must not go while it is written in. */
function useOpen({ id }: TextField): [isOpen: boolean, open: () => void] {
  const hasText = useDraft(({ draft }) => narrativeOf(draft.report, id) !== '');
  const [isOpen, setOpen] = useState(hasText);
  if (hasText && !isOpen) setOpen(true);
  return [isOpen || hasText, () => setOpen(true)];
}

function BesideText({ text, hint }: { text: TextField; hint: string }) {
  return (
    <div className="beside-table">
      <NarrativeArea id={text.id} label={text.title} hint={hint} rows={2} />
    </div>
  );
}

/** A table with the texts that may be printed above and below it, folded away until they are used. */
export function BesideTable({ section, children }: { section: TableSection; children: ReactNode }) {
  const [above, below] = textsBeside(section);
  const [isAboveOpen, openAbove] = useOpen(above);
  const [isBelowOpen, openBelow] = useOpen(below);
  const part = useRef<HTMLDivElement>(null);
  const enter = ({ id }: TextField, open: () => void) => {
    open();
    requestAnimationFrame(() =>
      part.current?.querySelector<HTMLElement>(`[data-section="${id}"]`)?.focus(),
    );
  };
  return (
    <div ref={part}>
      {isAboveOpen && <BesideText text={above} hint="表前文字，可不写。印在标题和表格之间。" />}
      {children}
      {isBelowOpen && <BesideText text={below} hint="表后文字，可不写。印在表格之后。" />}
      {!(isAboveOpen && isBelowOpen) && (
        <p className="beside-table">
          {!isAboveOpen && (
            <button
              type="button"
              data-action={`add-${above.id}`}
              onClick={() => enter(above, openAbove)}
            >
              添加表前文字
            </button>
          )}
          {!isBelowOpen && (
            <button
              type="button"
              data-action={`add-${below.id}`}
              onClick={() => enter(below, openBelow)}
            >
              添加表后文字
            </button>
          )}
        </p>
      )}
    </div>
  );
}
