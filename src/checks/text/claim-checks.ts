import type { Check } from '../check';
import { figureClaims } from './figure-claims';
import { textBreakdown } from './text-breakdown';
import { textChange } from './text-change';
import { textOwnBalance } from './text-own-balance';
import { textOwnNumbers } from './text-own-numbers';
import { textPercentage } from './text-percentage';
import { textUnreported } from './text-unreported';
import { textVacuous } from './text-vacuous';

/** Checks of what the text says, in the order shown. */
export const claimChecks: readonly Check[] = [
  ...figureClaims,
  textBreakdown,
  textOwnBalance,
  textPercentage,
  textChange,
  textOwnNumbers,
  textVacuous,
  textUnreported,
];
