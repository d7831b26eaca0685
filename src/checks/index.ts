import type { Check } from './check';
import { wordingAngleBrackets } from './wording/wording-angle-brackets';
import { wordingAsOfNow } from './wording/wording-as-of-now';
import { wordingCutSentence } from './wording/wording-cut-sentence';
import { wordingDamagedDate } from './wording/wording-damaged-date';
import { wordingDoubledFrame } from './wording/wording-doubled-frame';
import { wordingLegalTerm } from './wording/wording-legal-term';
import { wordingLetter } from './wording/wording-letter';
import { wordingPageSummary } from './wording/wording-page-summary';
import { wordingPlanYear } from './wording/wording-plan-year';
import { wordingRepeated } from './wording/wording-repeated';
import { wordingStray } from './wording/wording-stray';
import { wordingUnit } from './wording/wording-unit';
import { publishApplicantName } from './publish/publish-applicant-name';
import { identityReportName } from './identity/identity-report-name';
import { identityNoticeTitle, identityOldNoticeTitle } from './identity/identity-notice-title';
import { contentAccountability } from './content/content-accountability';
import { contentLength } from './content/content-length';
import { contentLocal } from './content/content-local';
import { contentOther } from './content/content-other';
import { contentOverviewHeads } from './content/content-overview-heads';
import { contentProblems } from './content/content-problems';
import { figureChecks } from './figure-checks';
import { identityDocumentNumber } from './identity/identity-document-number';
import { identityEdition } from './identity/identity-edition';
import { identityAgency, identityYear } from './identity/identity-empty';
import { identityPeriod } from './identity/identity-period';
import { identitySignature } from './identity/identity-signature';
import { identityTitle } from './identity/identity-title';
import {
  publishBankCard,
  publishIdentityNumber,
  publishMobileNumber,
} from './publish/publish-personal-numbers';
import { publishPrivateMail, publishSecrecyMarking } from './publish/publish-secrecy';
import { passagesOf } from './passages/passages';
import { claimChecks } from './text/claim-checks';
import { requestsFeeUnpaid } from './text/requests-fee-unpaid';
import { textFee } from './text/text-fee';
import { textFeeCollected, textFeeMultiple, textFeeNotified } from './text/text-fee-amount';
import { wordingCompatibilityForms } from './wording/wording-compatibility-forms';
import { textParts } from './text/text-parts';
import { wordingAsOf } from './wording/wording-as-of';
import { wordingDateOrder } from './wording/wording-date-order';
import { wordingDoubledMarks } from './wording/wording-doubled-marks';
import { wordingEndMark } from './wording/wording-end-mark';
import { wordingHalfWidth } from './wording/wording-half-width';
import { wordingImpossibleDate } from './wording/wording-impossible-date';
import { wordingInnerHeadings } from './wording/wording-inner-headings';
import { wordingMissingNumber } from './wording/wording-missing-number';
import { wordingNumbering } from './wording/wording-numbering';
import { wordingOtherAgency } from './wording/wording-other-agency';
import { wordingOtherYear } from './wording/wording-other-year';
import { wordingPlaceholders } from './wording/wording-placeholders';
import { wordingSpaces } from './wording/wording-spaces';
import { wordingUnpaired } from './wording/wording-unpaired';
import { wordingWholeProvince } from './wording/wording-whole-province';
import { wordingWordList } from './wording/wording-word-list';
import { yearsCarriedOver } from './years/years-carried-over';
import { yearsEdition } from './years/years-edition';
import { yearsInForce } from './years/years-in-force';
import { yearsOutlier } from './years/years-outlier';
import { yearsSameText } from './years/years-same-text';

/** Where no text is written, a check of texts has looked at nothing. */
const ofTexts = (check: Check): Check => ({
  ...check,
  run: (input) => {
    const outcome = check.run(input);
    const isWritten = passagesOf(input).some(({ typed }) => typed.trim() !== '');
    if (isWritten || 'notChecked' in outcome) return outcome;
    return { problems: outcome, notChecked: '正文未填' };
  },
});

/** Who, when, by whom. */
export const identityChecks: readonly Check[] = [
  identityAgency,
  identityYear,
  identityTitle,
  identityEdition,
  ...[
    identityPeriod,
    identityDocumentNumber,
    identityOldNoticeTitle,
    identityNoticeTitle,
    identityReportName,
  ].map(ofTexts),
  identitySignature,
];

/** This report against last year's. */
export const yearChecks: readonly Check[] = [
  yearsCarriedOver,
  yearsInForce,
  yearsOutlier,
  yearsSameText,
  yearsEdition,
];

const narrativeChecks: readonly Check[] = [
  ...claimChecks,
  textFee,
  textFeeMultiple,
  textFeeNotified,
  textFeeCollected,
  requestsFeeUnpaid,
  textParts,
].map(ofTexts);

const contentChecks: readonly Check[] = [
  contentOverviewHeads,
  contentAccountability,
  contentProblems,
  contentOther,
  contentLength,
  contentLocal,
];

const wordingChecks: readonly Check[] = [
  wordingPlaceholders,
  wordingOtherYear,
  wordingPlanYear,
  wordingOtherAgency,
  wordingImpossibleDate,
  wordingDateOrder,
  wordingDamagedDate,
  wordingDoubledMarks,
  wordingUnpaired,
  wordingHalfWidth,
  wordingCompatibilityForms,
  wordingSpaces,
  wordingEndMark,
  wordingCutSentence,
  wordingRepeated,
  wordingDoubledFrame,
  wordingLegalTerm,
  wordingUnit,
  wordingMissingNumber,
  wordingNumbering,
  wordingInnerHeadings,
  wordingAsOf,
  wordingAsOfNow,
  wordingAngleBrackets,
  wordingStray,
  wordingPageSummary,
  wordingLetter,
  wordingWholeProvince,
  wordingWordList,
].map(ofTexts);

const publishChecks: readonly Check[] = [
  publishApplicantName,
  publishIdentityNumber,
  publishMobileNumber,
  publishBankCard,
  publishSecrecyMarking,
  publishPrivateMail,
].map(ofTexts);

/** Everything that reads texts or another year: run after the key is painted. */
export const textChecks: readonly Check[] = [
  ...identityChecks,
  ...yearChecks,
  ...narrativeChecks,
  ...contentChecks,
  ...wordingChecks,
  ...publishChecks,
];

/** Every check in the order its findings are shown. */
export const checks: readonly Check[] = [
  ...identityChecks,
  ...figureChecks,
  ...yearChecks,
  ...narrativeChecks,
  ...contentChecks,
  ...wordingChecks,
  ...publishChecks,
];
