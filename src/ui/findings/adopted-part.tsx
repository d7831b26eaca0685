import { useEffect, useEffectEvent, useState } from 'react';
import type { Difference } from '../../importers/differences';
import { partOfPlace } from '../../report/place';
import { useEditor } from '../model/editor-context';
import { type Adopted, placeNow } from '../model/adopted';
import { shownText as shown } from '../model/page/difference-words';
import { formParts } from '../model/page/form-parts';
import { useJump } from '../model/page/use-jump';
import { useStore } from '../model/store';

/** The changes taken over, gone through one by one, with what the reader said of the same parts. */
function AdoptedList({ adopted }: { adopted: Adopted }) {
  const editor = useEditor();
  const jump = useJump();
  const order = formParts(editor.edition).map(({ id }) => id);
  const rank = ({ place }: Difference) => order.indexOf(partOfPlace(place));
  const changes = [...adopted.changes].sort((a, b) => rank(a) - rank(b));
  const [at, setAt] = useState(0);
  const go = (index: number) => {
    const next = (index + changes.length) % changes.length;
    setAt(next);
    const change = changes[next];
    if (change) jump(placeNow(change, editor.store.current));
  };
  const goToFirst = useEffectEvent(() => {
    const [first] = changes;
    if (first) jump(placeNow(first, editor.store.current));
  });
  useEffect(() => goToFirst(), [adopted]);
  return (
    <section className="adopted" aria-label="本次改动">
      <h3>
        本次改动 {changes.length} 处，第 {at + 1} 处
      </h3>
      <div className="finding-steps">
        <button type="button" onClick={() => go(at - 1)}>
          上一改动
        </button>
        <button type="button" onClick={() => go(at + 1)}>
          下一改动
        </button>
        <button type="button" onClick={() => editor.adopted.set(null)}>
          看完
        </button>
      </div>
      <ol>
        {changes.map((change, index) => (
          <li key={change.id} data-adopted={change.id}>
            <button
              type="button"
              className="finding-place"
              aria-current={index === at}
              onClick={() => go(index)}
            >
              {change.label} <del>{shown(change.before.trim())}</del>→
              <ins>{shown(change.after.trim())}</ins>
            </button>
          </li>
        ))}
        {adopted.notes.map(({ message }, index) => (
          <li key={index} data-adopted-note="">
            {message}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was just taken over from a file; nothing at all until then. */
export function AdoptedPart() {
  const adopted = useStore(useEditor().adopted, (state) => state);
  return (
    adopted && <AdoptedList key={adopted.changes.map(({ id }) => id).join()} adopted={adopted} />
  );
}
