import { useState } from 'react';
import { nameOfPlace } from '../../../report/place';
import { requireEdition } from '../../../template/editions';
import { isRead, type ReadReport } from '../../../collection/received';
import { changesBetween } from '../../../collection/submissions';
import type { UnitRow } from '../../../collection/units';

/** So many are shown before somebody asks for all. */
const mostShown = 20;

/** The readable submission before the one that counts. */
function before({ submissions, chosen }: UnitRow): { nth: number; read: ReadReport } | null {
  let last: { nth: number; read: ReadReport } | null = null;
  for (const { nth, received, copies } of submissions) {
    if ([received, ...copies].some((file) => file === chosen)) return last;
    if (isRead(received)) last = { nth, read: received };
  }
  return null;
}

/** What the unit changed: cells, sentences and fields, both ways of writing side by side. */
export function ChangesPart({ unit }: { unit: UnitRow }) {
  const [showsAll, setShowsAll] = useState(false);
  const old = before(unit);
  if (!old || !unit.chosen) return null;
  const changes = changesBetween(old.read, unit.chosen);
  const edition = requireEdition(unit.chosen.report.edition);
  const shown = showsAll ? changes : changes.slice(0, mostShown);
  return (
    <section aria-label="与上一稿比较">
      <h3>
        与第{old.nth}稿相比，
        {changes.length === 0 ? '没有改动' : `改动 ${changes.length} 处`}
      </h3>
      {changes.length > 0 && (
        <table className="county-table county-changes">
          <thead>
            <tr>
              <th scope="col">位置</th>
              <th scope="col">第{old.nth}稿</th>
              <th scope="col">现稿</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, label, place, before: was, after: is }) => (
              <tr key={id} data-change={id}>
                <th scope="row">{place.kind === 'cell' ? nameOfPlace(place, edition) : label}</th>
                <td>{was.trim() === '' ? <span className="muted">空白</span> : was}</td>
                <td>{is.trim() === '' ? <span className="muted">空白</span> : is}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < changes.length && (
        <button type="button" onClick={() => setShowsAll(true)}>
          显示其余 {changes.length - shown.length} 处
        </button>
      )}
    </section>
  );
}
