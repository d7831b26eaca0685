import { sentencesOf } from '../../../text/sentences';
import type { Mark } from '../../../collection/return-file';
import type { AnnualReport } from '../../../report/annual-report';
import { type Edition, textsOf } from '../../../template/edition';
import { narrativeOf } from '../../../report/narratives';
import { atText, type TextPlace } from '../../../report/place';

interface TextProps {
  id: string;
  text: string;
  marks: readonly Mark[];
  begin: (place: TextPlace, words: string) => void;
}

function Sentences({ id, text, marks, begin }: TextProps) {
  const sentences = sentencesOf(text);
  return sentences.map(({ start, end, text: sentence }, index) => {
    const gap = text.slice(sentences[index - 1]?.end ?? 0, start);
    // The full stop ends the sentence before it; a line break starts a line.
    const isNoted = marks.some(({ place }) => {
      if (place.kind !== 'text' || place.section !== id) return false;
      return place.start < end && place.end > start;
    });
    const choose = () => begin(atText(id, start, end), sentence);
    return (
      <span key={start}>
        {gap.split('\n').map((part, at) => (
          <span key={at}>
            {at > 0 && <br />}
            {part}
          </span>
        ))}
        <span
          role="button"
          tabIndex={0}
          className="county-sentence"
          data-noted={isNoted}
          data-sentence={`${id}:${start}`}
          onClick={choose}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            choose();
          }}
        >
          {sentence}
        </span>
        {index === sentences.length - 1 && text.slice(end)}
      </span>
    );
  });
}

interface Props {
  edition: Edition;
  report: AnnualReport;
  marks: readonly Mark[];
  begin: (place: TextPlace, words: string) => void;
}

/** The report's texts sentence by sentence; one that is chosen gets a remark. */
export function ReportTexts({ edition, report, marks, begin }: Props) {
  const parts = [{ id: 'preface', title: '引言', isOptional: false }, ...textsOf(edition)];
  return parts.map(({ id, title, isOptional }) => {
    const text = narrativeOf(report, id);
    if (isOptional && text.trim() === '') return null;
    return (
      <section key={id} aria-label={title}>
        <h3>{title}</h3>
        <div className="county-text">
          {text.trim() === '' ? (
            <p className="muted">空白</p>
          ) : (
            <Sentences id={id} text={text} marks={marks} begin={begin} />
          )}
        </div>
      </section>
    );
  });
}
