import { cellsOf } from '../../template/cells';
import type { Edition } from '../../template/edition';

export const unitId = (unit: string | undefined): string => `unit-${unit ?? ''}`;

/** What the cells' descriptions point at: a screen reader says the unit after the figure. */
export function UnitNames({ edition }: { edition: Edition }) {
  const units = new Set(cellsOf(edition).map(({ unit }) => unit));
  return (
    <div hidden>
      {[...units].map((unit) => (
        <span key={unit} id={unitId(unit)}>
          {unit}
        </span>
      ))}
    </div>
  );
}
