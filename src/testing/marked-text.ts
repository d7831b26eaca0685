import type { AnnualReport } from '../report/annual-report';
import { narrativeOf } from '../report/narratives';
import { inputOf } from './messages';

interface Range {
  readonly section: string;
  readonly start: number;
  readonly end: number;
}
interface Marking {
  run(
    input: ReturnType<typeof inputOf>,
  ): readonly { readonly text?: Range; readonly alsoText?: readonly Range[] }[];
}

/** A narrative with « and » where the findings of a check begin and end. */
export function markedText(check: Marking, report: AnnualReport, section = 'overview'): string {
  return check
    .run(inputOf(report))
    .flatMap(({ text, alsoText = [] }) => (text ? [text, ...alsoText] : []))
    .filter((range) => range.section === section)
    .sort((a, b) => b.start - a.start)
    .reduce(
      (all, { start, end }) => `${all.slice(0, start)}«${all.slice(start, end)}»${all.slice(end)}`,
      narrativeOf(report, section),
    );
}

/** A text whose marks were only written to show what is expected of it. */
export const unmarked = (text: string): string => text.replace(/[«»]/g, '');
