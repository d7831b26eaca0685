import { dice } from '../../src/testing/made-up-text';

/** What happened in a unit in a year, by address of the 2021 form; what is not named is 0. */
export type Facts = Readonly<Record<string, string>>;

const persons = ['naturalPerson', 'enterprise', 'welfareOrganization', 'otherOrganization'];
const outcomes = ['disclosed', 'partlyDisclosed', 'unavailableNotHeld', 'declinedPetition'];

/** Figures of one unit; every column balances. The 2019 form asks less of 表二. */
export function factsOf(seed: number, edition: '2021' | '2019'): Facts {
  const roll = dice(seed * 7_919);
  const facts: Record<string, string> = {};
  for (const person of persons) {
    const settled = outcomes.map((outcome) => [outcome, roll(4)] as const);
    const carriedForward = roll(2);
    const carriedOver = roll(2);
    const sum = settled.reduce((all, [, count]) => all + count, carriedForward);
    const over = Math.min(carriedOver, sum);
    for (const [outcome, count] of settled) facts[`requests/${outcome}/${person}`] = String(count);
    facts[`requests/carriedForward/${person}`] = String(carriedForward);
    facts[`requests/carriedOver/${person}`] = String(over);
    facts[`requests/received/${person}`] = String(sum - over);
  }
  facts['proactive/licensing/decisions'] = String(roll(400));
  facts['proactive/penalties/decisions'] = String(roll(60));
  facts['proactive/compulsion/decisions'] = String(roll(9));
  facts['disputes/reconsideration/upheld'] = String(roll(3));
  facts['disputes/litigationDirect/pending'] = String(roll(2));
  if (edition === '2019') return facts;
  facts['proactive/normativeDocuments/issued'] = String(roll(4));
  facts['proactive/normativeDocuments/inForce'] = String(4 + roll(9));
  facts['proactive/fees/collectedWanYuan'] =
    `${roll(90)}.${String(1 + roll(899_998)).padStart(6, '0')}`;
  return facts;
}

export const requestColumns = [
  'naturalPerson',
  'enterprise',
  'researchInstitute',
  'welfareOrganization',
  'legalServiceProvider',
  'otherOrganization',
];
const requestRows = [
  ...['received', 'carriedOver', 'disclosed', 'partlyDisclosed', 'withheldStateSecret'],
  ...['withheldByLaw', 'withheldSecurityStability', 'withheldThirdPartyRights'],
  ...['withheldInternalAffairs', 'withheldProcessRecords', 'withheldEnforcementFiles'],
  ...['withheldQueryMatters', 'unavailableNotHeld', 'unavailableNeedsCreation'],
  ...['unavailableStillUnclear', 'declinedPetition', 'declinedRepeat', 'declinedPublication'],
  ...['declinedExcessive', 'declinedReissue', 'closedNotClarified', 'closedFeeUnpaid'],
  ...['closedOther', 'carriedForward'],
];
const outside = ['received', 'carriedOver', 'carriedForward'];
const disputeRows = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
const disputeColumns = ['upheld', 'corrected', 'otherOutcome', 'pending'];
const proactiveCells = [
  ...['rules', 'normativeDocuments'].flatMap((row) =>
    ['issued', 'repealed', 'inForce'].map((column) => `${row}/${column}`),
  ),
  ...[
    'licensing/decisions',
    'penalties/decisions',
    'compulsion/decisions',
    'fees/collectedWanYuan',
  ],
].map((cell) => `proactive/${cell}`);

/**
 * The sums of the form, worked out with none of the project's own arithmetic: whole millionths. What
 * the old form does not ask, its units do not add.
 */
export function addedUp(
  counted: readonly { facts: Facts; edition: '2021' | '2019' }[],
): Record<string, string> {
  const millionths = (text: string): number => {
    const [whole = '0', fraction = ''] = text.split('.');
    return Number(whole) * 1_000_000 + Number(fraction.padEnd(6, '0'));
  };
  const sum = (addresses: readonly string[]): number =>
    counted.reduce(
      (all, { facts }) =>
        all + addresses.reduce((one, address) => one + millionths(facts[address] ?? '0'), 0),
      0,
    );
  const sums: Record<string, string> = {};
  const put = (address: string, addresses: readonly string[]) => {
    const value = sum(addresses);
    sums[address] =
      address === 'proactive/fees/collectedWanYuan'
        ? `${Math.floor(value / 1_000_000)}.${String(value % 1_000_000).padStart(6, '0')}`
        : String(value / 1_000_000);
  };
  for (const address of proactiveCells) put(address, [address]);
  const results = requestRows.filter((row) => !outside.includes(row));
  for (const [row, rows] of [
    ...requestRows.map((id) => [id, [id]] as const),
    ['handled', results] as const,
  ]) {
    const cells = (column: string) => rows.map((id) => `requests/${id}/${column}`);
    for (const column of requestColumns) put(`requests/${row}/${column}`, cells(column));
    put(`requests/${row}/allApplicants`, requestColumns.flatMap(cells));
  }
  for (const row of disputeRows) {
    const cells = disputeColumns.map((column) => `disputes/${row}/${column}`);
    for (const cell of cells) put(cell, [cell]);
    put(`disputes/${row}/total`, cells);
  }
  return sums;
}
