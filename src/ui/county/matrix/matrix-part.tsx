import { useEffect } from 'react';
import { ExpectedUnits } from '../desk/expected-units';
import { ColumnFolds } from './column-folds';
import { MatrixTable } from './matrix-table';
import { OverviewBar } from './overview-bar';
import { filters, fittingCounts, isWanted } from '../../../collection/shown-rows';
import type { DeskAddress, Go } from '../desk-address';
import { useMatrix } from './use-matrix';

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

interface Props {
  address: DeskAddress;
  go: Go;
  /** Opens a unit; the units in the list as it stands are those next to it. */
  open: (key: string, list: readonly string[]) => void;
  /** Key of the unit that was open last: the cursor goes back to it. */
  last: string | null;
}

/** The matrix with what narrows it down. */
export function MatrixPart({ address, go, open, last }: Props) {
  const { text: typed, wanted, sorting } = address;
  const { county, rows, shown, page, pages, setPage, ...own } = useMatrix(address);
  const counts = fittingCounts(county.all);
  useEffect(() => {
    if (last !== null)
      document.querySelector<HTMLElement>(`[data-key=${JSON.stringify(last)}] button`)?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the list comes back
  }, []);
  const narrow: Go = (change, how) => {
    go(change, how);
    setPage(0);
  };
  return (
    <>
      <OverviewBar all={county.all} wanted={wanted} choose={(id) => narrow({ wanted: id })} />
      <div className="county-tools county-narrow">
        <label>
          查找{' '}
          <input
            type="search"
            value={typed}
            placeholder="单位或文件名"
            data-field="county-filter"
            onChange={(event) => narrow({ text: event.target.value }, 'typing')}
          />
        </label>
        <label>
          情况{' '}
          <select
            value={wanted}
            data-field="county-state"
            onChange={({ target: { value } }) => isWanted(value) && narrow({ wanted: value })}
          >
            {filters.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}（{counts[id]}）
              </option>
            ))}
          </select>
        </label>
        <span className="muted" role="status">
          共 {rows.length} 个单位
        </span>
        <ColumnFolds open={own.folds} set={own.setFolds} />
        <span className="muted county-keys">选中一行：Alt+T 退回，Alt+G 通过，Alt+Z 撤销</span>
        <span className="spacer" />
        <ExpectedUnits rows={county} />
      </div>
      <MatrixTable
        rows={shown}
        columns={own.columns}
        leftOut={own.leftOut}
        sorting={sorting}
        sort={(column) =>
          narrow({
            sorting: {
              column,
              descending: sorting?.column === column ? !sorting.descending : false,
            },
          })
        }
        desk={own.desk}
        open={(key) =>
          open(
            key,
            rows.map(({ row }) => row.key),
          )
        }
      />
      <Pages page={page} pages={pages} go={setPage} />
    </>
  );
}
