import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../template/cells';
import { narrativesOf } from '../template/edition';
import { editions } from '../template/editions';
import { edition2019 } from '../template/editions/edition-2019';
import { edition2021 } from '../template/editions/edition-2021';
import { editionHalfYear } from '../template/editions/edition-half-year';
import { zeroReport } from '../testing/report-from';
import { cellText, withCells } from './cell-text';
import { emptyReport, tablesFilled } from './empty-report';
import { switchEdition } from './switch-edition';

const pairs = editions.flatMap((from) =>
  editions.filter((to) => to !== from).map((to) => ({ from, to, name: `${from.id} → ${to.id}` })),
);

describe('switchEdition', () => {
  it('takes （六）其他处理 of 2019 for 3.其他 of 2021', () => {
    const report = withCells(emptyReport(edition2019, 2020), { 'requests/closed/enterprise': '4' });
    const { report: switched, lost } = switchEdition(report, edition2019, edition2021);
    expect(cellText(switched, 'requests/closedOther/enterprise')).toBe('4');
    expect(lost).toEqual([]);
  });

  it('does not take the three rows of 2021 for one: they are listed', () => {
    const report = withCells(emptyReport(edition2021, 2021), {
      'requests/closedNotClarified/enterprise': '1',
      'requests/closedOther/enterprise': '2',
    });
    expect(switchEdition(report, edition2021, edition2019).lost).toEqual([
      { address: 'requests/closedNotClarified/enterprise', text: '1' },
      { address: 'requests/closedOther/enterprise', text: '2' },
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
        const report = { ...zeroReport(from), tables: tablesFilled(from, () => typed[at++]!) };
        const before = JSON.stringify(report);
        const { report: switched, lost, lostSections } = switchEdition(report, from, to);
        const kept = Object.values(switched.tables).flatMap((rows) =>
          Object.values(rows).flatMap((columns) => Object.values(columns)),
        );
        const all = [...kept, ...lost.map(({ text }) => text)].filter((text) => text !== '');
        expect(all.sort()).toEqual(typed.filter((text) => text !== '').sort());
        expect(Object.keys(switched.sections)).toEqual(narrativesOf(to).map(({ id }) => id));
        expect(
          Object.keys(report.sections).filter(
            (id) => !lostSections.includes(id) && switched.sections[id] !== report.sections[id],
          ),
        ).toEqual([]);
        expect(JSON.stringify(report)).toBe(before);
      }),
      { numRuns: 25 },
    );
  });
});
