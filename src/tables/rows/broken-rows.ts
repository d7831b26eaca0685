import { trimBlank } from '../../text/normal-form';
import type { MatchedRow } from './match-rows';
import type { SourceRow } from './source-row';

const figuresIn = ({ after }: SourceRow): number =>
  after.filter(({ text }) => trimBlank(text) !== '').length;

/**
 * Rows of a text that a line with fewer figures and no name of its own follows: where the columns were
 * narrow, the last digits of 3003 stand there. Of cells one below the other, rows below one without figures: all names may
 * have come first and then all figures of a column.
 */
export function brokenRows(matched: readonly MatchedRow[]): ReadonlySet<SourceRow> {
  const broken = new Set<SourceRow>();
  matched.forEach(({ source, id }, at) => {
    const above = matched[at - 1];
    const isBelowEmpty = above !== undefined && above.id !== null && figuresIn(above.source) === 0;
    if (id !== null && source.stacked && isBelowEmpty) broken.add(source);
    if (id !== null || source.spans || !above || above.id === null) return;
    if (figuresIn(source) < figuresIn(above.source)) broken.add(above.source);
  });
  return broken;
}
