import { useDeferredValue, useMemo, useState } from 'react';
import { countyRows } from '../../../collection/county-rows';
import { DeskExports } from './desk-exports';
import { ExpectedUnits } from '../desk/expected-units';
import { MatrixTable } from './matrix-table';
import {
  fits,
  shownRows,
  type Sorting,
  type Wanted,
  wantedLabels,
} from '../../../collection/shown-rows';
import { useCounty } from '../desk/use-county';

const perPage = 100;

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
  const county = countyRows(useDeferredValue(state));
  const { all } = county;
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
      <ExpectedUnits rows={county} />
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
        <DeskExports rows={county} />
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
