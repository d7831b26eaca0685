import { oddFigures } from '../../../collection/outliers';
import { countyRows } from '../../../collection/county-rows';
import { unitsAddedUp } from '../../../collection/year-figures';
import { useCounty } from '../desk/use-county';
import { deskYears } from '../years/desk-years';

/** So many are named. */
const mostNamed = 8;

/** What stands out of the figures that are added up. */
export function OddFigures() {
  const { state } = useCounty();
  const units = unitsAddedUp(countyRows(state), state.choices);
  const odd = oddFigures(deskYears(state), units);
  if (odd.length === 0) return null;
  const named = odd.slice(0, mostNamed).map(({ unit, label, why }) => `${unit}${label}${why}`);
  return (
    <p className="county-note" data-odd={odd.length}>
      与上年或其他单位相差很大，请核对后再用合计：{named.join('；')}
      {odd.length > mostNamed && `等 ${odd.length} 处`}。
    </p>
  );
}
