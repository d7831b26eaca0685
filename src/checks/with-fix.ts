import type { Fix } from './check';
import type { AnnualReport } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { type Field, fields } from '../report/fields';
import { narrativeOf, withNarrative } from '../report/narratives';

/** The report with a finding's one-click change made. */
export function withFix(
  report: AnnualReport,
  { cells = {}, texts = [], fields: fieldTexts = {} }: Fix,
): AnnualReport {
  let result = withCells(report, cells);
  // From the last to the first, so that earlier ranges keep their places.
  for (const { section, start, end, replacement } of [...texts].reverse()) {
    const text = narrativeOf(result, section);
    result = withNarrative(result, section, text.slice(0, start) + replacement + text.slice(end));
  }
  for (const [field, text] of Object.entries(fieldTexts))
    result = fields[field as Field].write(result, text);
  return result;
}
