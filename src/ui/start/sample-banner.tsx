import { useState } from 'react';
import { isSample } from '../../report/sample-agency';
import { lazyPart } from '../components/lazy-part';
import { useEditor } from '../model/editor-context';

const SampleWords = lazyPart(() => import('./sample-words').then((part) => part.SampleWords));

/** Stays for as long as the sample is open, also when it becomes a draft: nothing moves under a typing hand. */
export function SampleBanner() {
  const editor = useEditor();
  const [wasSample] = useState(() => isSample(editor.store.current));
  return wasSample ? <SampleWords /> : null;
}
