import type { Edition } from '../template/edition';
import { factsOf } from './agency-kinds';
import type { AnnualReport } from './annual-report';
import type { CalendarDate } from '../text/calendar-date';

/**
 * 《条例》第四十九条: departments by 31 January, the government's own report by 31 March. Townships and
 * street offices follow their county's notice, usually by the end of January too. Null for half-years,
 * which no law asks for, and while year or kind are not settled.
 */
export function usualDueDate(
  edition: Edition,
  { agency, period: { year } }: AnnualReport,
): CalendarDate | null {
  if (year === null || edition.period === 'half') return null;
  const { isGovernment, level } = factsOf(agency);
  if (isGovernment === 'unknown') return null;
  const month = isGovernment === 'yes' && level !== 'township' ? 3 : 1;
  return { year: year + 1, month, day: 31 };
}

const dayNumber = ({ year, month, day }: CalendarDate): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;

/** Whole days from one date to another; negative when the other lies before it. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 距报送期限1月31日还有12天: both dates are a day's, so the day itself is 0 away. */
export function dueInWords(due: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, due);
  const date = `${due.year === today.year ? '' : `${due.year}年`}${due.month}月${due.day}日`;
  if (days === 0) return `今天（${date}）是报送期限`;
  return days > 0 ? `距报送期限 ${date} 还有 ${days} 天` : `已过报送期限 ${date} ${-days} 天`;
}
