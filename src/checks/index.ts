import type { Check } from './check';
import { figuresBlank } from './figures-blank';
import { figuresNotACount, figuresNotAnAmount } from './figures-wrong';
import { identityAgency, identityYear } from './identity-empty';
import { identitySignature } from './identity-signature';
import { requestsBalance } from './requests-balance';

/** Figures only: cheap enough to run within the key press that changed them. */
export const figureChecks: readonly Check[] = [
  figuresNotACount,
  figuresNotAnAmount,
  requestsBalance,
  figuresBlank,
];

/** Who, when, by whom. */
export const identityChecks: readonly Check[] = [identityAgency, identityYear, identitySignature];

/** Every check in the order its findings are shown. */
export const checks: readonly Check[] = [...identityChecks, ...figureChecks];
