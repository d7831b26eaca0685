import { type CountyRows, countyRows } from '../../../collection/county-rows';
import type { CountyState } from '../../../collection/county-state';
import { usualEdition } from '../../../collection/desk-sums';
import { type UnitYears, unitYears } from '../../../collection/unit-years';

const known = new WeakMap<CountyRows, { earlier: CountyState['earlier']; years: UnitYears }>();

/** The years of the desk as it stands; the same object until files or choices change. */
export function deskYears(state: CountyState): UnitYears {
  const rows = countyRows(state);
  const { earlier, choices } = state;
  const before = known.get(rows);
  if (before?.earlier === earlier) return before.years;
  const years = unitYears({ rows, earlier, choices, edition: usualEdition(rows) });
  known.set(rows, { earlier, years });
  return years;
}
