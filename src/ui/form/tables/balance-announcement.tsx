import { useEffect, useRef } from 'react';
import type { TableTemplate } from '../../../template/table';
import { balanceState, balanceWords, columnsOf } from '../../../calc/balance-words';
import { useEditor } from '../../model/editor-context';

/** Told once the hand rests, never per key. */
const restMilliseconds = 1000;

/** Tells a screen reader which columns stopped agreeing, and that all agree again. */
export function BalanceAnnouncement({ table }: { table: TableTemplate }) {
  const { edition, store } = useEditor();
  const region = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let timer = 0;
    const differing = (): string =>
      columnsOf(edition, table)
        .map((column) => ({ column, sides: store.balance(column) }))
        .filter(({ sides }) => balanceState(sides) === 'differs')
        .map(
          ({ column, sides }) =>
            `${column.column.line.label}：${balanceWords(edition, column, sides)}`,
        )
        .join('；');
    let announced = differing();
    const announce = () => {
      const now = differing();
      if (now === announced || !region.current) return;
      announced = now;
      region.current.textContent = now === '' ? '勾稽关系没有不符。' : `勾稽关系：${now}。`;
    };
    const stop = store.shown.subscribe(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(announce, restMilliseconds);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [edition, store, table]);
  return <p ref={region} role="status" className="visually-hidden" data-announcement={table.id} />;
}
