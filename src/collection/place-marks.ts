import { sentencesOf } from '../text/sentences';
import type { Finding, TextRange } from '../checks/check';
import type { AnnualReport } from '../report/annual-report';
import { narrativeOf } from '../report/narratives';
import { cellAt } from '../template/cells';
import { editionById } from '../template/editions';
import type { Mark, TextPlace } from './return-file';
import { likeness, shinglesOf } from './shingles';

/** A mark at its place in the report as it is now. */
export interface PlacedMark {
  readonly mark: Mark;
  /** Where a sentence stands now; absent for cells, fields and sentences that are gone. */
  readonly range?: TextRange;
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
const alikeEnough = 0.5;

function mostAlike(text: string, sentence: string): { start: number; end: number } | null {
  const own = shinglesOf(sentence);
  let best: { start: number; end: number; share: number } | null = null;
  for (const { start, end, text: other } of sentencesOf(text)) {
    const share = likeness(own, shinglesOf(other));
    if (share >= alikeEnough && share > (best?.share ?? 0)) best = { start, end, share };
  }
  return best;
}

function placedText(report: AnnualReport, mark: Mark, place: TextPlace): PlacedMark {
  const { section, start, end, sentence } = place;
  const text = narrativeOf(report, section);
  if (sentence === '') return { mark, state: 'same', range: { section, start: 0, end: 0 } };
  if (text.slice(start, end) === sentence)
    return { mark, state: 'same', range: { section, start, end } };
  const at = nearest(text, sentence, start);
  if (at >= 0)
    return { mark, state: 'moved', range: { section, start: at, end: at + sentence.length } };
  const like = mostAlike(text, sentence);
  if (!like) return { mark, state: 'gone' };
  return { mark, state: 'changed', range: { section, start: like.start, end: like.end } };
}

/** Every mark with its place in the report as it is now; texts are found again by their sentence. */
export function placedMarks(marks: readonly Mark[], report: AnnualReport): PlacedMark[] {
  const edition = editionById(report.edition);
  return marks.map((mark): PlacedMark => {
    const { place } = mark;
    if ('text' in place) return placedText(report, mark, place.text);
    const isThere = 'field' in place || (edition && cellAt(edition, place.cell));
    return { mark, state: isThere ? 'same' : 'gone' };
  });
}

/** The marks a finding makes: at its text, its field, else at each of its cells. */
export function marksOf(finding: Finding, report: AnnualReport): Mark[] {
  const { check, message: remark, text, field, cells } = finding;
  const mark = (place: Mark['place']): Mark => ({ place, remark, kind: 'finding', check });
  if (text) {
    const sentence = narrativeOf(report, text.section).slice(text.start, text.end);
    return [mark({ text: { ...text, sentence } })];
  }
  if (field) return [mark({ field })];
  return cells.slice(0, 1).map((cell) => mark({ cell }));
}
