import { atCells } from '../../report/place';
import { type Address, cellAt } from '../../template/cells';
import { placeName } from '../../template/labels';
import type { Check, CheckInput, Problem } from '../check';
import { unlessBlank } from '../unless-blank';
import { lastYearOf } from '../years/comparable';

const rows = ['proactive/rules', 'proactive/normativeDocuments'].map(
  (row) => [`${row}/inForce`, `${row}/issued`, `${row}/repealed`] as const,
);
const compared = new Set<Address>(rows.flat());

/** Then `years/in-force` looks closer. */
const isStockKnown = (input: CheckInput): boolean =>
  rows.some(([stock]) => lastYearOf(input)?.figures.has(stock));

/** What was issued and not repealed this year is in force; last year's stock comes on top. */
export const proactiveInForce: Check = {
  id: 'proactive/in-force',
  family: 'figures',
  severity: 'warning',
  title: '现行有效件数不少于本年净增',
  basis: '现行有效件数为年末存量，制发、废止为本年流量',
  concerns: ({ address }, input) => compared.has(address) && !isStockKnown(input),
  run: (input) => {
    if (isStockKnown(input)) return { notChecked: '已附上年报告，按上年件数核对' };
    const { edition, figures } = input;
    const stocks = rows.flatMap((cells) => {
      const place = cellAt(edition, cells[0]);
      return place ? [{ cells, place }] : [];
    });
    if (stocks.length === 0) return { notChecked: '本格式没有现行有效件数' };
    const blanks: string[] = [];
    const problems = stocks.flatMap(({ cells, place }): Problem[] => {
      const [inForce, issued, repealed] = cells.map((cell) => figures.number(cell));
      if (inForce == null || issued == null || repealed == null) {
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
          places: atCells(cells),
          facts: { inForce, issued, repealed },
        },
      ];
    });
    return unlessBlank(problems, blanks, '行');
  },
};
