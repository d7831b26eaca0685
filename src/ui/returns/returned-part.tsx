import { lazyPart } from '../components/lazy-part';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';

const ReturnedList = lazyPart(() => import('./returned-list').then((part) => part.ReturnedList));

/** What a reviewer returned; nothing at all, and nothing loaded, for who got nothing back. */
export function ReturnedPart() {
  const { returns } = useEditor();
  const file = useStore(returns.state, (state) => state.file);
  if (!file) return null;
  return <ReturnedList file={file} />;
}
