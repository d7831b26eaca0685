import { atCells } from '../../report/place';
import { addressOf, cellAt, unitAt } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { memoizeFor } from '../../text/memoize';
import type { Check, ReportWithFigures } from '../check';
import { lastYearOf } from '../years/comparable';

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
    const { edition, figures } = input;
    const totals = disputeCells(edition);
    const last = lastYearOf(input);
    const disputes = figures.sum(totals);
    const [own, before] = [requestsOf(input), last ? requestsOf(last) : 0];
    if (disputes === null || own === null || before === null)
      return { notChecked: '申请或者复议、诉讼有未填的格' };
    if (disputes === 0 || own + before > 0) return [];
    const when = last ? '本年和上年' : '本年';
    const none = `0 ${unitAt(edition, requestCells(edition)[0])}`;
    return [
      {
        message: `行政复议、行政诉讼共 ${disputes} ${unitAt(edition, totals[0])}，${when}新收和上年结转的申请均为 ${none}：请核对复议、诉讼是否因政府信息公开申请引起。`,
        places: atCells(totals.filter((cell) => figures.number(cell) !== 0)),
        facts: { disputes },
      },
    ];
  },
};
