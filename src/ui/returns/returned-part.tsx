import { lazy, Suspense } from 'react';
import { useStore } from '../model/editor-context';

const ReturnedList = lazy(() =>
  import('./returned-list').then(({ ReturnedList: list }) => ({ default: list })),
);

/** What a reviewer returned; nothing at all, and nothing loaded, for who got nothing back. */
export function ReturnedPart() {
  const file = useStore('returns', ({ returns }) => returns.file);
  if (!file) return null;
  return (
    <Suspense fallback={null}>
      <ReturnedList file={file} />
    </Suspense>
  );
}
