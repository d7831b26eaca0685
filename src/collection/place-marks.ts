import { sentencesOf } from '../text/sentences';
import type { Finding } from '../checks/check';
import { wordsAt } from '../checks/finding-key';
import type { AnnualReport } from '../report/annual-report';
import { narrativeOf } from '../report/narratives';
import { atText, type TextPlace } from '../report/place';
import { cellAt } from '../template/cells';
import { editionById } from '../template/editions';
import type { Mark } from './return-file';
import { likeness, shinglesOf } from './shingles';

/** A mark at its place in the report as it is now. */
export interface PlacedMark {
  readonly mark: Mark;
  /** Where its words stand now; absent for other places and for words that are gone. */
  readonly range?: TextPlace;
  /** `moved`: found again elsewhere; `changed`: by a sentence much like it; `gone`: nowhere. */
  readonly state: 'same' | 'moved' | 'changed' | 'gone';
}

/** The occurrence that lies nearest to where the sentence stood; -1 where there is none. */
function nearest(text: string, sentence: string, start: number): number {
  let best = -1;
  for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1))
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
  return best;
}

/** Half of what a sentence is made of has to be there still for it to be the same one, edited. */
const minSimilarity = 0.5;

function mostSimilar(text: string, sentence: string): { start: number; end: number } | null {
  const own = shinglesOf(sentence);
  let best: { start: number; end: number; share: number } | null = null;
  for (const { start, end, text: other } of sentencesOf(text)) {
    const share = likeness(own, shinglesOf(other));
    if (share >= minSimilarity && share > (best?.share ?? 0)) best = { start, end, share };
  }
  return best;
}

function placedText(report: AnnualReport, mark: Mark, place: TextPlace, words: string): PlacedMark {
  const { section, start, end } = place;
  const text = narrativeOf(report, section);
  if (text.slice(start, end) === words) return { mark, state: 'same', range: place };
  const at = nearest(text, words, start);
  if (at >= 0) return { mark, state: 'moved', range: atText(section, at, at + words.length) };
  const like = mostSimilar(text, words);
  if (!like) return { mark, state: 'gone' };
  return { mark, state: 'changed', range: atText(section, like.start, like.end) };
}

/** Every mark with its place in the report as it is now; texts are found again by their words. */
export function placedMarks(marks: readonly Mark[], report: AnnualReport): PlacedMark[] {
  const edition = editionById(report.edition);
  return marks.map((mark): PlacedMark => {
    const { place, words = '' } = mark;
    if (place.kind === 'text' && words !== '') return placedText(report, mark, place, words);
    const isThere = place.kind !== 'cell' || (edition && cellAt(edition, place.address));
    return { mark, state: isThere ? 'same' : 'gone' };
  });
}

/** The mark a finding makes, at its first place. */
export function marksOf(finding: Finding, report: AnnualReport): Mark[] {
  const { check, message: remark, places } = finding;
  return places.slice(0, 1).map((place): Mark => {
    const words = wordsAt(place, report);
    return { place, ...(words === '' ? {} : { words }), remark, kind: 'finding', check };
  });
}
