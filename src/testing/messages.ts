import { figuresOf } from '../calc/figures';
import type { Figures } from '../calc/figures';
import type { AnnualReport } from '../report/annual-report';
import type { Edition } from '../template/edition';
import { editions } from '../template/editions';

interface Input {
  report: AnnualReport;
  edition: Edition;
  figures: Figures;
}
interface Checkable<More> {
  run(input: Input & More): { message: string }[];
}

/** A report with its edition and figures, as checks take it. */
export function inputOf(report: AnnualReport): Input {
  const edition = editions.find(({ id }) => id === report.edition);
  if (!edition) throw new Error(`no edition ${report.edition}`);
  return { report, edition, figures: figuresOf(edition, report.tables) };
}

/** What a check says about a report, word for word as a clerk reads it. */
export function messages<More extends object>(
  check: Checkable<More>,
  report: AnnualReport,
  more?: More,
): string[] {
  return check.run({ ...inputOf(report), ...(more ?? ({} as More)) }).map(({ message }) => message);
}
