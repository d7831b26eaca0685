import { atCell } from '../../report/place';
import { unitAt } from '../../template/cells';
import type { Check } from '../check';
import { placeIn } from '../passages/passage-place';
import { passagesOf } from '../passages/passages';
import { sentencesOf } from '../../text/sentences';

const noNotice = /(未|没有|无)[^，。]{0,12}收费通知|收费通知(书)?\s*0\s*件/;

/** Nobody can miss a fee notice that was never sent. */
export const requestsFeeUnpaid: Check = {
  id: 'requests/fee-unpaid',
  family: 'text',
  severity: 'warning',
  title: '逾期未缴费与收费通知一致',
  basis: '通行做法：逾期未缴费以发出收费通知为前提',
  run: (input) => {
    const cell = 'requests/closedFeeUnpaid/allApplicants';
    const unpaid = input.figures.has(cell) ? (input.figures.number(cell) ?? 0) : 0;
    if (unpaid === 0) return [];
    return passagesOf(input)
      .filter(({ section }) => section === 'otherMatters')
      .flatMap((passage) =>
        sentencesOf(passage.text)
          .flatMap(({ clauses }) => clauses)
          .filter(({ text }) => noNotice.test(text))
          .map((clause) => ({
            message: `${passage.name}写“${clause.text}”，表三（六）其他处理第 2 项，总计列为 ${unpaid} ${unitAt(input.edition, cell)}（逾期未缴费）：请核对，发出过收费通知的应写明。`,
            places: [placeIn(passage, clause), atCell(cell)],
            facts: { unpaid },
          })),
      );
  },
};
