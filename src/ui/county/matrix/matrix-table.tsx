import { memo } from 'react';
import { matrixColumns, type MatrixColumn, stateText } from '../../../collection/matrix';
import type { CountyRow } from '../../../collection/county-rows';
import type { Sorting } from '../../../collection/shown-rows';

/** What a cell of the matrix cannot say in a narrow column is said under the unit's name. */
export const shownColumns: readonly MatrixColumn[] = matrixColumns.filter(
  ({ id }) => id !== 'files' && id !== 'reasons',
);

/** Which columns hold words rather than figures. */
const words = new Set(['state', 'edition']);

interface RowProps {
  county: CountyRow;
  isIn: boolean;
  toggle: (key: string) => void;
  open: (key: string) => void;
}

function cellClass(id: string, value: string | number | null): string | undefined {
  if (id === 'errors' && Number(value) > 0) return 'county-bad';
  if ((id === 'warnings' || id === 'openNotes') && Number(value) > 0) return 'county-odd';
  return words.has(id) ? 'county-word' : undefined;
}

const Row = memo(function Row({ county: { row, unit }, isIn, toggle, open }: RowProps) {
  const { key, name, state, wrongYear, reasons } = row;
  return (
    <tr data-unit={name} data-state={state}>
      <th scope="row">
        <input
          type="checkbox"
          checked={isIn}
          aria-label={`将“${name}”计入汇总`}
          onChange={() => toggle(key)}
        />{' '}
        <button type="button" className="county-link" data-open={name} onClick={() => open(key)}>
          {name}
        </button>
        {reasons.length > 0 && (
          <span className="county-reason">
            {unit.reports.map(({ fileName }) => fileName).join('；')}：{reasons.join('；')}
          </span>
        )}
      </th>
      {shownColumns.slice(1).map((column) => {
        const value = column.value(row);
        return column.id === 'state' ? (
          <td key="state" className="county-word county-state" data-state={state}>
            {wrongYear ? <span className="county-bad">{stateText(row)}</span> : stateText(row)}
          </td>
        ) : (
          <td key={column.id} className={cellClass(column.id, value)} data-column={column.id}>
            {value ?? ''}
          </td>
        );
      })}
    </tr>
  );
});

/** A head stands in two lines. */
const headWidth = (label: string): string => `${Math.max(2, Math.ceil(label.length / 2))}em`;

interface Props {
  rows: readonly CountyRow[];
  leftOut: ReadonlySet<string>;
  sorting: Sorting | null;
  sort: (column: string) => void;
  toggle: (key: string) => void;
  open: (key: string) => void;
}

/** Unit by unit: what came in, what the checks say, the key figures. Every head sorts. */
export function MatrixTable({ rows, leftOut, sorting, sort, toggle, open }: Props) {
  const sortOf = (id: string) =>
    sorting?.column !== id ? 'none' : sorting.descending ? 'descending' : 'ascending';
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, so the keyboard must reach it
    <div className="county-box" role="region" aria-label="各单位情况" tabIndex={0}>
      <table className="county-table">
        <thead>
          <tr>
            {shownColumns.map(({ id, label }) => (
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
        <tbody>
          {rows.map((county) => (
            <Row
              key={county.row.key}
              county={county}
              isIn={!leftOut.has(county.row.key)}
              toggle={toggle}
              open={open}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
