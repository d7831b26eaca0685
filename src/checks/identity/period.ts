import type { AnnualReport } from '../../report/annual-report';
import type { CalendarDate } from '../../text/calendar-date';
import type { Edition } from '../../template/edition';

type Period = AnnualReport['period'];

const isFirstHalf = (edition: Edition, period: Period): boolean =>
  edition.period === 'half' && period.half !== 'second';

/** The last day a report counts; null while its year is not chosen. */
export function periodEnd(edition: Edition, period: Period): CalendarDate | null {
  if (period.year === null) return null;
  return isFirstHalf(edition, period)
    ? { year: period.year, month: 6, day: 30 }
    : { year: period.year, month: 12, day: 31 };
}

export function periodStart(edition: Edition, period: Period): CalendarDate | null {
  if (period.year === null) return null;
  const second = edition.period === 'half' && !isFirstHalf(edition, period);
  return { year: period.year, month: second ? 7 : 1, day: 1 };
}
