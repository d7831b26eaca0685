import type { ReadComment } from '../importers/place-comments';
import type { AnnualReport } from '../report/annual-report';
import type { ReturnFile } from './return-file';

/** As much as a return file takes; the sentence is found again by its beginning. */
const longestWords = 5_000;

/** Comments of a Word file as the remarks they are, to be shown at their places and ticked off. */
export function returnOfComments(
  { agency, period }: AnnualReport,
  comments: readonly ReadComment[],
): ReturnFile {
  return {
    agency: agency.name,
    year: period.year,
    madeAt: '',
    marks: comments.map(({ author, text, place, words }) => ({
      place,
      ...(words === '' ? {} : { words: words.slice(0, longestWords) }),
      remark: author === '' ? text : `${author}：${text}`,
      kind: 'remark',
    })),
  };
}
