import { memo } from 'react';
import type { TableSection } from '../../../template/edition';
import { type LayoutCell, layoutOf } from '../../../template/layout';
import type { FormTools } from '../form-tools';
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

interface CellProps {
  cell: LayoutCell;
  head: number;
  narrow: boolean;
  /** Where a row head sticks when the table scrolls sideways. */
  left: string;
}

function FormCell({ cell, head, narrow, left }: CellProps) {
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
        <th
          {...spans}
          scope={cell.rowSpan > 1 ? 'rowgroup' : 'row'}
          className="row-head"
          style={{ left }}
        >
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

/** A label column's width; the style sheet gives other ones where there is little room. */
const labelWidth = (mm: number, index: number, whole: string): string =>
  `var(--label-${index}, ${whole === '' ? `${mm * 0.54}%` : `calc(${whole} * ${(mm * 0.54) / 100})`})`;

/** How far from the left edge the label at this place of its row begins. */
function leftOf(row: readonly LayoutCell[], at: number, widthsMm: readonly number[]): string {
  const from = row.slice(at).filter(({ role }) => role === 'rowHead');
  const covered = from.reduce((sum, { colSpan }) => sum + colSpan, 0);
  const before = widthsMm.slice(0, Math.max(0, widthsMm.length - covered));
  const widths = before.map((mm, index) => labelWidth(mm, index, 'var(--table)'));
  return widths.length === 0 ? '0' : `calc(${widths.join(' + ')})`;
}

interface Props extends Pick<FormTools, 'Grid'> {
  section: TableSection;
}

/** One statutory table, with the spans of the printed form. */
export const TableEditor = memo(function TableEditor({ section, Grid }: Props) {
  const { table, title } = section;
  const layout = layoutOf(table);
  const rows = layout.rows.map((row, r) => (
    <tr key={r}>
      {row.map((cell, c) => (
        <FormCell
          key={c}
          cell={cell}
          head={r}
          narrow={layout.columns > 6}
          left={leftOf(row, c, table.labelWidthsMm ?? [])}
        />
      ))}
    </tr>
  ));
  const labels = table.labelWidthsMm;
  return (
    <>
      <TableTools table={table} />
      <Grid template={table}>
        {(element) => (
          <table
            ref={element}
            className={`form-table form-table-${table.arrangement}`}
            data-table={table.id}
          >
            <caption className="visually-hidden">{title}</caption>
            <colgroup>
              {labels?.map((mm, index) => (
                <col key={index} style={{ width: labelWidth(mm, index, '') }} />
              ))}
            </colgroup>
            {layout.headRows > 0 && <thead>{rows.slice(0, layout.headRows)}</thead>}
            <tbody>{rows.slice(layout.headRows)}</tbody>
            <BalanceFoot table={table} />
          </table>
        )}
      </Grid>
      <BalanceLines table={table} />
    </>
  );
});
