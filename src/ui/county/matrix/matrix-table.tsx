import { memo, type KeyboardEvent, type MouseEvent } from 'react';
import { type MatrixColumn, stateText } from '../../../collection/matrix';
import type { CountyRow } from '../../../collection/county-rows';
import type { Sorting } from '../../../collection/shown-rows';
import { openAtFirst, shownColumns } from './column-folds';
import type { CountyDesk } from '../desk/county-desk';
import { runReviewKey } from '../desk/review-actions';

/** Which columns hold words rather than figures. */
const words = new Set(['review', 'edition']);

interface RowProps {
  county: CountyRow;
  columns: readonly MatrixColumn[];
  isIn: boolean;
  toggle: (key: string) => void;
}

function cellClass(id: string, value: string | number | null): string | undefined {
  if (id === 'errors' && Number(value) > 0) return 'county-bad';
  if ((id === 'warnings' || id === 'openNotes') && Number(value) > 0) return 'county-odd';
  if (id.startsWith('figure.') && Number(value) === 0) return 'county-zero';
  return words.has(id) ? 'county-word' : undefined;
}

/** The more a family of checks found, the darker. */
const heatOf = (id: string, value: string | number | null): number | undefined =>
  id.startsWith('family.') && Number(value) > 0 ? Math.min(3, Number(value)) : undefined;

/** Nothing found is nothing to read; a figure of 0 is what a unit reported. */
const shown = ({ id, isNumber }: MatrixColumn, value: string | number | null) =>
  isNumber && value === 0 && !id.startsWith('figure.') ? '' : (value ?? '');

const Row = memo(function Row({ county, columns, isIn, toggle }: RowProps) {
  const { row, unit, review } = county;
  const { key, name, state, wrongYear, newest, reasons } = row;
  const isOdd = wrongYear || newest !== 'counts';
  return (
    <tr data-unit={name} data-key={key} data-state={state}>
      <th scope="row">
        <input
          type="checkbox"
          checked={isIn}
          aria-label={`将“${name}”计入汇总`}
          onChange={() => toggle(key)}
        />{' '}
        <button type="button" className="county-link" data-open={name} title={name}>
          {name}
        </button>
        {reasons.length > 0 && (
          <span className="county-reason" title={reasons.join('；')}>
            {unit.reports
              .filter((report) => report.state === 'unread')
              .map(({ fileName }) => fileName)
              .join('；')}
            ：{reasons.join('；')}
          </span>
        )}
      </th>
      {columns.slice(1).map((column) => {
        const value = column.value(row);
        if (column.id === 'state')
          return (
            <td key="state" className="county-word county-state" data-state={state}>
              {isOdd ? <span className="county-bad">{stateText(row)}</span> : stateText(row)}
            </td>
          );
        return (
          <td
            key={column.id}
            className={cellClass(column.id, value)}
            data-column={column.id}
            data-heat={heatOf(column.id, value)}
            data-review={column.id === 'review' ? review.state : undefined}
          >
            {shown(column, value)}
          </td>
        );
      })}
    </tr>
  );
});

const columnsAtFirst = shownColumns(openAtFirst).length;

/** A head stands in two lines. */
const headWidth = (label: string): string => `${Math.max(2, Math.ceil(label.length / 2))}em`;

interface Props {
  rows: readonly CountyRow[];
  columns: readonly MatrixColumn[];
  leftOut: ReadonlySet<string>;
  sorting: Sorting | null;
  sort: (column: string) => void;
  desk: CountyDesk;
  open: (key: string) => void;
}

/** Unit by unit: what came in, how far it is, what the checks say, the key figures. Every head sorts. */
export function MatrixTable({ rows, columns, leftOut, sorting, sort, desk, open }: Props) {
  const sortOf = (id: string) =>
    sorting?.column !== id ? 'none' : sorting.descending ? 'descending' : 'ascending';
  const rowOf = ({ target }: KeyboardEvent | MouseEvent) => {
    const row = (target as Element).closest<HTMLElement>('[data-key]');
    return rows.find((each) => each.row.key === row?.dataset['key']);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (runReviewKey(event, desk, rowOf(event))) event.preventDefault();
  };
  // Here and not in each row, which would be made anew for every other list.
  const onClick = (event: MouseEvent) => {
    const row = rowOf(event);
    if (row && (event.target as Element).closest('[data-open]')) open(row.row.key);
  };
  return (
    <table
      className="county-table county-matrix"
      aria-label="各单位情况"
      data-wide={columns.length > columnsAtFirst}
    >
      <thead>
        <tr>
          {columns.map(({ id, label }) => (
            <th key={id} scope="col" aria-sort={sortOf(id)}>
              <button type="button" data-sort={id} onClick={() => sort(id)}>
                <span className="county-head" style={{ width: headWidth(label) }}>
                  {label}
                </span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- of the buttons in its rows */}
      <tbody onKeyDown={onKeyDown} onClick={onClick}>
        {rows.map((county) => (
          <Row
            key={county.row.key}
            county={county}
            columns={columns}
            isIn={!leftOut.has(county.row.key)}
            toggle={desk.toggleUnit}
          />
        ))}
      </tbody>
    </table>
  );
}
