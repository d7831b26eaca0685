import type { WordRule } from '../checks/wording/word-list';
import { recheck } from './examine';
import { isRead, type ReadReport, type Received } from './received';
import { nameFinder } from './unit-name';

/** Last year's report of each unit, by the id of this year's. A unit with two of them gets none. */
export function lastYearOf(
  received: readonly Received[],
  last: readonly Received[],
): ReadonlyMap<string, ReadReport> {
  const byName = nameFinder(last.filter(isRead), ({ report }) => report.agency.name);
  const found = new Map<string, ReadReport>();
  for (const { id, report } of received.filter(isRead)) {
    const same = byName(report.agency.name);
    const { year, half } = report.period;
    const ofYear = same.filter(
      ({ report: { period } }) => year === null || period.year === year - 1,
    );
    const fits = (ofYear.length > 0 ? ofYear : same).filter(
      ({ report: { period } }) => period.half === half,
    );
    const [only] = fits;
    if (only && fits.length === 1) found.set(id, only);
  }
  return found;
}

/** Everything checked again beside last year's set; what has none there stays as it is. */
export function withLastYear(
  received: readonly Received[],
  last: readonly Received[],
  wordList?: readonly WordRule[],
): Received[] {
  const found = lastYearOf(received, last);
  return received.map((each) => {
    const lastYear = isRead(each) ? found.get(each.id)?.report : undefined;
    if (!isRead(each) || !lastYear) return each;
    return recheck(each, { lastYear, ...(wordList ? { wordList } : {}) });
  });
}
