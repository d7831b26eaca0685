import { trimBlank } from '../../text/normal-form';
import type { TableTemplate } from '../../template/table';
import { isFilled, type PlacedCell } from '../grid/grid-rows';
import { shortened } from '../labels/squash';
import type { TableNote } from '../table-note';
import { addsUp } from '../values/place-values';
import { columnIds, endsWithTotal } from './columns-of';
import type { MatchedRow } from './match-rows';
import type { SourceRow } from './source-row';

const isNothing = ({ text }: PlacedCell): boolean => /^[-/\\—–―─]*$/.test(trimBlank(text));

/** The cells of a row below its own heads, where one line of heads serves all blocks and nothing stands below the others. */
function ownCells(table: TableTemplate, id: string, source: SourceRow): SourceRow {
  const { heads, after } = source;
  const own = columnIds(table, id);
  const ids = heads?.ids ?? [];
  const isOwn = (_: unknown, at: number): boolean => own.includes(ids[at] ?? '');
  const isWide =
    heads !== null &&
    ids.length > own.length &&
    after.length === ids.length &&
    ids.every((each) => each !== null) &&
    new Set(ids).size === ids.length &&
    own.every((each) => ids.includes(each));
  if (!isWide || !after.every((cell, at) => isOwn(cell, at) || isNothing(cell))) return source;
  const [x, texts] = [heads.x.filter(isOwn), heads.texts.filter(isOwn)];
  return {
    ...source,
    after: after.filter(isOwn),
    heads: { ids: ids.filter(isOwn), x, texts, lines: [ids.filter(isOwn)] },
  };
}

/** Rows of several blocks under one line of heads, each with the cells below its own. */
export const withOwnCells = (table: TableTemplate, matched: readonly MatchedRow[]): MatchedRow[] =>
  matched.map((row) =>
    row.id === null ? row : { ...row, source: ownCells(table, row.id, row.source) },
  );

/** Rows whose totals agree, before they say which cell of each is one too many. */
const fewestSums = 3;

/** The one place whose cell every row can do without, and only so adds up; -1 where none or several are. */
function extraPlace(rows: readonly SourceRow[], count: number): number {
  const places = Array.from({ length: count + 1 }, (_, at) => at).filter((at) => {
    const left = rows.map(({ after }) =>
      after.filter((_, other) => other !== at).map(({ text }) => text),
    );
    const isZero = (texts: readonly string[]) =>
      texts.every((text) => /^0?$/.test(trimBlank(text)));
    return (
      left.every((texts) => isZero(texts) || addsUp(texts)) &&
      left.filter((texts) => !isZero(texts)).length >= fewestSums
    );
  });
  return places.length === 1 ? (places[0] ?? -1) : -1;
}

/** Rows without a cell that the form has not, as a 小计 within a group, where only then all totals agree. */
export function withoutExtra(table: TableTemplate, matched: readonly MatchedRow[]) {
  const rows = matched.filter(({ id, source }) => id !== null && source.after.some(isFilled));
  const [first] = rows;
  const count = columnIds(table, first?.id ?? '').length;
  const fits = ({ id, source }: MatchedRow): boolean =>
    endsWithTotal(table, id ?? '') && source.after.length === count + 1;
  const sources = rows.map(({ source }) => source);
  const at = table.blocks.length === 1 && rows.every(fits) ? extraPlace(sources, count) : -1;
  const texts = sources.flatMap(({ after }) => trimBlank(after[at]?.text ?? ''));
  if (!texts.some((text) => text !== '')) return { matched, notes: [] };
  const note: TableNote = {
    code: 'no-counterpart',
    message: `${table.name}各行的第 ${at + 1} 个数是格式中没有的一栏，去掉后总计均与各项相符，未填入。`,
    table: table.id,
    source: shortened(texts.join('；'), 400),
    open: false,
  };
  const without = (source: SourceRow): SourceRow => ({
    ...source,
    after: source.after.filter((_, place) => place !== at),
  });
  return {
    matched: matched.map((row) =>
      rows.includes(row) ? { ...row, source: without(row.source) } : row,
    ),
    notes: [note],
  };
}
