import type { Confirmation } from '../report/annual-report';
import type { Finding } from './check';

/** Only a warning can be 情况属实: an error cannot be right, a hint needs no word. */
export function confirmable({ severity }: Finding): boolean {
  return severity === 'warning';
}

const numbersIn = (text: string): string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];

/**
 * Confirmations of version 1 held by the sentence shown then. They hold for the finding of the same
 * check whose facts all stand in that sentence; one that says more or other figures is asked again.
 */
function fitsMessage({ facts, message }: Finding, old: string): boolean {
  if (message === old) return true;
  const known = new Set(numbersIn(old));
  const values = Object.values(facts).map(String);
  return (
    values.length > 0 &&
    values.every(
      (value) => old.includes(value) && numbersIn(value).every((each) => known.has(each)),
    )
  );
}

/** The confirmation of exactly this finding; other facts make another key, so it lapses. */
export function confirmationOf(
  finding: Finding,
  confirmations: readonly Confirmation[],
): Confirmation | undefined {
  if (!confirmable(finding)) return undefined;
  return confirmations.find(
    ({ check, key, message }) =>
      check === finding.check &&
      (key === undefined ? fitsMessage(finding, message ?? '') : key === finding.key),
  );
}

export function confirmationFor({ check, key }: Finding, reason: string): Confirmation {
  return { check, key, reason: reason.trim() };
}
