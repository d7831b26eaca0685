import { lazy, Suspense } from 'react';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';

const ReturnedList = lazy(() =>
  import('./returned-list').then(({ ReturnedList: list }) => ({ default: list })),
);

/** What a reviewer returned; nothing at all, and nothing loaded, for who got nothing back. */
export function ReturnedPart() {
  const { returns } = useEditor();
  const file = useStore(returns.state, (state) => state.file);
  if (!file) return null;
  return (
    <Suspense fallback={null}>
      <ReturnedList file={file} />
    </Suspense>
  );
}
