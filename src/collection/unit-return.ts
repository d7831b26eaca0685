import { shortFingerprint } from '../report/fingerprint';
import type { ReadReport } from './received';
import { type Mark, toReturnFile } from './return-file';

/** The file a unit opens in its form, with what is to be changed at its places. `madeAt` as printed. */
export function unitReturn(
  { report }: ReadReport,
  unit: string,
  marks: readonly Mark[],
  madeAt: string,
): string {
  const { agency, period } = report;
  return toReturnFile({
    agency: agency.name.trim() || unit,
    year: period.year,
    fingerprint: shortFingerprint(report),
    madeAt,
    marks,
  });
}
