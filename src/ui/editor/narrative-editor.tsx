import type { NarrativeSection } from '../../template/edition';
import { useEditor } from './editor-context';
import { GrowingTextarea } from '../components/growing-textarea';

export function NarrativeEditor({ section }: { section: NarrativeSection }) {
  const { form } = useEditor();
  const hintId = `hint-${section.id}`;
  return (
    <>
      <p id={hintId} className="hint">
        {section.hint}
      </p>
      <GrowingTextarea
        aria-label={section.title}
        aria-describedby={hintId}
        data-section={section.id}
        rows={6}
        registration={form.register(`sections.${section.id}`)}
      />
    </>
  );
}
