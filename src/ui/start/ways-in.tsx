import { lazy, Suspense, useState } from 'react';

const FirstRun = lazy(() =>
  import('./first-run').then(({ FirstRun: page }) => ({ default: page })),
);

interface Props {
  isShown: boolean;
  show: (view: 'import' | 'help') => void;
  say: (message: string) => void;
}

/** The ways in, above an empty form that can be typed into at once. Gone by choice only, or next time. */
export function WaysIn({ isShown, show, say }: Props) {
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return null;
  return (
    <section className="form-section first-run" aria-labelledby="first-run-title" hidden={!isShown}>
      <Suspense fallback={null}>
        <FirstRun show={show} say={say} fold={() => setOpen(false)} />
      </Suspense>
    </section>
  );
}
