import { agencyKindOf } from '../agency-kind-of';
import { isContent, inBothReports } from './migration';

/**
 * Version 1 had four kinds: township, which nobody need have chosen, and county for every other government.
 * Where the name says another kind, or a 市 of either sort, these two are told anew or asked for.
 */
export const agencyKindsFromNames = inBothReports((report) => {
  const { agency } = report;
  if (!isContent(agency) || (agency['kind'] !== 'county' && agency['kind'] !== 'township'))
    return report;
  const name = typeof agency['name'] === 'string' ? agency['name'] : '';
  const named = agencyKindOf(name);
  const wasSayable = ['township', 'street', 'county', 'department'].includes(named);
  const isUnsaid = named === 'unknown' && (agency['kind'] === 'county' || name.trim() === '');
  return !isUnsaid && (wasSayable || named === 'unknown')
    ? report
    : { ...report, agency: { ...agency, kind: named } };
});
