import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnualReport } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { cellsOf } from '../template/cells';
import { edition2019 } from '../template/editions/edition-2019';
import { edition2021 } from '../template/editions/edition-2021';
import { editionHalfYear } from '../template/editions/edition-half-year';
import { reportFrom, zeroReport } from '../testing/report-from';
import { countyDraft } from './county-draft';
import { type SummedUnit, sumsOf } from './sums';
import { times } from '../testing/effort';

const cells = cellsOf(edition2021);
const inputs = cells.filter(({ parts }) => parts.length === 0);

const unit = (name: string, report: AnnualReport | null): SummedUnit => ({
  unit: name,
  reportId: `${name}.docx`,
  report,
});

/** Whole millionths, so that the test adds nothing the way the code does. */
const report2021 = fc
  .array(fc.tuple(fc.nat(inputs.length - 1), fc.nat(999_999), fc.nat(999_999)), { maxLength: 12 })
  .map((drawn) =>
    withCells(
      zeroReport(),
      Object.fromEntries(
        drawn.flatMap(([at, whole, fraction]) => {
          const cell = inputs[at];
          if (!cell) return [];
          const text =
            cell.value === 'amount' ? `${whole}.${String(fraction).padStart(6, '0')}` : `${whole}`;
          return [[cell.address, text]];
        }),
      ),
    ),
  );
const millionths = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
};
const cellOf = (report: AnnualReport, address: string): string => {
  const [t = '', r = '', c = ''] = address.split('/');
  return report.tables[t]?.[r]?.[c] ?? '';
};

describe('sums over units', () => {
  it('equal the sums added up independently, totals too, to the last decimal', () => {
    fc.assert(
      fc.property(fc.array(report2021, { minLength: 1, maxLength: 6 }), (reports) => {
        const sums = sumsOf(
          edition2021,
          reports.map((report, at) => unit(`单位${at}`, report)),
        );
        for (const { address, parts } of cells) {
          const addresses = parts.length === 0 ? [address] : parts;
          const expected = reports
            .flatMap((report) => addresses.map((each) => millionths(cellOf(report, each))))
            .reduce((a, b) => a + b, 0n);
          const sum = sums.get(address);
          expect(millionths(sum?.value ?? '')).toBe(expected);
          expect(sum?.missing).toEqual([]);
          expect(sum?.addends).toHaveLength(reports.length);
        }
      }),
      { numRuns: times(20) },
    );
  });

  it('do not depend on the order of the units', () => {
    fc.assert(
      fc.property(fc.array(report2021, { minLength: 2, maxLength: 5 }), (reports) => {
        const units = reports.map((report, at) => unit(`单位${at}`, report));
        const values = (given: readonly SummedUnit[]) =>
          [...sumsOf(edition2021, given).values()].map(({ value }) => value);
        expect(values([...units].reverse())).toEqual(values(units));
      }),
      { numRuns: times(10) },
    );
  });

  it('are incomplete, not wrong, while a unit is missing, and say who', () => {
    fc.assert(
      fc.property(report2021, report2021, (one, other) => {
        const whole = sumsOf(edition2021, [unit('甲', one), unit('乙', other)]);
        const without = sumsOf(edition2021, [unit('甲', one), unit('乙', other), unit('丙', null)]);
        for (const { address } of cells) {
          expect(without.get(address)?.value).toBe(whole.get(address)?.value);
          expect(without.get(address)?.missing).toEqual([{ unit: '丙', reason: 'notSent' }]);
        }
      }),
      { numRuns: times(10) },
    );
  });

  it('name the unit whose cell is blank or no figure, and carry on with the rest of a total', () => {
    const report = reportFrom(`
                naturalPerson  enterprise
      received  3              _
      disclosed 三件           0
    `);
    const sums = sumsOf(edition2021, [unit('甲', report), unit('乙', zeroReport())]);
    expect(sums.get('requests/received/enterprise')).toMatchObject({
      value: '0',
      missing: [{ unit: '甲', reason: 'blank' }],
    });
    expect(sums.get('requests/disclosed/naturalPerson')?.missing).toEqual([
      { unit: '甲', reason: 'wrong' },
    ]);
    expect(sums.get('requests/received/allApplicants')).toMatchObject({
      value: '3',
      addends: [
        { unit: '甲', text: '3', isPartial: true },
        { unit: '乙', text: '0' },
      ],
      missing: [{ unit: '甲', reason: 'blank' }],
    });
  });

  it('are null where nobody has anything to add', () => {
    const sums = sumsOf(edition2021, [unit('甲', null)]);
    expect(sums.get('requests/received/naturalPerson')).toMatchObject({ value: null, addends: [] });
  });

  it('take from the old form only what means the same', () => {
    const old = withCells(zeroReport(edition2019, 2020), {
      'requests/received/naturalPerson': '4',
      'requests/closed/naturalPerson': '2',
      'proactive/licensing/decisions': '7',
      'proactive/normativeDocuments/publishedTotal': '9',
    });
    const sums = sumsOf(edition2021, [unit('甲', old)]);
    expect(sums.get('requests/received/naturalPerson')?.value).toBe('4');
    expect(sums.get('proactive/licensing/decisions')?.value).toBe('7');
    const lack = [{ unit: '甲', reason: 'otherForm' }];
    for (const address of [
      'proactive/normativeDocuments/inForce',
      'requests/closedOther/naturalPerson',
      'requests/handled/naturalPerson',
      'proactive/fees/collectedWanYuan',
    ])
      expect(sums.get(address)?.missing, address).toEqual(lack);
    expect(sums.get('requests/closedOther/enterprise')).toMatchObject({ value: '0', missing: [] });
  });

  it('put the three rows of the new form into the one of the old', () => {
    const report = reportFrom(`
                          naturalPerson
      closedNotClarified  1
      closedOther         2
    `);
    const sums = sumsOf(edition2019, [unit('甲', report)]);
    expect(sums.get('requests/closed/naturalPerson')?.value).toBe('3');
  });

  it('add no half-year to a year, nor one half to the other', () => {
    const half = zeroReport(editionHalfYear);
    const second: AnnualReport = { ...half, period: { year: 2026, half: 'second' } };
    const address = 'requests/received/naturalPerson';
    expect(sumsOf(edition2021, [unit('甲', half)]).get(address)?.value).toBe(null);
    const sums = sumsOf(editionHalfYear, [unit('甲', half), unit('乙', second)]);
    expect(sums.get(address)?.missing).toEqual([{ unit: '乙', reason: 'otherForm' }]);
  });
});

