import { memo } from 'react';
import type { TableSection } from '../../template/edition';
import { type LayoutCell, layoutOf } from '../../template/layout';
import { GridFrame } from '../grid/grid-frame';
import { BalanceFoot, BalanceLines } from './balance';
import { CellInput } from './cell-input';
import { DerivedCell } from './derived-cell';
import { TableTools } from './table-tools';

/** Heads of narrow columns break in the middle, as printed: 商业 / 企业. */
function HeadText({ text, narrow }: { text: string; narrow: boolean }) {
  if (!narrow || text.length < 4) return text;
  return (
    <span className="head-text" style={{ width: `${Math.ceil(text.length / 2)}em` }}>
      {text}
    </span>
  );
}

function FormCell({ cell, head, narrow }: { cell: LayoutCell; head: number; narrow: boolean }) {
  const spans = { colSpan: cell.colSpan, rowSpan: cell.rowSpan };
  switch (cell.role) {
    case 'input':
      return (
        <td {...spans} className="cell-input">
          <CellInput address={cell.address ?? ''} />
        </td>
      );
    case 'total':
      return (
        <td {...spans} className="cell-total">
          <DerivedCell address={cell.address ?? ''} />
        </td>
      );
    case 'columnHead':
      return (
        <th {...spans} scope={cell.colSpan > 1 ? 'colgroup' : 'col'} data-head-row={head}>
          <HeadText text={cell.text} narrow={narrow && cell.colSpan === 1} />
        </th>
      );
    case 'rowHead':
      return (
        <th {...spans} scope={cell.rowSpan > 1 ? 'rowgroup' : 'row'} className="row-head">
          {cell.text}
        </th>
      );
    case 'blockTitle':
      return (
        <th {...spans} scope="colgroup" className="block-title">
          {cell.text}
        </th>
      );
    case 'corner':
      return (
        <td {...spans} className="corner" data-head-row={head}>
          {cell.text}
        </td>
      );
  }
}

/** One statutory table, with the spans of the printed form. */
export const TableEditor = memo(function TableEditor({ section }: { section: TableSection }) {
  const { table, title } = section;
  const layout = layoutOf(table);
  const rows = layout.rows.map((row, r) => (
    <tr key={r}>
      {row.map((cell, c) => (
        <FormCell key={c} cell={cell} head={r} narrow={layout.columns > 6} />
      ))}
    </tr>
  ));
  const labels = table.labelWidthsMm;
  return (
    <>
      <TableTools table={table} />
      <GridFrame template={table}>
        {(element) => (
          <table
            ref={element}
            className={`form-table form-table-${table.arrangement}`}
            data-table={table.id}
          >
            <caption className="visually-hidden">{title}</caption>
            <colgroup>
              {labels?.map((mm, index) => (
                <col key={index} style={{ width: `${mm * 0.54}%` }} />
              ))}
            </colgroup>
            {layout.headRows > 0 && <thead>{rows.slice(0, layout.headRows)}</thead>}
            <tbody>{rows.slice(layout.headRows)}</tbody>
            <BalanceFoot table={table} />
          </table>
        )}
      </GridFrame>
      <BalanceLines table={table} />
    </>
  );
});
