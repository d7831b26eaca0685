import type { Confirmation } from '../report/annual-report';
import { narrativeOf } from '../report/narratives';
import type { Cell } from '../template/cells';
import type { Check, CheckInput, Finding, Problem } from './check';

/** A text nobody has begun is unfinished, not wrong: nothing it lacks was left out. */
function isUnbegun({ report }: CheckInput, { text }: Problem): boolean {
  return text !== undefined && narrativeOf(report, text.section).trim() === '';
}

/** All findings of the given checks, in their order. */
export function runChecks(checks: readonly Check[], input: CheckInput): Finding[] {
  return checks.flatMap((check) =>
    check.run(input).map((problem) => ({
      ...problem,
      ...(isUnbegun(input, problem) ? { isBlank: true } : {}),
      check: check.id,
      severity: problem.severity ?? check.severity,
      basis: check.basis,
      cells: problem.cells ?? [],
    })),
  );
}

/** Only a warning can be 情况属实: an error cannot be right, a hint needs no word. */
export function confirmable({ severity }: Finding): boolean {
  return severity === 'warning';
}

/** The confirmation of exactly this finding; other numbers make another message, so it lapses. */
export function confirmationOf(
  finding: Finding,
  confirmations: readonly Confirmation[],
): Confirmation | undefined {
  if (!confirmable(finding)) return undefined;
  return confirmations.find(
    ({ check, message }) => check === finding.check && message === finding.message,
  );
}

/** The findings that keep a document from leaving: errors, and warnings nobody answered for. */
export function blocking(
  findings: readonly Finding[],
  confirmations: readonly Confirmation[] = [],
): Finding[] {
  return findings.filter(
    (finding) =>
      finding.severity === 'error' ||
      (confirmable(finding) && !confirmationOf(finding, confirmations)),
  );
}

/** The checks a cell takes part in. */
export function concerning(checks: readonly Check[], cell: Cell, input: CheckInput): Check[] {
  return checks.filter((check) => check.concerns?.(cell, input) === true);
}

/** The checks that found nothing: “已核对 N 项”. */
export function satisfied(checks: readonly Check[], findings: readonly Finding[]): Check[] {
  const speaking = new Set(findings.map(({ check }) => check));
  return checks.filter(({ id }) => !speaking.has(id));
}
