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
interface Checkable<Given, Problem> {
  run(input: Given): readonly Problem[] | { readonly problems?: readonly Problem[] };
}

/** A report with its edition and figures, as checks take it. */
export function inputOf(report: AnnualReport): Input {
  const edition = editions.find(({ id }) => id === report.edition);
  if (!edition) throw new Error(`no edition ${report.edition}`);
  return { report, edition, figures: figuresOf(edition, report.tables) };
}

/** What a check found, whether or not it could look everywhere. */
export function foundBy<Given, Problem>(
  check: Checkable<Given, Problem>,
  input: Given,
): readonly Problem[] {
  const outcome = check.run(input);
  return outcome instanceof Array
    ? outcome
    : ((outcome as { problems?: Problem[] }).problems ?? []);
}

/** What a check says about a report, word for word as a clerk reads it. */
export function messages<More extends object>(
  check: Checkable<Input & More, { message: string }>,
  report: AnnualReport,
  more?: More,
): string[] {
  const input = { ...inputOf(report), ...(more ?? ({} as More)) };
  return foundBy(check, input).map(({ message }) => message);
}
