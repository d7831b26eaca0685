import { figuresOf } from '../calc/figures';
import type { AnnualReport } from '../report/annual-report';
import { editions } from '../template/editions';
import type { Edition } from '../template/edition';
import type { Figures } from '../calc/figures';

interface Checkable {
  run(input: { report: AnnualReport; edition: Edition; figures: Figures }): { message: string }[];
}

/** What a check says about a report, word for word as a clerk reads it. */
export function messages(check: Checkable, report: AnnualReport): string[] {
  const edition = editions.find(({ id }) => id === report.edition);
  if (!edition) throw new Error(`no edition ${report.edition}`);
  return check
    .run({ report, edition, figures: figuresOf(edition, report.tables) })
    .map(({ message }) => message);
}
