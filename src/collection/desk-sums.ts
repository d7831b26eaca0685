import { summedUnits, type Sum, type SummedUnit, sumsOf } from './sums';
import { usualHalf } from './unit-years';
import type { Address } from '../template/cells';
import type { Edition } from '../template/edition';
import { editionById, editionInForce } from '../template/editions';
import type { CountyRows } from './county-rows';
import type { Choices } from './county-state';

export const ownId = 'own';
export const ownUnit = (name: string): string => `${name === '' ? '本级' : name}（本级）`;

export interface DeskSums {
  readonly units: readonly SummedUnit[];
  /** Null where the ways to add up disagree: no figure is better than a wrong one. */
  readonly sums: ReadonlyMap<Address, Sum> | null;
}

/** The edition most of the reports are of. */
export function usualEdition({ all }: CountyRows): Edition {
  const counts = new Map<string, number>();
  for (const { row } of all)
    if (row.edition !== null) counts.set(row.edition, (counts.get(row.edition) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return editionById(most?.[0] ?? '') ?? editionInForce(null);
}

/** The units that are added up: those not left out, and the county itself. */
export function addedUnits(rows: CountyRows, { leftOut, own }: Choices): SummedUnit[] {
  const out = new Set(leftOut);
  const units = summedUnits(
    rows.all.filter(({ row }) => !out.has(row.key)).map(({ unit }) => unit),
  );
  if (!own) return units;
  return [...units, { unit: ownUnit(own.name), reportId: ownId, report: own.report }];
}

export function deskSums(rows: CountyRows, choices: Choices, edition: Edition): DeskSums {
  const units = addedUnits(rows, choices);
  try {
    return { units, sums: sumsOf(edition, units, usualHalf(rows)) };
  } catch {
    return { units, sums: null };
  }
}
