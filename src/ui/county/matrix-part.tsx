import { useDeferredValue, useMemo, useState } from 'react';
import { matrixColumns, sortedBy, stateLabels } from '../../collection/matrix';
import type { UnitState } from '../../collection/units';
import { countyRows, type CountyRow } from './county-rows';
import { DeskExports } from './desk-exports';
import { ExpectedUnits } from './expected-units';
import { MatrixTable, type Sorting } from './matrix-table';
import { useCounty } from './use-county';

const perPage = 100;

type Wanted = 'all' | UnitState | 'wrongYear' | 'errors' | 'warnings';

const wantedLabels: readonly (readonly [Wanted, string])[] = [
  ['all', '全部'],
  ['read', stateLabels.read],
  ['missing', stateLabels.missing],
  ['double', stateLabels.double],
  ['unread', stateLabels.unread],
  ['unexpected', stateLabels.unexpected],
  ['wrongYear', '年度不符'],
  ['errors', '有错误'],
  ['warnings', '有待核实'],
];

function fits({ row }: CountyRow, wanted: Wanted): boolean {
  switch (wanted) {
    case 'all':
      return true;
    case 'wrongYear':
      return row.wrongYear;
    case 'errors':
      return row.errors > 0;
    case 'warnings':
      return row.warnings > 0;
    case 'read':
    case 'missing':
    case 'double':
    case 'unread':
    case 'unexpected':
      return row.state === wanted;
  }
}

function shownRows(
  all: readonly CountyRow[],
  { text, wanted, sorting }: { text: string; wanted: Wanted; sorting: Sorting | null },
): readonly CountyRow[] {
  const found = all.filter(
    (each) =>
      fits(each, wanted) &&
      (each.row.name.includes(text) || each.row.fileNames.some((name) => name.includes(text))),
  );
  const column = matrixColumns.find(({ id }) => id === sorting?.column);
  if (!column) return found;
  const byRow = new Map(found.map((each) => [each.row, each]));
  return sortedBy([...byRow.keys()], column, sorting?.descending).flatMap(
    (row) => byRow.get(row) ?? [],
  );
}

function Pages({ page, pages, go }: { page: number; pages: number; go: (page: number) => void }) {
  if (pages <= 1) return null;
  return (
    <nav className="county-pages" aria-label="分页">
      <button type="button" disabled={page === 0} onClick={() => go(page - 1)}>
        上一页
      </button>
      <span>
        第 {page + 1} / {pages} 页
      </span>
      <button type="button" disabled={page + 1 >= pages} onClick={() => go(page + 1)}>
        下一页
      </button>
    </nav>
  );
}

/** The matrix with what narrows it down. */
export function MatrixPart({ open }: { open: (key: string) => void }) {
  const { desk, state } = useCounty();
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState<Wanted>('all');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [page, setPage] = useState(0);
  // A key shows in its field first; the rows follow.
  const text = useDeferredValue(typed.trim());
  const { all, year } = countyRows(useDeferredValue(state));
  const rows = useMemo(
    () => shownRows(all, { text, wanted, sorting }),
    [all, text, wanted, sorting],
  );
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const current = Math.min(page, pages - 1);
  const { leftOut: keys } = state.choices;
  const leftOut = useMemo(() => new Set(keys), [keys]);
  const count = (state: Wanted) => all.filter((each) => fits(each, state)).length;
  return (
    <>
      <ExpectedUnits year={year} />
      <div className="county-tools">
        <label>
          查找{' '}
          <input
            type="search"
            value={typed}
            placeholder="单位或文件名"
            data-field="county-filter"
            onChange={(event) => {
              setTyped(event.target.value);
              setPage(0);
            }}
          />
        </label>
        <label>
          情况{' '}
          <select
            value={wanted}
            data-field="county-state"
            onChange={(event) => {
              setWanted(event.target.value as Wanted);
              setPage(0);
            }}
          >
            {wantedLabels.map(([id, label]) => (
              <option key={id} value={id}>
                {label}（{count(id)}）
              </option>
            ))}
          </select>
        </label>
        <span className="muted" role="status">
          共 {rows.length} 个单位
        </span>
        <span className="spacer" />
        <DeskExports />
      </div>
      <MatrixTable
        rows={rows.slice(current * perPage, (current + 1) * perPage)}
        leftOut={leftOut}
        sorting={sorting}
        sort={(column) =>
          setSorting({
            column,
            descending: sorting?.column === column ? !sorting.descending : false,
          })
        }
        toggle={desk.toggleUnit}
        open={open}
      />
      <Pages page={current} pages={pages} go={setPage} />
    </>
  );
}
