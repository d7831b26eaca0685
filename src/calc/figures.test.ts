import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReport, tablesFilled } from '../report/empty-report';
import { type Address, cellsOf } from '../template/cells';
import { editions } from '../template/editions';
import { edition2021 } from '../template/editions/edition-2021';
import { fourthEdition } from '../testing/fourth-edition';
import { reportFrom } from '../testing/report-from';
import { figuresOf, printedFigure } from './figures';
import { times } from '../testing/effort';

const all = [...editions, fourthEdition];

describe('figuresOf', () => {
  it('adds up rows and columns of the request table', () => {
    const report = reportFrom(`
                   naturalPerson  enterprise
      received          5             2
      disclosed         3             1
      closedOther       2             1
    `);
    const figures = figuresOf(edition2021, report.tables);
    expect(figures.number('requests/received/allApplicants')).toBe(7);
    expect(figures.number('requests/handled/naturalPerson')).toBe(5);
    expect(figures.number('requests/handled/allApplicants')).toBe(7);
    expect(figures.number('requests/withheldByLaw/allApplicants')).toBe(0);
  });

  it('adds up each kind of dispute on its own', () => {
    const drawing = `
                        upheld  corrected  otherOutcome  pending
      reconsideration     1        2           3           4
      litigationDirect    0        0           0           5
    `;
    const { tables } = reportFrom(drawing, { table: 'disputes' });
    const figures = figuresOf(edition2021, tables);
    const totals = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
    expect(totals.map((row) => figures.number(`disputes/${row}/total`))).toEqual([10, 5, 0]);
  });

  it('keeps a sum incomplete while a part is blank or wrong, and says what the others add up to', () => {
    const { tables } = reportFrom(`
                naturalPerson  enterprise  researchInstitute
      received       5             _            3吨
    `);
    const figures = figuresOf(edition2021, tables);
    expect(figures.at('requests/received/allApplicants')).toEqual({
      state: 'incomplete',
      value: 5,
      started: true,
    });
    expect(figures.sum(['requests/received/naturalPerson', 'requests/received/enterprise'])).toBe(
      null,
    );
    expect(printedFigure(figures.at('requests/received/allApplicants'))).toBe('');
  });

  it('tells a sum that nobody began from one that lacks a part', () => {
    const { tables } = emptyReport(edition2021, 2026);
    expect(figuresOf(edition2021, tables).at('disputes/reconsideration/total')).toEqual({
      state: 'incomplete',
      value: 0,
      started: false,
    });
  });

  it('prints the fee with the decimals that were typed', () => {
    const { tables } = reportFrom(`collectedWanYuan\n fees 779.508355`, { table: 'proactive' });
    const figures = figuresOf(edition2021, tables);
    expect(printedFigure(figures.at('proactive/fees/collectedWanYuan'))).toBe('779.508355');
  });

  it('reads missing tables as blank and refuses cells the edition does not have', () => {
    const figures = figuresOf(edition2021, {});
    expect(figures.at('proactive/rules/issued')).toEqual({ state: 'blank' });
    expect(figures.has('proactive/rules/issued')).toBe(true);
    expect(figures.has('proactive/rules/nothing')).toBe(false);
    expect(() => figures.at('proactive/rules/nothing')).toThrow('no cell proactive/rules/nothing');
    expect(() => figures.nth(200)).toThrow('no cell number 200');
  });

  it('reads a table that lacks a row as blank there', () => {
    const figures = figuresOf(edition2021, { proactive: { rules: { issued: '1' } } });
    expect(figures.number('proactive/rules/issued')).toBe(1);
    expect(figures.at('proactive/normativeDocuments/issued')).toEqual({ state: 'blank' });
  });

  it('lists the blank cells in printed order and counts the wrong ones', () => {
    const { tables } = reportFrom(`
                naturalPerson  enterprise  researchInstitute
      received       _             3吨            一
      disclosed      _             1              2
    `);
    const { blanks, wrongs } = figuresOf(edition2021, tables);
    expect(blanks.map(({ address }) => address)).toEqual([
      'requests/received/naturalPerson',
      'requests/disclosed/naturalPerson',
    ]);
    expect(wrongs).toBe(2);
  });

  it('holds 126 of the largest counts exactly', () => {
    const tables = tablesFilled(edition2021, () => '999999999999');
    const figures = figuresOf(edition2021, tables);
    const sum = figures.at('requests/handled/allApplicants');
    expect(sum).toMatchObject({ state: 'number', text: '125999999999874' });
  });

  const count = fc.oneof(fc.nat(9_999_999), fc.nat(3));

  it.each(all.map((edition) => [edition.id, edition] as const))(
    'derives the same totals in %s as adding the typed cells one by one',
    (_, edition) => {
      const inputs = cellsOf(edition).filter(({ parts }) => parts.length === 0);
      const counts = fc.array(count, { minLength: inputs.length, maxLength: inputs.length });
      fc.assert(
        fc.property(counts, (values) => {
          const typed = new Map<Address, number>(
            inputs.map(({ address }, at) => [address, values[at]!]),
          );
          const figures = figuresOf(
            edition,
            tablesFilled(edition, (t, r, c) => String(typed.get(`${t}/${r}/${c}`))),
          );
          for (const { address, parts } of cellsOf(edition)) {
            const independent = parts.reduce((sum, part) => sum + typed.get(part)!, 0);
            expect(figures.number(address)).toBe(
              parts.length === 0 ? typed.get(address) : independent,
            );
          }
        }),
        { numRuns: times(30) },
      );
    },
  );

  it('adds up two ways to the same 总计: by row and by column', () => {
    const rows = cellsOf(edition2021).filter(
      ({ table, column }) => table.id === 'requests' && column.line.id === 'allApplicants',
    );
    fc.assert(
      fc.property(fc.array(count, { minLength: 144, maxLength: 144 }), (values) => {
        let at = 0;
        const tables = tablesFilled(edition2021, (table) =>
          table === 'requests' ? String(values[at++]) : '0',
        );
        const figures = figuresOf(edition2021, tables);
        const outcomes = rows
          .filter(({ row }) => row.path[0] === '三、本年度办理结果' && row.line.kind === 'input')
          .reduce((sum, { address }) => sum + figures.number(address)!, 0);
        expect(figures.number('requests/handled/allApplicants')).toBe(outcomes);
      }),
      { numRuns: times(30) },
    );
  });

  it('has no NaN anywhere, whatever was typed', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '3', '1.5', '３件'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(anything, { minLength: 1, maxLength: 40 }),
        (edition, texts) => {
          let at = 0;
          const tables = tablesFilled(edition, () => texts[at++ % texts.length]!);
          const figures = figuresOf(edition, tables);
          for (const [index, { address }] of figures.cells.entries()) {
            const figure = figures.nth(index);
            if (figure.state === 'number') expect(Number.isFinite(figure.value)).toBe(true);
            expect(printedFigure(figure)).not.toMatch(/NaN|Infinity|undefined/);
            expect(figures.number(address)).not.toBeNaN();
          }
        },
      ),
    );
  });
});

describe('the totals of a cell', () => {
  const figures = figuresOf(edition2021, reportFrom('naturalPerson\n received 5').tables);
  const named = (places: readonly number[]) => places.map((at) => figures.cellOf(at).address);

  it('are those it is part of, those that others add up first', () => {
    expect(named(figures.totalsOf('requests/received/enterprise'))).toEqual([
      'requests/received/allApplicants',
    ]);
    expect(named(figures.totalsOf('requests/disclosed/enterprise'))).toEqual([
      'requests/disclosed/allApplicants',
      'requests/handled/enterprise',
      'requests/handled/allApplicants',
    ]);
    expect(figures.totalsOf('requests/handled/allApplicants')).toEqual([]);
    expect(figures.totalsOf('nothing/of/this')).toEqual([]);
  });

  it('are all that nobody types', () => {
    const derived = figures.cells.filter(({ parts }) => parts.length > 0);
    expect(named(figures.totals).sort()).toEqual(derived.map(({ address }) => address).sort());
  });

  it('throws at a place without a cell', () => {
    expect(() => figures.cellOf(-1)).toThrow('-1');
    expect(() => figures.nth(figures.cells.length)).toThrow();
  });
});
