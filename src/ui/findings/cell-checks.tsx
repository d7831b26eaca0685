import { useEffect, useRef } from 'react';
import { useEditor } from '../editor/editor-context';

const idle = '点选表格中的一格，可看它参与哪些核验。';

/** Names the checks the cell at hand takes part in. Written by hand, after the focus has moved. */
export function CellChecks() {
  const { store } = useEditor();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let timer = 0;
    const onFocus = ({ target }: FocusEvent) => {
      const address = target instanceof HTMLElement ? target.dataset['cell'] : undefined;
      if (address === undefined) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        const titles = store.findings.concerning(address).map(({ title }) => title);
        if (line.current)
          line.current.textContent = `参与核验：${titles.length === 0 ? '不得空白、应为数字' : titles.join('、')}`;
      });
    };
    document.addEventListener('focusin', onFocus);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('focusin', onFocus);
    };
  }, [store]);
  return (
    <p ref={line} className="cell-checks">
      {idle}
    </p>
  );
}
