import { atCells, atSection } from '../../report/place';
import { unitAt } from '../../template/cells';
import type { Check } from '../check';
import { placeOf } from '../reading/against-tables';
import { passagesOf } from '../reading/passages';
import { requestTotal } from '../reading/request-words';

const aboutRequests = /依申请|公开申请|申请公开|收到[^，。]*申请/;

/** Requests in the table of which the text says nothing. */
export const textUnreported: Check = {
  id: 'text/unreported',
  family: 'text',
  severity: 'hint',
  title: '收到的申请在正文中有说明',
  basis: '总体情况包括依申请公开情况',
  run: (input) => {
    const counterpart = requestTotal('received');
    const [cell] = counterpart.cells;
    const received = cell && input.figures.has(cell) ? (input.figures.number(cell) ?? 0) : 0;
    // A preface only lists the parts of the report.
    const said = passagesOf(input).some(
      ({ section, text }) => section !== 'preface' && aboutRequests.test(text),
    );
    if (received === 0 || said) return [];
    return [
      {
        message: `${placeOf(input, counterpart)}为 ${received} ${unitAt(input.edition, cell)}，正文没有说明：建议在总体情况中写明依申请公开情况。`,
        places: [atSection('overview'), ...atCells(counterpart.cells)],
        facts: { received },
      },
    ];
  },
};
