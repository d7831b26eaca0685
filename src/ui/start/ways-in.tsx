import { useState } from 'react';
import { isBlankReport } from '../../report/untouched';
import { lazyPart } from '../components/lazy-part';
import { useEditor } from '../model/editor-context';

const FirstRun = lazyPart(() => import('./first-run').then((part) => part.FirstRun));

interface Props {
  isShown: boolean;
  show: (view: 'import' | 'help') => void;
}

/**
 * The ways in, above an empty form that can be typed into at once; not above a sample or what a file
 * brought. Gone by choice only, or next time.
 */
export function WaysIn({ isShown, show }: Props) {
  const editor = useEditor();
  const [isOpen, setOpen] = useState(() => isBlankReport(editor.store.current));
  if (!isOpen) return null;
  return (
    <section className="form-section first-run" aria-labelledby="first-run-title" hidden={!isShown}>
      <FirstRun show={show} fold={() => setOpen(false)} />
    </section>
  );
}
