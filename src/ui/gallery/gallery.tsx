import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { AnnualReport } from '../../report/annual-report';
import { requireEdition } from '../../template/editions';
import { sampleDraft } from '../../document/sample-draft';
import { Editor } from '../model/editor';
import { EditorContext } from '../model/editor-context';
import { History } from '../model/history';
import { listenToTyping } from '../model/page/listen-to-typing';

/** A component as it looks in one state, by the name of that state. */
export type States = Readonly<Record<string, () => ReactNode>>;

/** An editor of the sample, as a window without storage would have it. */
function useSampleEditor(): Editor {
  const [draft] = useState(() => sampleDraft(2026));
  const form = useForm<AnnualReport>({ defaultValues: draft.report });
  const [editor] = useState(() => {
    const { edition } = draft.report;
    const made = new Editor(requireEdition(edition), form, new History(), draft, () => undefined);
    listenToTyping(made);
    made.store.findings.start();
    return made;
  });
  return editor;
}

function State({ name, show: Show }: { name: string; show: () => ReactNode }) {
  return (
    <section className="form-section" data-state={name}>
      <p className="muted">{name}</p>
      <Show />
    </section>
  );
}

/** Every component in every state, one below the other. */
export function Gallery({ components }: { components: Readonly<Record<string, States>> }) {
  const editor = useSampleEditor();
  return (
    <EditorContext.Provider value={editor}>
      <main className="sheet">
        <h1>Components</h1>
        {Object.entries(components).map(([component, states]) => (
          <section key={component} id={component}>
            <h2>{component}</h2>
            {Object.entries(states).map(([name, show]) => (
              <State key={name} name={name} show={show} />
            ))}
          </section>
        ))}
      </main>
    </EditorContext.Provider>
  );
}
