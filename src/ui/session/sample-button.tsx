import { useDesk } from './desk';
import { newDraft } from './new-draft';
import { useEditor } from '../model/editor-context';

/** Opens the sample over the open draft. */
export function SampleButton({ className }: { className?: string }) {
  const desk = useDesk();
  const editor = useEditor();
  const open = async () => {
    const { sampleDraft } = await import('../../document/sample-draft');
    editor.endTyping();
    const year = newDraft().report.period.year ?? 0;
    await desk.trySample(sampleDraft(year), editor.store.draft);
  };
  return (
    <button
      type="button"
      className={className}
      data-action="sample"
      onClick={() => {
        open().catch(() => editor.page.say('示例未能打开，请重试。'));
      }}
    >
      看一份示例
    </button>
  );
}
