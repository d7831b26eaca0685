import type { CheckInput, ReportWithFigures } from '../check';

/** Last year's report where it can be compared: the year before, a whole year like this one. */
export function lastYearOf({ report, edition, lastYear }: CheckInput): ReportWithFigures | null {
  if (!lastYear || edition.period !== 'year' || lastYear.edition.period !== 'year') return null;
  const [year, before] = [report.period.year, lastYear.report.period.year];
  return year !== null && before !== null && before !== year - 1 ? null : lastYear;
}
