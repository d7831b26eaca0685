import { memo } from 'react';
import type { CellFigure } from '../../calc/figures';
import { type Address, cellAt } from '../../template/cells';
import { spokenLabel } from '../../template/labels';
import { useEditor, useStore } from './editor-context';

/** The bare number; nothing while no part has one. */
function bareText(figure: CellFigure): string {
  if (figure.state === 'number') return figure.text;
  return figure.state === 'incomplete' && figure.started ? String(figure.value) : '';
}

/** A total. CSS adds an ellipsis to one that still lacks a part, so that it cannot be taken for final. */
export const DerivedCell = memo(function DerivedCell({ address }: { address: Address }) {
  const { edition } = useEditor();
  const figure = useStore(address, ({ store }) => store.figure(address));
  const mark = useStore(`mark:${address}`, ({ store }) => store.findings.mark(address));
  const cell = cellAt(edition, address);
  const incomplete = figure.state === 'incomplete';
  return (
    <output
      // Not a stop for Tab, but where a finding leads.
      tabIndex={-1}
      data-cell={address}
      data-state={figure.state}
      data-mark={mark?.check}
      title={
        mark?.message ?? (incomplete ? '还有空格或有误的格，合计未完成' : '自动合计，不需填写')
      }
      aria-label={cell ? `${spokenLabel(cell)}，自动合计` : undefined}
      aria-live="off"
    >
      {bareText(figure)}
    </output>
  );
});
