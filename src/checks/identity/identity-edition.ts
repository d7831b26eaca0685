import { atField } from '../../report/place';
import { tablesOf } from '../../template/edition';
import { editionInForce } from '../../template/editions';
import type { Check } from '../check';

/** An old or local form where the national one is due. */
export const identityEdition: Check = {
  id: 'identity/edition',
  family: 'identity',
  severity: 'hint',
  title: '使用现行格式',
  basis: '国办公开办函〔2021〕30号：2021年度起使用现行格式',
  run: ({ report, edition }) => {
    const { year } = report.period;
    const [newest, due] = [editionInForce(null), editionInForce(year)];
    if (edition.id === newest.id) return [];
    if (edition.period === 'half') {
      const own = new Set(tablesOf(edition).map(({ id }) => id));
      const missing = newest.sections.filter(({ kind, id }) => kind === 'table' && !own.has(id));
      const names = missing.map(({ title }) => `“${title}”`).join('、');
      return [
        {
          message: `半年工作进展情况没有全国统一格式，与年度报告相比没有${names}：只作对照，年度报告请用“${newest.name}”。`,
          places: [atField('period/year')],
          facts: { edition: edition.name },
        },
      ];
    }
    const late = year !== null && due.id !== edition.id;
    const since = due.inForce?.from ?? '本';
    return [
      {
        message: late
          ? `${year}年度报告使用了“${edition.name}”：${since}年度起应使用“${due.name}”，请换用。`
          : `本报告使用“${edition.name}”，与“${newest.name}”的表格栏目不同：只用于对照和转换。`,
        places: [atField('period/year')],
        facts: { edition: edition.name, year: year ?? '' },
        ...(late ? { severity: 'warning' } : {}),
      },
    ];
  },
};
