import type { Difference } from '../../importers/differences';
import { useEditor } from '../model/editor-context';
import { DifferenceWords } from '../model/page/difference-words';
import { formParts } from '../model/page/form-parts';
import { partOfPlace } from '../../report/place';

interface Props {
  changes: readonly Difference[];
  refused: ReadonlySet<string>;
  setRefused: (refused: ReadonlySet<string>) => void;
}

interface RowProps {
  change: Difference;
  on: boolean;
  toggle: () => void;
}

function ChangeRow({ change, on, toggle }: RowProps) {
  return (
    <li data-change={change.id}>
      <label>
        <input type="checkbox" checked={on} onChange={toggle} />
        <DifferenceWords change={change} />
      </label>
    </li>
  );
}

/** Every difference to the draft, to be taken or left one by one, by section, or all at once. */
export function ChangeList({ changes, refused, setRefused }: Props) {
  const { edition } = useEditor();
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(refused);
    for (const id of ids)
      if (on) next.delete(id);
      else next.add(id);
    setRefused(next);
  };
  return (
    <section aria-label="与当前草稿的不同">
      <h3>与当前草稿的不同：{changes.length} 处</h3>
      {formParts(edition).map(({ id, title }) => {
        const own = changes.filter((change) => partOfPlace(change.place) === id);
        if (own.length === 0) return null;
        const taken = own.filter((change) => !refused.has(change.id)).length;
        return (
          <div key={id} className="change-part">
            <input
              type="checkbox"
              aria-label={`采用“${title}”的全部不同`}
              checked={taken === own.length}
              ref={(box) => {
                if (box) box.indeterminate = taken > 0 && taken < own.length;
              }}
              onChange={(event) =>
                toggle(
                  own.map((change) => change.id),
                  event.target.checked,
                )
              }
            />
            <details open={own.length <= 12}>
              <summary>
                {title}：{own.length} 处，采用 {taken} 处
              </summary>
              <ul>
                {own.map((change) => (
                  <ChangeRow
                    key={change.id}
                    change={change}
                    on={!refused.has(change.id)}
                    toggle={() => toggle([change.id], refused.has(change.id))}
                  />
                ))}
              </ul>
            </details>
          </div>
        );
      })}
    </section>
  );
}
