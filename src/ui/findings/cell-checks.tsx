import { useCallback, useEffect, useRef } from 'react';
import type { Origins } from '../../collection/county-draft';
import { namedUnits } from '../../text/named-units';
import { useDesk } from '../session/desk';
import { useEditor } from '../model/editor-context';
import { remembered } from '../settings/settings';
import { useFocusRest } from './use-focus-rest';

const idle = '点选表格中的一格，可看它参与哪些核验。';

/** So many units are named; a line of sixty would be read by nobody. */
const mostNamed = 20;

/** Of a draft made from sums: what the figure was added up from. */
function originText(origins: Origins | null, address: string): string {
  const from = origins?.[address] ?? [];
  if (from.length === 0) return '';
  const units = from.map(({ unit, text }) => `${unit} ${text}`);
  return `。生成时来源：${namedUnits(units, mostNamed)}`;
}

/** Names the checks the cell at hand takes part in. Written by hand, after the focus has moved. */
export function CellChecks() {
  const { store } = useEditor();
  const { id } = useDesk();
  const line = useRef<HTMLParagraphElement>(null);
  const origins = useRef<Origins | null>(null);
  const showChecksOf = useCallback(
    (field: EventTarget | null) => {
      const address = field instanceof HTMLElement ? field.dataset['cell'] : undefined;
      if (address === undefined || !line.current) return;
      const titles = store.findings.concerning(address).map(({ title }) => title);
      const checks = titles.length === 0 ? '不得空白、应为数字' : titles.join('、');
      line.current.textContent = `参与核验：${checks}${originText(origins.current, address)}`;
      line.current.title = line.current.textContent;
    },
    [store],
  );
  useEffect(() => {
    if (!remembered('origins', id)) return;
    void import('../session/origins')
      .then(({ originsOf }) => originsOf(id))
      .then((found) => {
        origins.current = found;
        // A cell may have been gone into before they were there.
        showChecksOf(document.activeElement);
      })
      // Where the browser refuses, they are not shown.
      .catch(() => undefined);
  }, [id, showChecksOf]);
  useFocusRest(showChecksOf, 0);
  return (
    <p ref={line} className="cell-checks">
      {idle}
    </p>
  );
}
