import { isFilled, type PlacedCell } from '../grid/grid-rows';
import type { TableTemplate } from '../../template/table';
import type { TableNote } from '../table-note';
import { addsUp } from '../values/place-values';
import { countIn } from '../values/read-cell';
import { columnIds, totalOf } from './columns-of';
import { type Line, unfolded } from './head-readings';
import type { MatchedRow } from './match-rows';
import type { Heads, SourceRow } from './source-row';

interface Order {
  /** The columns as the heads are read; null for one that the form has not. */
  readonly ids: Line;
  readonly known: readonly string[];
  readonly heads: Heads;
}

/** The only way to read heads that name all columns of the form, or all but the total, and some more. */
function orderIn(heads: Heads, expected: readonly string[], total: string): Order | null {
  const parts = expected.filter((id) => id !== total);
  const ways = unfolded(heads).filter((ids) => {
    const known = ids.filter((id) => id !== null);
    const isWhole = parts.every((id) => known.includes(id));
    return (
      isWhole && known.every((id) => expected.includes(id)) && new Set(known).size === known.length
    );
  });
  const [ids, ...others] = [...new Map(ways.map((way) => [way.join(), way])).values()];
  if (!ids || others.length > 0) return null;
  const known = ids.flatMap((id) => id ?? []);
  const x = known.map((_, at) => heads.x[at] ?? at);
  return { ids, known, heads: { ids: known, x, texts: known.map(() => ''), lines: [known] } };
}

const isZero = ({ text }: PlacedCell): boolean => !isFilled({ text }) || countIn(text) === '0';

/** Whether the cells of a row are those of the form, by their total. */
function isConfirmed(cells: readonly PlacedCell[], { known }: Order, expected: readonly string[]) {
  const texts = expected.map((id) => cells[known.indexOf(id)]?.text ?? '');
  return cells.length === known.length && (cells.every(isZero) || addsUp(texts));
}

/** The cells of a row that the form has; null where nobody can tell which they are. */
function ownCells(source: SourceRow, order: Order, expected: readonly string[]) {
  const { after, stacked } = source;
  const { ids, known } = order;
  const late = stacked ? 0 : Math.max(0, after.length - ids.length);
  const cells = after.slice(late);
  const isWhole = cells.length === ids.length && !after.slice(0, late).some(isFilled);
  if (isWhole && (!stacked || cells.every(isFilled)))
    return cells.filter((_, at) => ids[at] !== null);
  const first = after.slice(0, known.length);
  const isRest =
    ids.slice(0, known.length).every((id) => id !== null) &&
    !after.slice(known.length).some(isFilled);
  return (isRest || after.length === known.length) && isConfirmed(first, order, expected)
    ? first
    : null;
}

/**
 * Rows of a text whose heads name more columns than the form has, or stand in several lines: each cell by the head
 * that was read for it. `unplaced` are those that have not as many cells, and no total that tells.
 */
export function withoutForeign(table: TableTemplate, matched: readonly MatchedRow[]) {
  const rows = matched.filter(({ id, source }) => id !== null && source.after.some(isFilled));
  const [first] = rows;
  const total = table.blocks.length === 1 ? totalOf(table, first?.id ?? '') : null;
  const expected = columnIds(table, first?.id ?? '');
  const orders = new Map<Heads, Order>();
  const asked = new Set<Heads>();
  for (const { heads, spans } of rows.map(({ source }) => source)) {
    if (total === null || !heads || spans || asked.has(heads)) continue;
    asked.add(heads);
    const order = orderIn(heads, expected, total);
    const under = rows.filter(({ source }) => source.heads === heads).map(({ source }) => source);
    const fitted = order && withoutName(order, under, expected);
    if (fitted && (fitted.ids.length > fitted.known.length || !fitted.known.includes(total)))
      orders.set(heads, fitted);
  }
  const unplaced = new Set<SourceRow>();
  const fitted = matched.map((row) => {
    const { source } = row;
    const order = source.heads ? orders.get(source.heads) : undefined;
    if (!order) return row;
    const after = source.after.some(isFilled) ? ownCells(source, order, expected) : source.after;
    const own = { ...source, heads: order.heads, after: after ?? source.after };
    if (!after) unplaced.add(own);
    return { ...row, source: own };
  });
  return {
    matched: fitted,
    unplaced,
    notes: [...orders.values()].flatMap((order) => noteOn(table, order)),
  };
}

/** Without a head that stands over the labels, or over no cells at all. */
function withoutName(order: Order, rows: readonly SourceRow[], expected: readonly string[]): Order {
  const { ids, known } = order;
  const isMost = (count: number) => count * 2 > rows.length;
  const sure = rows.filter(({ after }) => isConfirmed(after, order, expected));
  if (isMost(sure.length)) return { ...order, ids: known };
  const isNamed =
    ids[0] === null && isMost(rows.filter(({ after }) => after.length === ids.length - 1).length);
  return isNamed ? { ...order, ids: ids.slice(1) } : order;
}

function noteOn({ id, name }: TableTemplate, { ids }: Order): TableNote[] {
  const places = ids.flatMap((each, at) => (each === null ? [at + 1] : []));
  if (places.length === 0) return [];
  const message = `${name}各行的第 ${places.join('、')} 个数，其列名是格式中没有的一栏，未填入。`;
  return [{ code: 'no-counterpart', message, table: id, open: false }];
}
