import type { WordRule } from '../checks/wording/word-list';
import { recheck } from './examine';
import type { AnnualReport } from '../report/annual-report';
import { isRead, type Received } from './received';
import { nameFinder } from './unit-name';

/**
 * Finds last year's report of the unit another report is from; none where two fit. Where the set holds
 * several years the one before counts.
 */
export function lastYearFinder(
  last: readonly AnnualReport[],
): (report: AnnualReport) => AnnualReport | undefined {
  const byName = nameFinder(last, ({ agency }) => agency.name);
  return ({ agency, period: { year, half } }) => {
    const same = byName(agency.name).filter(({ period }) => period.half === half);
    const ofYear = same.filter(({ period }) => year === null || period.year === year - 1);
    const [only, ...others] = ofYear.length > 0 ? ofYear : same;
    return others.length === 0 ? only : undefined;
  };
}

/** Everything checked again beside last year's set; what has none there stays as it is. */
export function withLastYear(
  received: readonly Received[],
  last: readonly Received[],
  wordList?: readonly WordRule[],
): Received[] {
  const find = lastYearFinder(last.filter(isRead).map(({ report }) => report));
  return received.map((each) => {
    const lastYear = isRead(each) ? find(each.report) : undefined;
    if (!isRead(each) || !lastYear) return each;
    return recheck(each, { lastYear, ...(wordList ? { wordList } : {}) });
  });
}
