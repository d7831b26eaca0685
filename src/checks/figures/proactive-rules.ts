import { atCell } from '../../report/place';
import { cellText } from '../../report/cell-text';
import { cellsOf } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { memoizeFor } from '../../text/memoize';
import { placeName } from '../../template/labels';
import { factsOf } from '../../report/agency-kinds';
import type { Check } from '../check';

const rulesRow = memoizeFor((edition: Edition) =>
  cellsOf(edition).filter((cell) => cell.row.line.id === 'rules' && cell.table.id === 'proactive'),
);

/** 规章 are made by ministries, provinces and cities with districts: never below. */
export const proactiveRulesBelowCity: Check = {
  id: 'proactive/rules-below-city',
  family: 'figures',
  severity: 'warning',
  title: '县级以下没有规章',
  basis: '通行理解：县级以下不制定规章，以《立法法》原文为准',
  concerns: ({ table, row }) => table.id === 'proactive' && row.line.id === 'rules',
  run: ({ report, edition, figures }) => {
    const { label, makesRules } = factsOf(report.agency);
    if (makesRules !== 'no')
      return {
        notChecked: makesRules === 'yes' ? '本机关有规章制定权' : '不能确定本机关有无规章制定权',
      };
    const row = rulesRow(edition);
    const cells = row.filter(({ address }) => (figures.number(address) ?? 0) !== 0);
    const blanks = row.some(({ address }) => figures.at(address).state === 'blank');
    const [first] = cells;
    if (!first) return blanks ? { notChecked: '“规章”行有未填的格' } : [];
    return [
      {
        message:
          `${placeName(first)}为 ${cellText(report, first.address)}，${label}没有规章制定权：` +
          '请核对是否应填在“行政规范性文件”行。',
        places: cells.map(({ address }) => atCell(address)),
        facts: Object.fromEntries(
          cells.map(({ address, column }) => [column.line.id, cellText(report, address)]),
        ),
      },
    ];
  },
};
