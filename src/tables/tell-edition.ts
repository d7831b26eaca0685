import { edition2019 } from '../template/editions/edition-2019';
import { edition2021 } from '../template/editions/edition-2021';
import type { Edition } from '../template/edition';
import { matchByLabel } from './rows/match-rows';
import type { SourceRow } from './rows/source-row';

const of2021: Readonly<Record<string, readonly string[]>> = {
  requests: ['closedNotClarified', 'closedFeeUnpaid', 'closedOther'],
  proactive: ['issued', 'repealed', 'inForce', 'collectedWanYuan'],
};
const of2019: Readonly<Record<string, readonly string[]>> = {
  requests: ['closed'],
  proactive: [
    ...['produced', 'newlyPublished', 'publishedTotal', 'itemsLastYear', 'change'],
    ...['projects', 'amountWanYuan', 'procurement', 'otherServices'],
  ],
};

/** The edition a table shows by its rows and columns; null where nothing speaks for either. */
export function tellEdition(tableId: string, rows: readonly SourceRow[]): Edition | null {
  const found = rows.flatMap((row) => [
    matchByLabel(tableId, row) ?? '',
    ...(tableId === 'proactive' ? (row.heads?.ids ?? []) : []),
  ]);
  const count = (ids: readonly string[] | undefined) =>
    found.filter((id) => id !== null && ids?.includes(id)).length;
  const [newer, older] = [count(of2021[tableId]), count(of2019[tableId])];
  if (newer === older) return null;
  return newer > older ? edition2021 : edition2019;
}
