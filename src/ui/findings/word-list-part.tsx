import { FoldedPart } from '../components/folded-part';
import { lazyPart } from '../components/lazy-part';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';

const WordList = lazyPart(() => import('./word-list').then((part) => part.WordList));

/** The user's own words; most units have none. */
export function WordListPart() {
  const { findings } = useEditor().store;
  const count = useStore(findings.state, ({ settings }) => settings.wordList?.length ?? 0);
  return (
    <FoldedPart summary={`自定用词 ${count} 条`} className="finding-part">
      {() => <WordList />}
    </FoldedPart>
  );
}
