import { lazy, Suspense, useState } from 'react';
import { useStore } from '../model/editor-context';

const WordList = lazy(() =>
  import('./word-list').then(({ WordList: list }) => ({ default: list })),
);

/** The user's own words, folded away; most units have none, so the list is loaded when it is opened. */
export function WordListPart() {
  const count = useStore('settings', ({ store }) => store.findings.settings.wordList?.length ?? 0);
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
