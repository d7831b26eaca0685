import { isFilled } from '../grid/grid-rows';
import { trimBlank } from '../../text/normal-form';
import type { TableTemplate } from '../../template/table';
import { shortened } from '../labels/squash';
import type { TableNote } from '../table-note';
import { addsUp } from '../values/place-values';
import { isValue } from '../values/read-cell';
import { columnIds, endsWithTotal } from './columns-of';
import { marksIn, unitAlone } from './mark-column';
import type { MatchedRow } from './match-rows';
import type { SourceRow } from './source-row';

/** Whether the cells behind the label are as they stand the figures of the row, by their total. */
function isWhole(table: TableTemplate, { id, source }: MatchedRow): boolean {
  const count = columnIds(table, id ?? '').length;
  const texts = source.after.slice(0, count).map(({ text }) => text);
  return endsWithTotal(table, id ?? '') && texts.length === count && addsUp(texts);
}

function withoutFirst(source: SourceRow): SourceRow {
  const [mark, ...after] = source.after;
  if (!mark) return source;
  const unit = unitAlone.test(trimBlank(mark.text)) ? trimBlank(mark.text) : '';
  const label = {
    ...source.label,
    text: source.label.text + (unit && `（${unit.replace(/[（()）]/g, '')}）`),
    colSpan: source.label.colSpan + mark.colSpan,
  };
  return { ...source, label, after };
}

/**
 * Rows without the mark that stands in every one of them between its label and its figures, as 件, 2025 or the number
 * of the line: under whatever head, and told by nothing but that all rows have it.
 */
export function withoutMarks(table: TableTemplate, matched: readonly MatchedRow[]) {
  const rows = matched.filter(({ id, source }) => id !== null && source.after.some(isFilled));
  const firsts = rows.map(({ source }) => source.after[0]?.text ?? '');
  const isMore = ({ id, source }: MatchedRow): boolean =>
    source.after.length > columnIds(table, id ?? '').length || endsWithTotal(table, id ?? '');
  const isMarked =
    rows.length > 1 &&
    marksIn(firsts) === 'all' &&
    rows.every(({ source }) => source.after.length > 1) &&
    (rows.some(isMore) || !firsts.every(isValue)) &&
    !rows.some((row) => isWhole(table, row));
  if (!isMarked) return { matched, notes: [] };
  const note: TableNote = {
    code: 'no-counterpart',
    message: `${table.name}行名与数字之间多出一栏，格式中没有，未填入。`,
    table: table.id,
    source: shortened([...new Set(firsts.map(trimBlank))].join('；'), 400),
    open: false,
  };
  return {
    matched: matched.map((row) =>
      rows.includes(row) ? { ...row, source: withoutFirst(row.source) } : row,
    ),
    notes: [note],
  };
}
