import { PrefaceTools } from './preface-tools';
import { SentenceTools } from './sentence-tools';

/** The text area, and where a sentence goes: null while nobody has been in it. */
export type Area = () => { element: HTMLTextAreaElement; caret: number | null } | null;

/** What can be put into a narrative with one click. */
export function WritingTools({ section, area }: { section: string; area: Area }) {
  return (
    <div className="writing-tools" data-section-tools={section}>
      {section === 'preface' ? <PrefaceTools /> : <SentenceTools section={section} area={area} />}
    </div>
  );
}
