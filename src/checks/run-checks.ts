import type { Check, CheckInput, Finding } from './check';

/** All findings of the given checks, in their order. */
export function runChecks(checks: readonly Check[], input: CheckInput): Finding[] {
  return checks.flatMap((check) =>
    check.run(input).map((problem) => ({
      ...problem,
      check: check.id,
      severity: problem.severity ?? check.severity,
      basis: check.basis,
      cells: problem.cells ?? [],
    })),
  );
}

/** The findings that keep a document from leaving. */
export function blocking(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'error');
}
