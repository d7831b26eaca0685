import { useDesk } from './desk';
import { newDraft } from './new-draft';
import { useEditor } from '../model/editor-context';

/** Opens the sample over the open draft. */
export function useSample(): () => Promise<void> {
  const desk = useDesk();
  const editor = useEditor();
  return async () => {
    const { sampleDraft } = await import('../../document/sample-draft');
    editor.endTyping();
    const year = newDraft().report.period.year ?? 0;
    await desk.trySample(sampleDraft(year), editor.store.draft);
  };
}
