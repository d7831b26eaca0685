import { Suspense, useCallback, useRef } from 'react';
import { narrativeOf } from '../../report/narratives';
import type { Guide } from '../../template/edition';
import { MarkedTextarea } from '../components/marked-textarea';
import { GuideNotes } from './guide-notes';
import { TextSize } from './text-size';
import { useDraft, useEditor } from '../model/editor-context';
import type { FormTools } from './form-tools';
import { useMarkedText } from './own-marks';

interface Props {
  /** Id of a narrative section, or `preface`. */
  id: string;
  label: string;
  hint: string;
  rows: number;
  guide?: Guide | undefined;
  /** Offers sentences for it; none for a text that may stay blank. */
  Writing?: FormTools['Writing'];
}

/** The text area of a narrative, what belongs there beside it, what can be put in below it. */
export function NarrativeArea({ id, label, hint, rows, guide, Writing }: Props) {
  const editor = useEditor();
  // Derived, so that it also holds after a reload.
  const isLastYears = useDraft(({ draft }) => {
    const before = draft.lastYear ? narrativeOf(draft.lastYear, id) : '';
    return before.trim() === '' ? null : before === narrativeOf(draft.report, id);
  });
  const { text, marks } = useMarkedText(id);
  const field = useRef<HTMLDivElement>(null);
  const wasEntered = useRef(false);
  const area = useCallback(() => {
    const element = field.current?.querySelector('textarea') ?? null;
    return element && { element, caret: wasEntered.current ? element.selectionEnd : null };
  }, []);
  return (
    <div className="narrative">
      {guide && <GuideNotes label={label} guide={guide} />}
      <div ref={field} className="narrative-field">
        <p id={`hint-${id}`} className="hint">
          {hint}
        </p>
        <MarkedTextarea
          aria-label={label}
          aria-describedby={isLastYears ? `hint-${id} last-year-${id}` : `hint-${id}`}
          data-section={id}
          rows={rows}
          marks={marks}
          markedText={text}
          registration={editor.fields.register(id === 'preface' ? 'preface' : `sections.${id}`)}
          onFocus={() => {
            wasEntered.current = true;
          }}
        />
        <div className="text-foot">
          <TextSize section={id} />
          {/* Its room is kept: the first key must not move what stands below. */}
          {isLastYears === null || (
            <p
              id={`last-year-${id}`}
              className="last-year"
              hidden={!isLastYears}
              data-last-year={isLastYears ? id : undefined}
            >
              来自上年，待改
            </p>
          )}
        </div>
        {Writing && (
          <Suspense fallback={<div className="writing-tools" data-section-tools={id} />}>
            <Writing section={id} area={area} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
