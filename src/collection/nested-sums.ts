import { addDecimals } from '../calc/decimal';
import { type Address, cellsOf } from '../template/cells';
import type { Edition } from '../template/edition';
import { type Addend, type MissingUnit, type Sum, sumsOf, summedUnits } from './sums';
import type { UnitRow } from './units';

export interface CountySum {
  readonly value: string | null;
  readonly missing: readonly MissingUnit[];
}

/** The sums of one county, without the addends of its units: a province has millions of them. */
export interface CountySums {
  /** '' where the list names none. */
  readonly county: string;
  readonly units: number;
  /** Units with a report that counts. */
  readonly counted: number;
  readonly sums: ReadonlyMap<Address, CountySum>;
}

export interface NestedSums {
  readonly counties: readonly CountySums[];
  /** Over all of them; the addends are the counties. */
  readonly all: ReadonlyMap<Address, Sum>;
}

export const hasCounties = (rows: readonly UnitRow[]): boolean =>
  rows.some(({ county }) => county !== undefined);

function byCounty(rows: readonly UnitRow[]): Map<string, UnitRow[]> {
  const groups = new Map<string, UnitRow[]>();
  for (const row of rows) {
    if (row.state === 'unexpected') continue;
    const county = row.county ?? '';
    const group = groups.get(county);
    if (group) group.push(row);
    else groups.set(county, [row]);
  }
  return groups;
}

function countySums(edition: Edition, county: string, rows: readonly UnitRow[]): CountySums {
  const units = summedUnits(rows);
  const sums = new Map(
    Array.from(sumsOf(edition, units), ([address, { value, missing }]) => [
      address,
      { value, missing },
    ]),
  );
  const counted = units.filter(({ report }) => report !== null).length;
  return { county, units: units.length, counted, sums };
}

function sumOfCounties(address: Address, counties: readonly CountySums[]): Sum {
  const addends: Addend[] = [];
  const missing: MissingUnit[] = [];
  for (const { county, sums } of counties) {
    const sum = sums.get(address);
    if (!sum) continue;
    const isPartial = sum.missing.length > 0 ? ({ isPartial: true } as const) : {};
    if (sum.value !== null)
      addends.push({ unit: county, reportId: '', text: sum.value, ...isPartial });
    for (const each of sum.missing) missing.push(each);
  }
  const value = addends.length === 0 ? null : addDecimals(addends.map(({ text }) => text));
  return { address, value, addends, missing };
}

/** Units added up within their county, and the counties among one another. */
export function nestedSums(edition: Edition, rows: readonly UnitRow[]): NestedSums {
  const counties = Array.from(byCounty(rows), ([county, own]) => countySums(edition, county, own));
  const cells = cellsOf(edition);
  return {
    counties,
    all: new Map(cells.map(({ address }) => [address, sumOfCounties(address, counties)])),
  };
}
