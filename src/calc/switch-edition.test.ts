import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../template/cells';
import { movesBetween } from '../template/counterparts';
import { textsOf } from '../template/edition';
import { editions } from '../template/editions';
import { edition2019 } from '../template/editions/edition-2019';
import { edition2021 } from '../template/editions/edition-2021';
import { editionHalfYear } from '../template/editions/edition-half-year';
import { zeroReport } from '../testing/report-from';
import { cellText, withCells } from '../report/cell-text';
import { emptyReport, tablesFilled } from '../report/empty-report';
import { switchEdition } from './switch-edition';
import { times } from '../testing/effort';

const pairs = editions.flatMap((from) =>
  editions.filter((to) => to !== from).map((to) => ({ from, to, name: `${from.id} → ${to.id}` })),
);

describe('switchEdition', () => {
  it('leaves one line that became three open, unless it is 0', () => {
    const report = withCells(emptyReport(edition2019, 2020), {
      'requests/closed/enterprise': '4',
      'requests/closed/naturalPerson': '0',
    });
    const { report: switched, lost, open } = switchEdition(report, edition2019, edition2021);
    const to = ['closedNotClarified', 'closedFeeUnpaid', 'closedOther'].map(
      (row) => `requests/${row}/enterprise`,
    );
    expect(open).toEqual([{ address: 'requests/closed/enterprise', text: '4', to }]);
    expect(to.map((address) => cellText(switched, address))).toEqual(['', '', '']);
    expect(cellText(switched, 'requests/closedFeeUnpaid/naturalPerson')).toBe('0');
    expect(lost).toEqual([]);
  });

  it('adds up three lines that were one, and says so; a blank among them is not added up', () => {
    const report = withCells(emptyReport(edition2021, 2021), {
      'requests/closedNotClarified/enterprise': '1',
      'requests/closedFeeUnpaid/enterprise': '0',
      'requests/closedOther/enterprise': '１,002',
      'requests/closedOther/naturalPerson': '5',
    });
    const { report: switched, joined, open } = switchEdition(report, edition2021, edition2019);
    expect(cellText(switched, 'requests/closed/enterprise')).toBe('1003');
    expect(joined.map(({ address, of }) => [address, of.map(({ text }) => text)])).toEqual([
      ['requests/closed/enterprise', ['1', '0', '１,002']],
    ]);
    expect(open).toEqual([
      {
        address: 'requests/closedOther/naturalPerson',
        text: '5',
        to: ['requests/closed/naturalPerson'],
      },
    ]);
  });

  it('does not take 对外公开总数量 for 现行有效件数', () => {
    const report = withCells(emptyReport(edition2019, 2020), {
      'proactive/normativeDocuments/publishedTotal': '9',
      'proactive/licensing/decisions': '86',
    });
    const { report: switched, lost } = switchEdition(report, edition2019, edition2021);
    expect(lost).toEqual([{ address: 'proactive/normativeDocuments/publishedTotal', text: '9' }]);
    expect(cellText(switched, 'proactive/normativeDocuments/inForce')).toBe('');
    expect(cellText(switched, 'proactive/licensing/decisions')).toBe('86');
  });

  it('lists narratives that have no place', () => {
    const half = zeroReport(editionHalfYear);
    expect(switchEdition(half, editionHalfYear, edition2021).lostSections).toEqual([
      'improvements',
    ]);
    const empty = emptyReport(editionHalfYear, 2026);
    expect(switchEdition(empty, editionHalfYear, edition2021).lostSections).toEqual([]);
  });

  it('gives a half-year its half and a year none', () => {
    const half = switchEdition(zeroReport(), edition2021, editionHalfYear).report;
    expect(half.period).toEqual({ year: 2026, half: 'first' });
    expect(switchEdition(half, editionHalfYear, edition2021).report.period).toEqual({ year: 2026 });
  });

  it.each(pairs)('keeps or lists every figure and every narrative: $name', ({ from, to }) => {
    const inputs = cellsOf(from).filter(({ parts }) => parts.length === 0).length;
    const texts = fc.constantFrom('', '0', '7', '3件', '１');
    fc.assert(
      fc.property(fc.array(texts, { minLength: inputs, maxLength: inputs }), (typed) => {
        let at = 0;
        const report = {
          ...zeroReport(from),
          sections: Object.fromEntries(textsOf(from).map(({ id, title }) => [id, title])),
          tables: tablesFilled(from, () => typed[at++]!),
        };
        const before = JSON.stringify(report);
        const {
          report: switched,
          lost,
          joined,
          open,
          lostSections,
        } = switchEdition(report, from, to);
        const reported = [...lost, ...open, ...joined.flatMap(({ of }) => of)].map(
          (each) => each.address,
        );
        for (const { address, parts } of cellsOf(from)) {
          const text = cellText(report, address);
          if (parts.length > 0 || text === '' || reported.includes(address)) continue;
          const { to: targets = [] } =
            movesBetween(from, to).moves.find((move) => move.from.includes(address)) ?? {};
          expect(targets.map((target) => cellText(switched, target))).toEqual(
            targets.map(() => text),
          );
          expect(targets.length).toBeGreaterThan(0);
        }
        expect(Object.keys(switched.sections)).toEqual(textsOf(to).map(({ id }) => id));
        expect(
          Object.keys(report.sections).filter(
            (id) => !lostSections.includes(id) && switched.sections[id] !== report.sections[id],
          ),
        ).toEqual([]);
        expect(JSON.stringify(report)).toBe(before);
      }),
      { numRuns: times(25) },
    );
  });
});
