import type { TableTemplate } from '../../template/table';
import { trimBlank } from '../../text/normal-form';
import { addsUp, type Placement, placeValues } from '../values/place-values';
import { totalOf } from './columns-of';
import type { Likeness } from './likeness';
import type { SourceRow } from './source-row';

/** A row of the form and the columns that its figures stand for, from left to right. */
export interface RowColumns {
  readonly row: string;
  readonly columns: readonly string[];
  readonly source: SourceRow;
}

/**
 * Whether the cells of a text begin with a blank one that may be the rest of a merged label, and no total says that it
 * is a figure left out.
 */
function isLateStart({ source }: RowColumns, placement: Placement): boolean {
  if (source.spans || placement.kind !== 'placed' || placement.glued) return false;
  const [first = '', ...others] = placement.texts;
  const isSaid = (text: string): boolean => /[1-9１-９]/.test(text);
  return trimBlank(first) === '' && others.some(isSaid) && !addsUp(placement.texts);
}

/** Which figure of a row belongs to which of the columns. */
export function placeRow(table: TableTemplate, one: RowColumns, like: Likeness): Placement {
  const { row, columns, source } = one;
  const { after, label, spans, stacked, heads } = source;
  const isPlaced = spans && heads?.ids.length === columns.length;
  const total = totalOf(table, row);
  const placement = placeValues({
    after,
    label,
    count: columns.length,
    total: total !== null && total === columns[columns.length - 1],
    headX: isPlaced ? heads.x : null,
    spans,
    stacked,
    usual: like.isUsual(row, source),
    learned: like.startOf(source),
  });
  return total !== null && isLateStart(one, placement) ? { kind: 'unclear', ways: [] } : placement;
}
