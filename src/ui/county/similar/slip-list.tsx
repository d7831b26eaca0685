import { sharedSlips } from '../../../collection/shared-slips';
import type { UnitRow } from '../../../collection/units';
import { UnitLinks } from './unit-links';

interface Props {
  units: readonly UnitRow[];
  openReport: (id: string) => void;
}

/** Slips that several units share: the template they were given is to be looked at first. */
export function SlipList({ units, openReport }: Props) {
  const slips = sharedSlips(units);
  if (slips.length === 0) return null;
  return (
    <section aria-label="几个单位相同的差错">
      <h3>几个单位相同的差错</h3>
      <p className="county-note">
        以下差错在几个单位的同一处出现，可能来自统一下发的范本，请先核对范本。
      </p>
      <ul>
        {slips.map(({ key, message, units: own }) => (
          <li key={key} className="county-pair">
            <details>
              <summary>
                {own.length} 个单位：{message}
              </summary>
              <UnitLinks units={own.map(({ id, unit }) => [id, unit])} openReport={openReport} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
