import { atCells } from '../../report/place';
import { addressOf, cellAt } from '../../template/cells';
import { placeName } from '../../template/labels';
import type { Check, Problem } from '../check';
import { unlessBlank } from '../unless-blank';

const rows = ['rules', 'normativeDocuments'].map((row) =>
  ['issued', 'repealed', 'inForce'].map((column) => addressOf('proactive', row, column)),
);

/** What was issued and not repealed this year is in force; last year's stock comes on top. */
export const proactiveInForce: Check = {
  id: 'proactive/in-force',
  family: 'figures',
  severity: 'warning',
  title: '现行有效件数不少于本年净增',
  basis: '现行有效件数为年末存量，制发、废止为本年流量',
  concerns: ({ address }, { lastYear }) =>
    !lastYear && /^proactive\/(rules|normativeDocuments)\/(issued|repealed|inForce)$/.test(address),
  run: ({ edition, figures, lastYear }) => {
    if (lastYear) return { notChecked: '已附上年报告，按上年件数核对' };
    const blanks: string[] = [];
    const problems = rows.flatMap((cells): Problem[] => {
      const place = cellAt(edition, cells[2] ?? '');
      if (!place) return [];
      const [issued, repealed, inForce] = cells.map((cell) => figures.number(cell));
      if (issued == null || repealed == null || inForce == null) {
        blanks.push(place.row.line.label);
        return [];
      }
      if (inForce >= issued - repealed) return [];
      const { unit } = place;
      return [
        {
          message:
            `${placeName(place)}为 ${inForce} ${unit}，少于本年制发 ${issued} ${unit}减本年废止 ${repealed} ${unit}（${issued - repealed} ${unit}），` +
            `相差 ${issued - repealed - inForce} ${unit}：请核对这三格。`,
          places: atCells([cells[2] ?? '', ...cells.slice(0, 2)]),
          facts: { inForce, issued, repealed },
        },
      ];
    });
    return unlessBlank(problems, blanks, '行');
  },
};
