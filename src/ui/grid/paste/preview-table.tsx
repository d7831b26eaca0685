import { cellText } from '../../../report/cell-text';
import { cellAt, type Cell } from '../../../template/cells';
import { rowLabel } from '../../../template/labels';
import type { TableGrid } from '../table-grid';
import type { PastePlan } from '../../../importers/clipboard/paste-plan';

interface Change {
  readonly cell: Cell;
  readonly before: string;
  readonly after: string;
}

function changesOf(grid: TableGrid, plan: PastePlan): Map<string, Change[]> {
  const { edition, store } = grid.editor;
  const rows = new Map<string, Change[]>();
  for (const [address, after] of Object.entries(plan.writes)) {
    const cell = cellAt(edition, address);
    if (!cell) continue;
    const row = rowLabel(cell.row);
    const before = cellText(store.current, address);
    rows.set(row, [...(rows.get(row) ?? []), { cell, before, after }]);
  }
  return rows;
}

function Entry({ change: { cell, before, after } }: { change: Change }) {
  const kept = before === after;
  return (
    <li data-changed={kept ? undefined : ''}>
      <span className="muted">{cell.column.line.label}</span>
      {!kept && before !== '' && <del aria-label={`原为 ${before}`}>{before}</del>}
      <strong>{after === '' ? '空' : after}</strong>
    </li>
  );
}

/** Row by row what would stand where, and what it replaces. */
export function PreviewTable({ grid, plan }: { grid: TableGrid; plan: PastePlan }) {
  return (
    <table className="paste-table">
      <caption className="visually-hidden">对应结果</caption>
      <thead>
        <tr>
          <th scope="col">填入的行</th>
          <th scope="col">填入的数</th>
        </tr>
      </thead>
      <tbody>
        {[...changesOf(grid, plan)].map(([row, changes]) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            <td>
              <ul>
                {changes.map((change) => (
                  <Entry key={change.cell.address} change={change} />
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
