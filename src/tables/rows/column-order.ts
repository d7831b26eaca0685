import { trimBlank } from '../../text/normal-form';
import { countIn } from '../values/read-cell';
import { fits, isWhole, type Line, readings } from './head-readings';
import type { Heads, SourceRow } from './source-row';

/** Rows that speak for an order of the columns, or against it, before totals outweigh the heads. */
const fewestAgainst = 4;

/** How the totals of rows go with an order: rows they add up in, and rows they do not. */
function evidence(order: readonly string[], total: string, rows: readonly SourceRow[]) {
  const at = order.indexOf(total);
  let agree = 0;
  let differ = 0;
  for (const { after } of rows) {
    const texts = after.map(({ text }) => trimBlank(text));
    const numbers = texts.map((text) => (text === '' ? '0' : countIn(text)));
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

/** Whether the heads that are known follow one another as in the form. */
export const isInOrder = (ids: Line, expected: readonly string[]): boolean => {
  const places = ids.flatMap((id) => (id ? [expected.indexOf(id)] : []));
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1));
};

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
  const inGrid = first?.spans === true ? (heads?.ids ?? null) : null;
  const asRead = heads ? readings(heads, expected) : [];
  const read = asRead.find((order) => isWhole(order, expected)) ?? null;
  const trusted = heads && isOverFigures(heads, rows) ? [inGrid, read] : [read, inGrid];
  const named = trusted.filter((order) => isWhole(order, expected));
  // Heads that are not all known may leave room for another order than the form's.
  const isForm =
    asRead.length > 0
      ? asRead.every((order) => fits(order, expected))
      : heads?.lines.every((line) => isInOrder(line, expected)) !== false;
  const isDoubtful = named.length === 0 && !isForm;
  const orders = isDoubtful ? [] : [...named, expected];
  if (total === null) return orders[0] ?? null;
  const weighed = orders.map((order) => ({ order, ...evidence(order, total, rows) }));
  const best = weighed.find(({ agree, differ }) => agree >= differ);
  if (best) return best.order;
  // Totals may be wrong, or 0 throughout: heads that can be read in one way only are believed all the same.
  const isPlain = new Set(named.map((order) => order.join())).size === 1;
  const isHopeless = weighed.every(({ agree, differ }) => agree === 0 && differ >= fewestAgainst);
  return isPlain || !isHopeless ? (orders[0] ?? null) : null;
}
