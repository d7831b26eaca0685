import { memo } from 'react';
import { type BalanceColumn, type BalanceSides, balanceSides } from '../../../calc/balance';
import { layoutOf } from '../../../template/layout';
import type { TableTemplate } from '../../../template/table';
import { BalanceAnnouncement } from './balance-announcement';
import { balanceState, balanceWords, columnsOf, sideName } from '../../../calc/balance-words';
import { useDraft, useEditor } from '../../model/editor-context';
import { useLive, writeState, writeText } from '../../model/page/use-live';

const gap = ({ left, right }: BalanceSides): string =>
  left === null || right === null ? '' : left === right ? '✓' : String(Math.abs(left - right));

const FootCell = memo(function FootCell({ column }: { column: BalanceColumn }) {
  const { store } = useEditor();
  const sides = store.balance(column);
  const span = useLive(
    store.live,
    () => store.balance(column),
    (element: HTMLSpanElement, now) => {
      writeText(element, gap(now));
      writeState(element, balanceState(now));
    },
  );
  return (
    <td>
      <span ref={span} data-state={balanceState(sides)}>
        {gap(sides)}
      </span>
    </td>
  );
});

/** Under the table, in view while it scrolls: the gap of every column. Both sides stand below, in words. */
export const BalanceFoot = memo(function BalanceFoot({ table }: { table: TableTemplate }) {
  const { edition } = useEditor();
  const columns = columnsOf(edition, table);
  const [first] = columns;
  if (!first) return null;
  return (
    <tfoot aria-hidden="true">
      <tr>
        <th colSpan={layoutOf(table).labelColumns}>
          {sideName(edition, first.left)} 与 {sideName(edition, first.right)} 相差
        </th>
        {columns.map((column) => (
          <FootCell key={column.remainder} column={column} />
        ))}
      </tr>
    </tfoot>
  );
});

/** Offers 四 = 一＋二−三（七） where the column does not agree without it. Follows a moment after the key. */
function RemainderButton({ column }: { column: BalanceColumn }) {
  const editor = useEditor();
  const { balance } = column.table;
  const remainder = useDraft(({ figures }) => {
    const sides = balanceSides(figures, column);
    return balanceState(sides) === 'agrees' ? null : sides.remainder;
  });
  if (remainder === null || !balance) return null;
  const label = `将${balance.remainderName}改为 ${remainder}`;
  return (
    <button
      type="button"
      onClick={() =>
        editor.applyCells(`${column.table.name} ${column.column.line.label}：${label}`, {
          [column.remainder]: String(remainder),
        })
      }
    >
      {label}
    </button>
  );
}

const BalanceLine = memo(function BalanceLine({ column }: { column: BalanceColumn }) {
  const { edition, store } = useEditor();
  const { table } = column;
  const sides = store.balance(column);
  const words = useLive(
    store.live,
    () => store.balance(column),
    (element: HTMLSpanElement, now) => {
      writeText(element, balanceWords(edition, column, now));
      writeState(element, balanceState(now));
    },
  );
  return (
    <li data-check={`${table.id}/balance/${column.column.line.id}`}>
      <strong>{column.column.line.label}</strong>
      <span ref={words} data-state={balanceState(sides)}>
        {balanceWords(edition, column, sides)}
      </span>
      <RemainderButton column={column} />
    </li>
  );
});

/** One line per column, in words. */
export const BalanceLines = memo(function BalanceLines({ table }: { table: TableTemplate }) {
  const { edition } = useEditor();
  const columns = columnsOf(edition, table);
  if (columns.length === 0) return null;
  return (
    <section className="balance-lines" aria-label="勾稽关系">
      <h3>勾稽关系</h3>
      <BalanceAnnouncement table={table} />
      <ul>
        {columns.map((column) => (
          <BalanceLine key={column.remainder} column={column} />
        ))}
      </ul>
    </section>
  );
});
