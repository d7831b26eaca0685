import type { TableTemplate } from '../../template/table';
import { type Placement, placeValues } from '../values/place-values';
import { totalOf } from './columns-of';
import type { Likeness } from './likeness';
import { hasFigures, type SourceRow } from './source-row';

/** A row of the form and the columns that its figures stand for, from left to right. */
export interface RowColumns {
  readonly row: string;
  readonly columns: readonly string[];
  readonly source: SourceRow;
}

/** Figures under heads that name parts of a column: their number does not say which they are. */
const isUnderParts = (source: SourceRow): boolean =>
  hasFigures(source) && source.heads?.isDivided === true;

/** Which figure of a row belongs to which of the columns. */
export function placeRow(
  table: TableTemplate,
  { row, columns, source }: RowColumns,
  like: Likeness,
): Placement {
  if (isUnderParts(source)) return { kind: 'unclear', ways: [] };
  const { after, label, spans, stacked, heads } = source;
  const isPlaced = spans && heads?.ids.length === columns.length;
  return placeValues({
    after,
    label,
    count: columns.length,
    total: totalOf(table, row) === columns[columns.length - 1],
    headX: isPlaced ? heads.x : null,
    spans,
    stacked,
    usual: like.isUsual(row, source),
    learned: like.startOf(source),
  });
}
