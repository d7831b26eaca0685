import { lazy, Suspense, useState } from 'react';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';

const WordList = lazy(() =>
  import('./word-list').then(({ WordList: list }) => ({ default: list })),
);

/** The user's own words, folded away; most units have none, so the list is loaded when it is opened. */
export function WordListPart() {
  const { findings } = useEditor().store;
  const count = useStore(findings.state, ({ settings }) => settings.wordList?.length ?? 0);
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="finding-part"
      onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}
    >
      <summary>自定用词 {count} 条</summary>
      {opened && (
        <Suspense fallback={null}>
          <WordList />
        </Suspense>
      )}
    </details>
  );
}
