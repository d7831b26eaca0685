import type { Difference } from '../../importers/differences';
import type { Edition } from '../../template/edition';
import { DifferenceWords } from '../model/page/difference-words';
import { formParts } from '../model/page/form-parts';
import { partOfPlace } from '../../report/place';

interface Props {
  changes: readonly Difference[];
  edition: Edition;
}

/** Differences between two states of a report, by section, to be read only. */
export function DifferenceList({ changes, edition }: Props) {
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
                  <DifferenceWords change={change} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
