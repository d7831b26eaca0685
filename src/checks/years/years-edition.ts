import { atCell, atField } from '../../report/place';
import { cellsOf } from '../../template/cells';
import type { Check } from '../check';
import { lastYearOf, notComparable } from './comparable';

/** What keeps the comparison with last year's report from being complete. */
export const yearsEdition: Check = {
  id: 'years/edition',
  family: 'years',
  severity: 'hint',
  title: '上年报告可以对照',
  basis: '两年格式不同的项目不能直接比较',
  run: (input) => {
    const { report, edition, lastYear } = input;
    if (!lastYear) return notComparable(input);
    const last = lastYear.report.period.year ?? '未填';
    if (!lastYearOf(input))
      return [
        {
          message: `所附对照报告为 ${last} 年“${lastYear.edition.name}”，本报告为 ${report.period.year ?? '未填'} 年“${edition.name}”：不是相邻年度的年度报告，未作年度比较。`,
          places: [atField('period/year')],
          facts: { last, edition: lastYear.edition.name },
        },
      ];
    if (lastYear.edition.id === edition.id) return [];
    const lost = cellsOf(edition).filter(
      ({ parts, address }) => parts.length === 0 && !lastYear.figures.has(address),
    );
    const rows = Array.from(
      new Set(lost.map(({ table, row }) => `${table.name}“${row.line.label}”`)),
    );
    return [
      {
        message: `上年报告使用“${lastYear.edition.name}”，以下各行没有对应项，未作比较：${rows.join('、')}。`,
        places: lost.map(({ address }) => atCell(address)),
        facts: { rows: rows.join('、') },
      },
    ];
  },
};
