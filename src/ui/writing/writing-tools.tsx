import type { Area } from '../model/page/area';
import { OverviewStart } from './overview-start';
import { PrefaceTools } from './preface-tools';
import { SentenceTools } from './sentence-tools';

/** What can be put into a narrative with one click. */
export function WritingTools({ section, area }: { section: string; area: Area }) {
  return (
    <div className="writing-tools" data-section-tools={section}>
      {section === 'overview' && <OverviewStart />}
      {section === 'preface' ? <PrefaceTools /> : <SentenceTools section={section} area={area} />}
    </div>
  );
}