describe('the county’s draft', () => {
  const agency = { name: '清源县人民政府' };
  const one = withCells(zeroReport(), {
    'proactive/fees/collectedWanYuan': '0.1',
    'requests/received/naturalPerson': '2',
  });
  const other = withCells(zeroReport(), { 'proactive/fees/collectedWanYuan': '0.20' });

  it('has every figure with where it comes from', () => {
    const sums = sumsOf(edition2021, [unit('甲', one), unit('乙', other)]);
    const { draft, origins, missing } = countyDraft({
      edition: edition2021,
      agency,
      year: 2026,
      sums,
    });
    expect(draft.report.agency).toEqual({ name: '清源县人民政府', kind: 'county' });
    expect(cellOf(draft.report, 'proactive/fees/collectedWanYuan')).toBe('0.30');
    expect(origins['requests/received/naturalPerson']).toEqual([
      { unit: '甲', text: '2' },
      { unit: '乙', text: '0' },
    ]);
    expect(missing).toEqual({});
  });

  it('leaves blank what a unit is missing from, unless told otherwise', () => {
    const sums = sumsOf(edition2021, [unit('甲', one), unit('乙', null)]);
    const input = { edition: edition2021, agency, year: 2026, sums };
    const address = 'requests/received/naturalPerson';
    expect(cellOf(countyDraft(input).draft.report, address)).toBe('');
    const partial = countyDraft({ ...input, incomplete: 'partial' });
    expect(cellOf(partial.draft.report, address)).toBe('2');
    expect(partial.missing[address]).toEqual([{ unit: '乙', reason: 'notSent' }]);
  });
});
