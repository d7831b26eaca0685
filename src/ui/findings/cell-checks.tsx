import { useCallback, useEffect, useRef } from 'react';
import { useDesk } from '../session/desk';
import { useEditor } from '../model/editor-context';
import { remembered } from '../settings/settings';
import { useFocusRest } from './use-focus-rest';

const idle = '点选表格中的一格，可看它参与哪些核验。';

/** Names the checks the cell at hand takes part in. Written by hand, after the focus has moved. */
export function CellChecks() {
  const { store } = useEditor();
  const { id } = useDesk();
  const line = useRef<HTMLParagraphElement>(null);
  /** Of a draft made from sums: what the figure was added up from. */
  const originOf = useRef<((address: string) => string) | null>(null);
  const showChecksOf = useCallback(
    (field: EventTarget | null) => {
      const address = field instanceof HTMLElement ? field.dataset['cell'] : undefined;
      if (address === undefined || !line.current) return;
      const titles = store.findings.concerning(address).map(({ title }) => title);
      const checks = titles.length === 0 ? '不得空白、应为数字' : titles.join('、');
      line.current.textContent = `参与核验：${checks}${originOf.current?.(address) ?? ''}`;
      line.current.title = line.current.textContent;
    },
    [store],
  );
  useEffect(() => {
    if (!remembered('origins', id)) return;
    void import('../session/origins')
      .then(({ originsOf }) => originsOf(id))
      .then((found) => {
        originOf.current = found;
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
