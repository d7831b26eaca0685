import { MarkedTextarea } from '../components/marked-textarea';
import { narrativeOf } from '../findings/apply-mend';
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
  // Derived, so that it also holds after a reload and goes with the first change.
  const isLastYears = useStore('report', ({ store: { draft } }) => {
    const before = draft.lastYear ? narrativeOf(draft.lastYear, id) : '';
    return before.trim() !== '' && before === narrativeOf(draft.report, id);
  });
  const { text, marks } = useStore(`text:${id}`, ({ store, returns }) =>
    returns.withMarks(id, store.findings.textMarks(id)),
  );
  return (
    <>
      <p id={`hint-${id}`} className="hint">
        {hint}
      </p>
      {isLastYears && (
        <p id={`last-year-${id}`} className="hint last-year" data-last-year={id}>
          来自上年，待改
        </p>
      )}
      <MarkedTextarea
        aria-label={label}
        aria-describedby={isLastYears ? `hint-${id} last-year-${id}` : `hint-${id}`}
        data-section={id}
        rows={rows}
        marks={marks}
        markedText={text}
        registration={editor.register(id === 'preface' ? 'preface' : `sections.${id}`)}
      />
    </>
  );
}
