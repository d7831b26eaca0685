import { MarkedTextarea } from '../components/marked-textarea';
import { useEditor, useStore } from './editor-context';

interface Props {
  /** Id of a narrative section, or `preface`. */
  id: string;
  label: string;
  hint: string;
  rows: number;
}

/** The text area of a narrative, with the places findings point at marked in it. */
export function NarrativeArea({ id, label, hint, rows }: Props) {
  const editor = useEditor();
  const { text, marks } = useStore(`text:${id}`, ({ store }) => store.findings.textMarks(id));
  return (
    <>
      <p id={`hint-${id}`} className="hint">
        {hint}
      </p>
      <MarkedTextarea
        aria-label={label}
        aria-describedby={`hint-${id}`}
        data-section={id}
        rows={rows}
        marks={marks}
        markedText={text}
        registration={editor.register(id === 'preface' ? 'preface' : `sections.${id}`)}
      />
    </>
  );
}
