import type { AnnualReport } from '../report/annual-report';
import { narrativeOf } from '../report/narratives';
import type { Place } from '../report/place';
import type { Problem } from './check';

/** The words a text place points at; '' for any other. */
export function wordsAt(place: Place | undefined, report: AnnualReport): string {
  if (place?.kind !== 'text') return '';
  return narrativeOf(report, place.section).slice(place.start, place.end);
}

/** Check, first place and facts. A place in a text goes by its words: they move as the text grows. */
export function findingKey(check: string, problem: Problem, report: AnnualReport): string {
  const [first] = problem.places;
  const place =
    first?.kind === 'text'
      ? { kind: first.kind, section: first.section, words: wordsAt(first, report) }
      : first;
  const facts = Object.entries(problem.facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([check, place, facts]);
}
