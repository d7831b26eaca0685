import { FoldedPart } from '../components/folded-part';
import { lazyPart } from '../components/lazy-part';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';

const LocalRules = lazyPart(() => import('./local-rules').then((part) => part.LocalRules));

/** What the county asks beyond the national form. */
export function LocalPart() {
  const { findings } = useEditor().store;
  const local = useStore(findings.state, ({ settings }) => settings.local);
  return (
    <FoldedPart summary={`当地要求：${local ? local.issuer : '未导入'}`} className="finding-part">
      {() => <LocalRules local={local} />}
    </FoldedPart>
  );
}
