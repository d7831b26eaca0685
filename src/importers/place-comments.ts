import { narrativeOf } from '../report/narratives';
import type { AnnualReport } from '../report/annual-report';
import { atCell, atField, atSection, atText, type Place } from '../report/place';
import { textsOf } from '../template/edition';
import { editionById } from '../template/editions';
import { sentencesOf } from '../text/sentences';
import type { VisibleReport } from './read-report';
import { commentRange, type FileComment, marksIn, withoutMarks } from './source/comment-marks';
import type { SourceBlock, SourceCell } from './source/source-document';

/** A comment at its place in the report. */
export interface ReadComment extends FileComment {
  readonly place: Place;
  /** Of a place in a text: what the comment is about. */
  readonly words: string;
}

const isFigure = (text: string): boolean => /^[-+\d.,，\s]*$/.test(text);

/** A line by which the title or a section is recognised. */
const isTitle = (text: string): boolean =>
  /^[一二三四五六七八九十]{1,3}、.{1,40}$|年度报告$/.test(text.trim()) &&
  !/[。；：！？，]$/.test(text.trim());

/**
 * The marks of titles and labels, which are not recognised with a mark in them, moved to the text
 * or figure that follows.
 */
export function withMarksMoved(blocks: readonly SourceBlock[]): SourceBlock[] {
  let waiting = '';
  const moved = (text: string, isFixed: boolean): string => {
    if (isFixed) waiting += marksIn(text);
    const whole = isFixed ? withoutMarks(text) : waiting + text;
    if (!isFixed) waiting = '';
    return whole;
  };
  const cellOf = (cell: SourceCell): SourceCell => ({
    ...cell,
    text: moved(cell.text, !isFigure(withoutMarks(cell.text))),
  });
  return blocks.map((block) => {
    if (block.kind === 'grid') return { ...block, rows: block.rows.map((row) => row.map(cellOf)) };
    const bare = withoutMarks(block.text);
    return { ...block, text: moved(block.text, bare.trim() === '' || isTitle(bare)) };
  });
}

/** A range within a text; a comment at a point is about the sentence there. */
function textPlace(
  section: string,
  text: string,
  { start, end }: { start: number; end: number },
): { place: Place; words: string } {
  const around = sentencesOf(text)
    .filter((each) => each.start <= start)
    .pop();
  const range = end > start ? { start, end } : (around ?? { start, end });
  const words = text.slice(range.start, range.end);
  if (words.trim() === '') return { place: atSection(section), words: '' };
  return { place: atText(section, range.start, range.end), words };
}

/**
 * Comments at their places. `marked` is the file read once more with marks where the comments begin
 * and end; what it says besides is not taken.
 */
export function placeComments(
  report: AnnualReport,
  marked: VisibleReport | null,
  comments: readonly FileComment[],
): ReadComment[] {
  const edition = editionById(report.edition);
  const ids = edition ? ['preface', ...textsOf(edition).map(({ id }) => id)] : [];
  const unplaced = { place: atField('agency/name'), words: '' };
  const placeOf = (index: number): { place: Place; words: string } => {
    if (!marked) return unplaced;
    for (const id of ids) {
      const text = narrativeOf(marked.report, id);
      const range = commentRange(text, index);
      if (!range) continue;
      const own = narrativeOf(report, id);
      if (withoutMarks(text) === own) return textPlace(id, own, range);
      return { place: atSection(id), words: '' };
    }
    const cell = Object.entries(marked.sources).find(([, text]) => commentRange(text, index));
    if (cell) return { place: atCell(cell[0]), words: '' };
    const { agency, date } = marked.report.signature;
    if (commentRange(date, index)) return { place: atField('signature/date'), words: '' };
    if (commentRange(agency, index)) return { place: atField('signature/agency'), words: '' };
    return unplaced;
  };
  return comments.map((comment, index) => ({ ...comment, ...placeOf(index) }));
}
