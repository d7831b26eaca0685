import type { CheckInput, Incomplete, ReportWithFigures } from '../check';

/** Why no comparison with last year can be made; null where it can. */
function obstacle({ report, edition, lastYear }: CheckInput): string | null {
  if (!lastYear) return '没有附上年报告';
  if (edition.period !== 'year' || lastYear.edition.period !== 'year')
    return '半年工作进展情况不作年度比较';
  const [year, before] = [report.period.year, lastYear.report.period.year];
  const isOther = year !== null && before !== null && before !== year - 1;
  return isOther ? '所附报告不是上一年度的' : null;
}

/** Last year's report where it can be compared: the year before, a whole year like this one. */
export const lastYearOf = (input: CheckInput): ReportWithFigures | null =>
  obstacle(input) === null ? (input.lastYear ?? null) : null;

/** What a check between years says where `lastYearOf` has none. */
export const notComparable = (input: CheckInput): Incomplete => ({
  notChecked: obstacle(input) ?? '没有附上年报告',
});
