import type { Difference } from '../../importers/differences';
import type { Edition } from '../../template/edition';
import { formParts } from '../model/page/form-parts';
import { partOfPlace } from '../../report/place';
import { shownText as shown } from '../components/shown-text';

/** Differences between two states of a report, by section, to be read only. */
export function DifferenceList({
  changes,
  edition,
}: {
  changes: readonly Difference[];
  edition: Edition;
}) {
  return (
    <>
      {formParts(edition).map(({ id, title }) => {
        const own = changes.filter((change) => partOfPlace(change.place) === id);
        if (own.length === 0) return null;
        return (
          <div key={id} className="difference-part">
            <h4>
              {title}：{own.length} 处
            </h4>
            <ul>
              {own.map((change) => (
                <li key={change.id} data-change={change.id}>
                  {change.place.kind === 'text' ? (
                    <span className="sentence-change">
                      {change.before.trim() !== '' && <del>{change.before}</del>}
                      {change.after.trim() !== '' && <ins>{change.after}</ins>}
                    </span>
                  ) : (
                    <span>
                      {change.label} {shown(change.before)}→{shown(change.after)}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
