import { memo, useState } from 'react';
import type { CellFigure } from '../../../calc/figures';
import { type Address, cellAt } from '../../../template/cells';
import { spokenLabel } from '../../../template/labels';
import { useEditor } from '../../model/editor-context';
import { useStore } from '../../model/store';
import { beforeId } from '../../components/before-id';
import { unitId } from '../unit-names';
import { useLive, writeState, writeText } from '../../model/page/use-live';

/** The bare number; nothing while no part has one. */
function bareText(figure: CellFigure): string {
  if (figure.state === 'number') return figure.text;
  return figure.state === 'incomplete' && figure.started ? String(figure.value) : '';
}

/** A total; grey while it still lacks a part, which the line under the table says. */
export const DerivedCell = memo(function DerivedCell({ address }: { address: Address }) {
  const { edition, returns, store } = useEditor();
  const output = useLive(
    store.live,
    () => store.figure(address),
    (element: HTMLOutputElement, figure) => {
      writeText(element, bareText(figure));
      writeState(element, figure.state);
    },
  );
  const mark = useStore(store.findings.state, ({ cells }) => cells.get(address));
  const returned = useStore(returns.state, ({ cells }) => cells.get(address));
  const cell = cellAt(edition, address);
  // What React rendered first it goes on rendering, and so leaves alone what `useLive` wrote since.
  const [figure] = useState(() => store.figure(address));
  return (
    <output
      ref={output}
      // Not a stop for Tab, but where a finding leads.
      tabIndex={-1}
      data-cell={address}
      data-state={figure.state}
      data-mark={mark?.check}
      data-returned={returned === undefined ? undefined : ''}
      title={returned ?? mark?.message ?? '自动合计，不需填写；有空格或有误的格时，合计未完成'}
      aria-label={cell ? `${spokenLabel(cell)}，自动合计` : undefined}
      aria-describedby={`${unitId(cell?.unit)} ${beforeId(address)}`}
      aria-live="off"
    >
      {bareText(figure)}
    </output>
  );
});
