import type { AnnualReport } from '../report/annual-report';
import { narrativeOf } from '../report/narratives';
import type { Place } from '../report/place';
import { foundBy, inputOf } from './messages';

interface Marking {
  run(
    input: ReturnType<typeof inputOf>,
  ):
    | readonly { readonly places: readonly Place[] }[]
    | { readonly problems?: readonly { readonly places: readonly Place[] }[] };
}

/** A narrative with « and » where the findings of a check begin and end. */
export function markedText(check: Marking, report: AnnualReport, section = 'overview'): string {
  return foundBy(check, inputOf(report))
    .flatMap(({ places }) => places)
    .filter((place) => place.kind === 'text')
    .filter((place) => place.section === section)
    .sort((a, b) => b.start - a.start)
    .reduce(
      (all, { start, end }) => `${all.slice(0, start)}«${all.slice(start, end)}»${all.slice(end)}`,
      narrativeOf(report, section),
    );
}

/** A text whose marks were only written to show what is expected of it. */
export const unmarked = (text: string): string => text.replace(/[«»]/g, '');
