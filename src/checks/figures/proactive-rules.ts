import { atCell } from '../../report/place';
import { cellText } from '../../report/cell-text';
import { addressOf, cellAt, cellsOf } from '../../template/cells';
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
    if (row.length === 0) return { notChecked: '本格式没有“规章”行' };
    const cells = row.filter(({ address }) => (figures.number(address) ?? 0) !== 0);
    const [first] = cells;
    if (!first) {
      const isComplete = figures.sum(row.map(({ address }) => address)) !== null;
      return isComplete ? [] : { notChecked: '“规章”行有未填的格' };
    }
    const instead = cellAt(
      edition,
      addressOf('proactive', 'normativeDocuments', first.column.line.id),
    );
    return [
      {
        message:
          `${placeName(first)}为 ${cellText(report, first.address)}，${label}没有规章制定权：` +
          (instead ? `请核对是否应填在“${instead.row.line.label}”行。` : '请核对。'),
        places: cells.map(({ address }) => atCell(address)),
        facts: Object.fromEntries(
          cells.map(({ address, column }) => [column.line.id, cellText(report, address)]),
        ),
      },
    ];
  },
};
