import type { Difference } from '../../importers/differences';
import type { ReadNote } from '../../importers/read-result';
import { narrativeOf } from '../../report/narratives';
import type { AnnualReport } from '../../report/annual-report';
import { partOfPlace, type Place } from '../../report/place';

/** The changes taken over from a file, and what its reader said about the same parts. */
export interface Adopted {
  readonly changes: readonly Difference[];
  readonly notes: readonly ReadNote[];
}

/** The part of the form a note is about. */
const partOfNote = ({ address, table, section }: ReadNote): string | undefined =>
  address?.split('/')[0] ?? table ?? section;

/** What is said about parts that change: not to be overlooked among the rest. */
export function notesOn(
  changes: readonly Difference[],
  notes: readonly ReadNote[],
): readonly ReadNote[] {
  const parts = new Set(changes.map(({ place }) => partOfPlace(place)));
  return notes.filter((note) => parts.has(partOfNote(note) ?? ''));
}

/** Where a change stands now: sentences before it may have grown. */
export function placeNow({ place, after }: Difference, report: AnnualReport): Place {
  if (place.kind !== 'text') return place;
  const words = after.trim();
  const start = narrativeOf(report, place.section).indexOf(words);
  return start < 0 || words === '' ? place : { ...place, start, end: start + words.length };
}
