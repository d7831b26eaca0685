import { figuresOf } from '../calc/figures';
import type { AnnualReport } from '../report/annual-report';
import type { Edition } from '../template/edition';
import { editionById } from '../template/editions';
import type { CheckInput, ReportWithFigures } from './check';

/** Nothing of a report whose edition is not known. */
export function withFigures(report: AnnualReport): ReportWithFigures | undefined {
  const edition = editionById(report.edition);
  return edition && { report, edition, figures: figuresOf(edition, report.tables) };
}

type Beside = Omit<CheckInput, keyof ReportWithFigures | 'lastYear'>;

/** What the checks look at: the report, the report of the year before, and what is known beside them. */
export function checkInputOf(
  edition: Edition,
  report: AnnualReport,
  lastYear: AnnualReport | undefined,
  beside: Beside,
): CheckInput {
  const before = lastYear && withFigures(lastYear);
  const figures = figuresOf(edition, report.tables);
  return { report, edition, figures, ...beside, ...(before ? { lastYear: before } : {}) };
}
