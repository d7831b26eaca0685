import type { Check } from './check';
import { disputesNoRequests } from './figures/disputes-no-requests';
import { figuresBlank } from './figures/figures-blank';
import { figuresNotACount, figuresNotAnAmount } from './figures/figures-wrong';
import { printedTotals } from './figures/printed-totals';
import { proactiveFeeScale } from './figures/proactive-fee-scale';
import { proactiveInForce } from './figures/proactive-in-force';
import { proactiveRulesBelowCity } from './figures/proactive-rules';
import { requestsBalance } from './figures/requests-balance';
import { requestsWrongColumn } from './figures/requests-wrong-column';

/** Figures only: cheap enough to run within the key press that changed them. */
export const figureChecks: readonly Check[] = [
  figuresNotACount,
  figuresNotAnAmount,
  requestsBalance,
  requestsWrongColumn,
  figuresBlank,
  printedTotals,
  proactiveRulesBelowCity,
  proactiveInForce,
  proactiveFeeScale,
  disputesNoRequests,
];
