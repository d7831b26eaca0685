import type { Finding } from '../../checks/check';
import type { CheckResults } from '../../checks/run-checks';
import { isSamePlace, type Place } from '../../report/place';

const isSame = (a: Place, b: Place | undefined): boolean =>
  a === b || (b !== undefined && isSamePlace(a, b));

/** Its key names the first place alone, and its fixes change them all. */
const isSameFinding = (a: Finding, b: Finding | undefined): boolean =>
  a === b ||
  (a.key === b?.key &&
    a.message === b.message &&
    a.places.length === b.places.length &&
    a.places.every((place, at) => isSame(place, b.places[at])));

/** Whether two runs of the checks say the same. */
export const isSameResults = (a: CheckResults, b: CheckResults): boolean =>
  a.findings.length === b.findings.length &&
  a.notChecked.length === b.notChecked.length &&
  a.findings.every((finding, at) => isSameFinding(finding, b.findings[at])) &&
  a.notChecked.every(({ check, reason }, at) => {
    const other = b.notChecked[at];
    return check === other?.check && reason === other.reason;
  });
