import type { TableTemplate } from '../../template/table';
import { trimBlank } from '../../text/normal-form';
import { addsUp, type Placement } from '../values/place-values';
import { endsWithTotal } from './columns-of';
import type { MatchedRow } from './match-rows';
import type { SourceRow } from './source-row';

const figuresIn = ({ after }: SourceRow): number =>
  after.filter(({ text }) => trimBlank(text) !== '').length;

/** No label, and digits only: the second line of the figures above, perhaps. */
const isDigits = (row: SourceRow): boolean =>
  trimBlank(row.label.text) === '' &&
  figuresIn(row) > 0 &&
  row.after.every(({ text }) => /^\d*$/.test(trimBlank(text)));

/**
 * Rows whose figures may go on in the next one, with that: where columns were narrow, the last digits of 3003 stand
 * there. In texts it has fewer figures and no name of its own, in tables no label at all. Of cells one below the
 * other, rows below one without figures: all names may have come first and then all figures of a column.
 */
export function brokenRows(
  matched: readonly MatchedRow[],
): ReadonlyMap<SourceRow, SourceRow | null> {
  const broken = new Map<SourceRow, SourceRow | null>();
  matched.forEach(({ source, id }, at) => {
    const above = matched[at - 1];
    if (!above || above.id === null) return;
    const isEmpty = figuresIn(above.source) === 0;
    if (id !== null && source.stacked && isEmpty) broken.set(source, null);
    if (id !== null || isEmpty) return;
    const isRest = source.spans ? isDigits(source) : figuresIn(source) < figuresIn(above.source);
    if (isRest) broken.set(above.source, isDigits(source) ? source : null);
  });
  return broken;
}

/** Each figure with the digits that stand below it. */
const joined = (above: SourceRow, rest: SourceRow): string[] =>
  above.after.map(
    ({ text, x }) =>
      trimBlank(text) + trimBlank(rest.after.find((cell) => cell.x === x)?.text ?? ''),
  );

/** Whether figures that may go on below are none to be relied on: their total does not agree, or there is none. */
export function isBroken(
  table: TableTemplate,
  row: string,
  { above, rest, placed }: { above: SourceRow; rest: SourceRow | null; placed: Placement },
): boolean {
  if (placed.kind !== 'placed' || !placed.texts.some((text) => /[1-9]/.test(text))) return false;
  if (endsWithTotal(table, row))
    return !addsUp(placed.texts) || (rest !== null && addsUp(joined(above, rest)));
  return rest !== null && above.spans;
}
