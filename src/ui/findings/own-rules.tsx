import { FoldedPart } from '../components/folded-part';
import { lazyPart } from '../components/lazy-part';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';

const WordList = lazyPart(() => import('./word-list').then((part) => part.WordList));
const LocalRules = lazyPart(() => import('./local-rules').then((part) => part.LocalRules));

/** What is asked beyond the national form: the user's own words, which most units have none of, and the county's. */
export function OwnRules() {
  const { findings } = useEditor().store;
  const count = useStore(findings.state, ({ settings }) => settings.wordList?.length ?? 0);
  const local = useStore(findings.state, ({ settings }) => settings.local);
  return (
    <>
      <FoldedPart summary={`自定用词 ${count} 条`} className="finding-part">
        {() => <WordList />}
      </FoldedPart>
      <FoldedPart summary={`当地要求：${local?.issuer ?? '未导入'}`} className="finding-part">
        {() => <LocalRules local={local} />}
      </FoldedPart>
    </>
  );
}
