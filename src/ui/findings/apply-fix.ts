import type { Fix } from '../../checks/check';
import type { AnnualReport } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import { narrativeOf, withNarrative } from '../../report/narratives';
import type { Field } from '../../report/place';

function withField(report: AnnualReport, field: Field, text: string): AnnualReport {
  switch (field) {
    case 'agency/name':
      return { ...report, agency: { ...report.agency, name: text } };
    case 'period/year':
      return { ...report, period: { ...report.period, year: Number(text) } };
    case 'signature/agency':
      return { ...report, signature: { ...report.signature, agency: text } };
    case 'signature/date':
      return { ...report, signature: { ...report.signature, date: text } };
  }
}

/** The report with a finding's one-click change made. */
export function withFix(
  report: AnnualReport,
  { cells = {}, texts = [], fields = {} }: Fix,
): AnnualReport {
  let result = withCells(report, cells);
  // From the last to the first, so that earlier ranges keep their places.
  for (const { section, start, end, replacement } of [...texts].reverse()) {
    const text = narrativeOf(result, section);
    result = withNarrative(result, section, text.slice(0, start) + replacement + text.slice(end));
  }
  for (const [field, text] of Object.entries(fields))
    result = withField(result, field as Field, text);
  return result;
}
