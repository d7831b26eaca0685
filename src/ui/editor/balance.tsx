import { memo } from 'react';
import { type BalanceColumn, balanceColumnsOf, type BalanceSides } from '../../calc/balance';
import { type Cell, cellAt } from '../../template/cells';
import { shortLabel } from '../../template/labels';
import { layoutOf } from '../../template/layout';
import type { TableTemplate } from '../../template/table';
import { useEditor, useStore } from './editor-context';
import type { Editor } from './editor';

const columnsOf = ({ edition }: Editor, table: TableTemplate): BalanceColumn[] =>
  balanceColumnsOf(edition).filter((column) => column.table === table);

/** 一＋二 and 三（七）＋四, as people cite the rows. */
function sideName(editor: Editor, addresses: readonly string[]): string {
  return addresses
    .map((address) => cellAt(editor.edition, address))
    .filter((cell): cell is Cell => cell !== undefined)
    .map((cell) => shortLabel(cell.row))
    .join('＋');
}

type State = 'incomplete' | 'agrees' | 'differs';
const stateOf = ({ left, right }: BalanceSides): State =>
  left === null || right === null ? 'incomplete' : left === right ? 'agrees' : 'differs';

const useBalance = (column: BalanceColumn): BalanceSides =>
  useStore(`balance:${column.remainder}`, ({ store }) => store.balance(column));

const FootCell = memo(function FootCell({
  column,
  show,
}: {
  column: BalanceColumn;
  show: (view: BalanceSides) => string;
}) {
  const view = useBalance(column);
  return <td data-state={stateOf(view)}>{show(view)}</td>;
});

const gap = ({ left, right }: BalanceSides): string =>
  left === null || right === null ? '' : left === right ? '✓' : String(Math.abs(left - right));

/** Under the table, in view while it scrolls: both sides and the gap of every column. */
export const BalanceFoot = memo(function BalanceFoot({ table }: { table: TableTemplate }) {
  const editor = useEditor();
  const columns = columnsOf(editor, table);
  const [first] = columns;
  if (!first) return null;
  const lines: [string, (view: BalanceSides) => string][] = [
    [sideName(editor, first.left), ({ left }) => String(left ?? '')],
    [sideName(editor, first.right), ({ right }) => String(right ?? '')],
    ['相差', gap],
  ];
  return (
    <tfoot aria-hidden="true">
      {lines.map(([name, show], index) => (
        <tr key={name} data-foot-row={lines.length - 1 - index}>
          <th colSpan={layoutOf(table).labelColumns}>{name}</th>
          {columns.map((column) => (
            <FootCell key={column.remainder} column={column} show={show} />
          ))}
        </tr>
      ))}
    </tfoot>
  );
});

const BalanceLine = memo(function BalanceLine({ column }: { column: BalanceColumn }) {
  const editor = useEditor();
  const view = useBalance(column);
  const state = stateOf(view);
  const { table } = column;
  const { left, right, remainder } = view;
  const names = [sideName(editor, column.left), sideName(editor, column.right)] as const;
  const id = column.column.line.id;
  const { balance } = table;
  return (
    <li data-state={state} data-check={`${table.id}/balance/${id}`}>
      <strong>{column.column.line.label}</strong>
      {state === 'incomplete' && <span>待填完后核对</span>}
      {state === 'agrees' && (
        <span>
          {names[0]} {left}，{names[1]} {right}，相符
        </span>
      )}
      {state === 'differs' && left !== null && right !== null && balance && (
        <span>
          {balance.leftName}共 {left} {table.unit}，{balance.rightName}共 {right} {table.unit}
          ，不符，差 {Math.abs(left - right)} {table.unit}
        </span>
      )}
      {state !== 'agrees' && remainder !== null && balance && (
        <button
          type="button"
          onClick={() =>
            editor.applyCells(`将${balance.remainderName}改为 ${remainder}`, {
              [column.remainder]: String(remainder),
            })
          }
        >
          将{balance.remainderName}改为 {remainder}
        </button>
      )}
    </li>
  );
});

/** One line per column, in words. */
export const BalanceLines = memo(function BalanceLines({ table }: { table: TableTemplate }) {
  const editor = useEditor();
  const columns = columnsOf(editor, table);
  if (columns.length === 0) return null;
  return (
    <section className="balance-lines" aria-label="勾稽关系">
      <h3>勾稽关系</h3>
      <ul aria-live="polite">
        {columns.map((column) => (
          <BalanceLine key={column.remainder} column={column} />
        ))}
      </ul>
    </section>
  );
});
