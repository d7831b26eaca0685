import type { CountyRow } from '../../../collection/county-rows';
import {
  fittingCounts,
  overviewFilters,
  todoFilters,
  type Wanted,
} from '../../../collection/shown-rows';

interface Props {
  all: readonly CountyRow[];
  wanted: Wanted;
  choose: (wanted: Wanted) => void;
}

/** Who is done and who is not, and what waits for the reviewer: each number narrows the list down. */
export function OverviewBar({ all, wanted, choose }: Props) {
  const counts = fittingCounts(all);
  const todo = todoFilters
    .map(([id, label]) => [id, label, counts[id]] as const)
    .filter(([, , number]) => number > 0);
  const press = (id: Wanted) => choose(wanted === id ? 'all' : id);
  return (
    <>
      <div className="county-overview" role="group" aria-label="报送与审核">
        {overviewFilters.map(([id, label]) => (
          <button
            key={id}
            type="button"
            data-overview={id}
            data-count={counts[id]}
            aria-pressed={wanted === id}
            onClick={() => press(id)}
          >
            <strong>{counts[id]}</strong> {label}
          </button>
        ))}
      </div>
      <div className="county-todo" role="group" aria-label="今天要办">
        <span>今天要办</span>
        {todo.length === 0 && <span className="muted">没有待办事项</span>}
        {todo.map(([id, label, number]) => (
          <button
            key={id}
            type="button"
            data-todo={id}
            aria-pressed={wanted === id}
            onClick={() => press(id)}
          >
            {label} <strong>{number}</strong>
          </button>
        ))}
      </div>
    </>
  );
}
