import type { Confirmation } from '../report/annual-report';
import { narrativeOf } from '../report/narratives';
import type { Cell } from '../template/cells';
import type { Check, CheckInput, Finding, Incomplete, Outcome, Problem } from './check';
import { confirmable, confirmationOf } from './confirmations';
import { findingKey } from './finding-key';

/** A text nobody has started is unfinished, not wrong: nothing it lacks was left out. */
function isUnstarted({ report }: CheckInput, { places: [place] }: Problem): boolean {
  if (place?.kind !== 'text' && place?.kind !== 'section') return false;
  return narrativeOf(report, place.section).trim() === '';
}

export interface NotChecked {
  readonly check: string;
  readonly reason: string;
}

/** What the checks found, and what they could not look at. The rest was found in order. */
export interface CheckResults {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

const isIncomplete = (outcome: Outcome): outcome is Incomplete => 'notChecked' in outcome;

export function problemsOf(outcome: Outcome): readonly Problem[] {
  return isIncomplete(outcome) ? (outcome.problems ?? []) : outcome;
}

function findingOf(check: Check, input: CheckInput, problem: Problem): Finding {
  const finding = {
    ...problem,
    check: check.id,
    family: check.family,
    key: findingKey(check.id, problem, input.report),
    severity: problem.severity ?? check.severity,
    basis: check.basis,
  };
  return isUnstarted(input, problem) ? { ...finding, isBlank: true } : finding;
}

const isOfCells = ({ places: [place] }: Problem): boolean => place?.kind === 'cell';
const lastFound = new WeakMap<Check, { problems: readonly Problem[]; findings: Finding[] }>();

/** A check that answers with the same list again found the same; the words of a text may have changed meanwhile. */
function findingsOf(check: Check, input: CheckInput, problems: readonly Problem[]): Finding[] {
  const last = lastFound.get(check);
  if (last?.problems === problems) return last.findings;
  const findings = problems.map((problem) => findingOf(check, input, problem));
  if (problems.length > 0 && problems.every(isOfCells))
    lastFound.set(check, { problems, findings });
  return findings;
}

/** Runs the checks in their order. */
export function examineWith(checks: readonly Check[], input: CheckInput): CheckResults {
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  for (const check of checks) {
    const outcome = check.run(input);
    if (isIncomplete(outcome)) notChecked.push({ check: check.id, reason: outcome.notChecked });
    findings.push(...findingsOf(check, input, problemsOf(outcome)));
  }
  return { findings, notChecked };
}

/** All findings of the given checks, in their order. */
export const runChecks = (checks: readonly Check[], input: CheckInput): readonly Finding[] =>
  examineWith(checks, input).findings;

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

/** The checks that looked everywhere and found nothing: “已核对 N 项”. */
export function satisfied(
  checks: readonly Check[],
  { findings, notChecked }: CheckResults,
): Check[] {
  const others = new Set([...findings, ...notChecked].map(({ check }) => check));
  return checks.filter(({ id }) => !others.has(id));
}
