import type { ReadReport } from '../collection/received';
import type { AnnualReport } from '../report/annual-report';

/** What a desk holds of a file in which nothing was found, or with `more` that was. */
export const readReport = (
  id: string,
  report: AnnualReport,
  more: Partial<ReadReport> = {},
): ReadReport => ({
  state: 'read',
  id,
  fileName: `${id}.docx`,
  kind: 'docx',
  report,
  notes: [],
  printedTotals: {},
  openCells: [],
  printedTitles: {},
  findings: [],
  notChecked: [],
  confirmations: [],
  ...more,
});
