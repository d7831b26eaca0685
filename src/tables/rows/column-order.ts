import { trimBlank } from '../../text/normal-form';
import { readCell } from '../values/read-cell';
import type { Heads, SourceRow } from './source-row';

/** Rows that speak for an order of the columns, or against it, before totals outweigh the heads. */
const fewestAgainst = 4;

type Line = Heads['lines'][number];

/** The names under a group take its place: 自然人 [法人或其他组织] 总计 over 商业企业 科研机构 …. */
function unfolded(lines: readonly Line[]): Line | null {
  let order: Line = [null];
  for (const line of lines) {
    if (line.every((id) => id === null)) continue;
    const groups = order.flatMap((id, at) => (id === null ? [at] : []));
    // A name for the labels may stand in front.
    const at = groups.length === 2 && groups[0] === 0 ? groups[1] : groups[0];
    if (groups.length > 2 || at === undefined) return null;
    order = [...order.slice(0, at), ...line, ...order.slice(at + 1)];
  }
  return order.filter((id) => id !== null);
}

/** Heads in the order in which they are read; those of a group may follow behind all others in the same line. */
function readingOrder(lines: readonly Line[], expected: readonly string[]): Line | null {
  const [only = [], ...others] = lines.filter((line) => line.some((id) => id !== null));
  const group = only.lastIndexOf(null);
  if (others.length > 0 || group < 1) return unfolded(lines);
  const split = only.map((_, at) => unfolded([only.slice(0, at), only.slice(at)]));
  return split.find((order) => order?.join() === expected.join()) ?? null;
}

/** How the totals of rows go with an order: rows they add up in, and rows they do not. */
function evidence(order: readonly string[], total: string, rows: readonly SourceRow[]) {
  const at = order.indexOf(total);
  let agree = 0;
  let differ = 0;
  for (const { after } of rows) {
    const texts = after.map(({ text }) => trimBlank(text));
    const numbers = texts.map((text) => (text === '' ? '0' : readCell('count', text).text));
    if (numbers.length !== order.length || numbers.includes('')) continue;
    const sum = numbers.reduce((all, number) => all + Number(number), 0);
    if (sum === 0) continue;
    if (Number(numbers[at]) * 2 === sum) agree += 1;
    // What is blank may be what is missing from the total, or the total itself.
    else if (!texts.includes('')) differ += 1;
  }
  return { agree, differ };
}

/** Whether the figures of most rows stand right under the heads; a span that is wrong moves a head aside. */
function isOverFigures({ x }: Heads, rows: readonly SourceRow[]): boolean {
  const full = rows.filter(({ after }) => after.length === x.length);
  const under = full.filter(({ after }) => after.every((cell, at) => cell.x === x[at]));
  return under.length * 2 >= full.length;
}

const isInOrder = (ids: readonly (string | null)[], expected: readonly string[]): boolean => {
  const places = ids.flatMap((id) => (id === null ? [] : [expected.indexOf(id)]));
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1));
};

const isWhole = (
  order: readonly (string | null)[] | null,
  expected: readonly string[],
): order is readonly string[] =>
  order?.length === expected.length && expected.every((id) => order.includes(id));

/**
 * The columns of a table from left to right: as its heads stand over the figures, else as they are read, else
 * as the form has them; the first that the printed totals do not contradict. Null where all contradict, or
 * where heads that are not all known stand in another order than the form's.
 */
export function columnOrder(
  expected: readonly string[],
  total: string | null,
  rows: readonly SourceRow[],
): readonly string[] | null {
  const [first] = rows;
  const heads = first?.heads ?? null;
  const inGrid = first?.spans === true ? (heads?.ids.filter((id) => id !== null) ?? null) : null;
  const asRead = heads ? readingOrder(heads.lines, expected) : null;
  const trusted = heads && isOverFigures(heads, rows) ? [inGrid, asRead] : [asRead, inGrid];
  const named = trusted.filter((order) => isWhole(order, expected));
  const isDisordered = heads?.lines.some((line) => !isInOrder(line, expected)) === true;
  const orders = named.length === 0 && isDisordered ? [] : [...named, expected];
  if (total === null) return orders[0] ?? null;
  const weighed = orders.map((order) => ({ order, ...evidence(order, total, rows) }));
  const best = weighed.find(({ agree, differ }) => agree >= differ);
  if (best) return best.order;
  // Totals may be wrong, or 0 throughout: heads that can be read in one way only are believed all the same.
  const isPlain = new Set(named.map((order) => order.join())).size === 1;
  const isHopeless = weighed.every(({ agree, differ }) => agree === 0 && differ >= fewestAgainst);
  return isPlain || !isHopeless ? (orders[0] ?? null) : null;
}
