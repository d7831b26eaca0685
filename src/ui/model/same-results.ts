import type { Finding } from '../../checks/check';
import type { CheckResults } from '../../checks/run-checks';
import { isSamePlace } from '../../report/place';

const isSameFinding = (a: Finding, b: Finding | undefined): boolean =>
  a.key === b?.key &&
  a.message === b.message &&
  // A text that grew moves what stands behind.
  a.places.every((place, at) => place.kind !== 'text' || isSamePlace(place, b.places[at] ?? place));

/** Whether two runs of the checks say the same. */
export const isSameResults = (a: CheckResults, b: CheckResults): boolean =>
  a.findings.length === b.findings.length &&
  a.notChecked.length === b.notChecked.length &&
  a.findings.every((finding, at) => isSameFinding(finding, b.findings[at])) &&
  a.notChecked.every(({ check, reason }, at) => {
    const other = b.notChecked[at];
    return check === other?.check && reason === other.reason;
  });
