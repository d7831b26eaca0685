import type { DeskMark } from '../../../collection/county-state';
import type { WordComment } from '../../../exporters/docx/place-comments';

/** What is returned to a unit, as comments in its Word file. */
export const wordComments = (marks: readonly DeskMark[]): WordComment[] =>
  marks.map(({ place, by, remark }) => ({ place, author: by, text: remark }));
