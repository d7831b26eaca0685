import { atCells } from '../../report/place';
import { addressOf, cellAt } from '../../template/cells';
import { type Edition, tablesOf } from '../../template/edition';
import { memoizeFor } from '../../text/memoize';
import type { Check, ReportWithFigures } from '../check';

/** The totals of these rows, as far as the edition has them. */
const totalsIn = (table: string, column: string, ...rows: string[]) =>
  memoizeFor((edition: Edition) =>
    rows
      .map((row) => addressOf(table, row, column))
      .filter((cell) => cellAt(edition, cell) !== undefined),
  );
const requestCells = totalsIn('requests', 'allApplicants', 'received', 'carriedOver');
const disputeCells = totalsIn(
  'disputes',
  'total',
  'reconsideration',
  'litigationDirect',
  'litigationAfterReconsideration',
);

/** Requests received or carried over; null while a cell is blank. */
const requestsOf = ({ edition, figures }: ReportWithFigures): number | null =>
  figures.sum(requestCells(edition));

/** Disputes arise from requests, this year's or an earlier one's. */
export const disputesNoRequests: Check = {
  id: 'disputes/no-requests',
  family: 'figures',
  severity: 'hint',
  title: '有复议、诉讼的应有申请',
  basis: '表四统计因政府信息公开申请引起的行政复议、行政诉讼',
  concerns: ({ table, row }) =>
    table.id === 'disputes' ||
    (table.id === 'requests' && ['received', 'carriedOver'].includes(row.line.id)),
  run: (input) => {
    const totals = disputeCells(input.edition);
    const disputes = input.figures.sum(totals);
    const [own, before] = [requestsOf(input), input.lastYear ? requestsOf(input.lastYear) : 0];
    if (disputes === null || own === null || before === null)
      return { notChecked: '表三或表四有未填的格' };
    if (disputes === 0 || own + before > 0) return [];
    const unitOf = (table: string) =>
      tablesOf(input.edition).find(({ id }) => id === table)?.unit ?? '';
    const when = input.lastYear ? '本年和上年' : '本年';
    return [
      {
        message: `行政复议、行政诉讼共 ${disputes} ${unitOf('disputes')}，${when}新收和上年结转的申请均为 0 ${unitOf('requests')}：请核对复议、诉讼是否因政府信息公开申请引起。`,
        places: atCells(totals.filter((cell) => input.figures.number(cell) !== 0)),
        facts: { disputes },
      },
    ];
  },
};
