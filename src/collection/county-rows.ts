import { readExpected } from './expected-units';
import { matrixRow, type MatrixRow } from './matrix';
import type { Received } from './received';
import { type UnitReview, unitReview } from './unit-review';
import { type UnitRow, unitRows, usualYear } from './units';
import type { Choices, CountyState } from './county-state';

export interface CountyRow {
  readonly unit: UnitRow;
  readonly row: MatrixRow;
  readonly review: UnitReview;
}

export interface CountyRows {
  readonly year: number | null;
  readonly all: readonly CountyRow[];
}

interface Known {
  readonly events: Choices['events'];
  readonly row: CountyRow;
}

/** Counting findings and adding figures costs; a row is made anew only when something of it changed. */
const known = new WeakMap<Received, Known>();

const isSame = (a: UnitRow, b: UnitRow): boolean =>
  a.key === b.key &&
  a.name === b.name &&
  a.kind === b.kind &&
  a.county === b.county &&
  a.state === b.state &&
  a.wrongYear === b.wrongYear &&
  a.chosen === b.chosen &&
  a.newest === b.newest &&
  a.reports.length === b.reports.length &&
  a.reports.every((each, at) => each === b.reports[at]);

const isSameReview = (a: UnitReview, b: UnitReview): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function rowOf(unit: UnitRow, events: Choices['events']): CountyRow {
  const [first] = unit.reports;
  const before = first && known.get(first);
  const stays = before && isSame(before.row.unit, unit);
  // Files come in by the hundred while nobody says anything of the others.
  if (stays && before.events === events) return before.row;
  const review = unitReview(unit, events);
  const row =
    stays && isSameReview(before.row.review, review)
      ? before.row
      : { unit, row: matrixRow(unit, review), review };
  if (first) known.set(first, { events, row });
  return row;
}

function computed(received: readonly Received[], choices: Choices): CountyRows {
  const { units } = readExpected(choices.expectedText);
  const year = choices.year ?? usualYear(received);
  const rows = unitRows(received, units, year, {
    chosen: choices.chosen,
    assigned: choices.assigned,
  });
  return { year, all: rows.map((unit) => rowOf(unit, choices.events)) };
}

/** By the files: the page may show a state a little older than the newest while a key is answered. */
const computedFor = new WeakMap<readonly Received[], { choices: Choices; rows: CountyRows }>();

/** The units of the desk as it stands; the same object until files or choices change. */
export function countyRows({ received, choices }: CountyState): CountyRows {
  const before = computedFor.get(received);
  if (before?.choices === choices) return before.rows;
  const rows = computed(received, choices);
  computedFor.set(received, { choices, rows });
  return rows;
}
