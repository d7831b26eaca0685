import { atCells } from '../../report/place';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../report/empty-report';
import { cellAt } from '../../template/cells';
import { edition2019 } from '../../template/editions/edition-2019';
import { edition2021 } from '../../template/editions/edition-2021';
import { completeReport } from '../../testing/complete-report';
import { fourthEdition } from '../../testing/fourth-edition';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { reportFrom, zeroReport } from '../../testing/report-from';
import { figuresOf } from '../../calc/figures';
import type { Check, CheckInput } from '../check';
import { disputesNoRequests } from './disputes-no-requests';
import { figuresBlank } from './figures-blank';
import { figuresNotACount, figuresNotAnAmount } from './figures-wrong';
import { proactiveFeeScale } from './proactive-fee-scale';
import { proactiveInForce } from './proactive-in-force';
import { proactiveRulesBelowCity } from './proactive-rules';
import { requestsBalance } from './requests-balance';
import { requestsWrongColumn } from './requests-wrong-column';

const proactive = (drawing: string) => reportFrom(drawing, { table: 'proactive' });

describe('where a finding of figures points and what it offers', () => {
  it('points at the four cells of a column and offers what 四 would have to be', () => {
    const report = reportFrom('naturalPerson\n received 3\n disclosed 2');
    const [found, total] = foundBy(requestsBalance, inputOf(report));
    expect(found).toMatchObject({
      places: atCells([
        'requests/received/naturalPerson',
        'requests/carriedOver/naturalPerson',
        'requests/handled/naturalPerson',
        'requests/carriedForward/naturalPerson',
      ]),
      fixes: [
        { label: '将“一、本年新收”改为 2', cells: { 'requests/received/naturalPerson': '2' } },
        { label: '将“（一）予以公开”改为 3', cells: { 'requests/disclosed/naturalPerson': '3' } },
        {
          label: '将结转下年度改为 1',
          cells: { 'requests/carriedForward/naturalPerson': '1' },
        },
      ],
    });
    expect(total?.fixes).toEqual([]);
    const tooMany = reportFrom('naturalPerson\n received 1\n disclosed 2');
    expect(foundBy(requestsBalance, inputOf(tooMany))[0]?.fixes?.map(({ label }) => label)).toEqual(
      ['将“一、本年新收”改为 2', '将“（一）予以公开”改为 1'],
    );
  });

  it('waits with a balance while either side is blank', () => {
    for (const row of ['received', 'carriedOver', 'disclosed', 'carriedForward'])
      for (const check of [requestsBalance, requestsWrongColumn])
        expect(messages(check, reportFrom(`naturalPerson\n received 3\n ${row} _`))).toEqual([]);
  });

  it('fills the blanks of one table and says which; no wrong text is filled', () => {
    const blanks = foundBy(
      figuresBlank,
      inputOf(reportFrom('naturalPerson\n received _\n disclosed _')),
    );
    expect(blanks).toHaveLength(1);
    expect(blanks[0]).toMatchObject({
      isBlank: true,
      places: atCells(['requests/received/naturalPerson', 'requests/disclosed/naturalPerson']),
      fixes: [
        {
          label: '将表三空格填为 0',
          cells: {
            'requests/received/naturalPerson': '0',
            'requests/disclosed/naturalPerson': '0',
          },
        },
      ],
    });
    const empty = foundBy(figuresBlank, inputOf(emptyReport(edition2021, 2026)));
    expect(empty.map(({ fixes }) => fixes?.[0]?.label)).toEqual([
      '将表二空格填为 0',
      '将表三空格填为 0',
      '将表四空格填为 0',
    ]);
  });

  it('points at the cell whose text is no figure, of every kind, and shows 20 characters of it', () => {
    const twenty = '无'.repeat(20);
    const report = reportFrom(`naturalPerson\n received ${twenty}`);
    const [found] = foundBy(figuresNotACount, inputOf(report));
    expect(found?.places).toEqual(atCells(['requests/received/naturalPerson']));
    expect(found?.message).toContain(`现为“${twenty}”，`);
    const old = completeReport(edition2019, 2020);
    const change = inputOf(old).figures.cells.find(({ value }) => value === 'change');
    const [table = '', row = '', column = ''] = change?.address.split('/') ?? [];
    old.tables[table]![row]![column] = '增3';
    expect(messages(figuresNotACount, old)[0]).toContain('应为整数，减少的写负数');
    expect(messages(figuresNotAnAmount, old)).toEqual([]);
  });

  it('asks from 1 000 万元 on for a township and from 10 亿元 on for a county', () => {
    const fee = (text: string, kind: 'township' | 'county' | 'department' | 'street') => {
      const report = proactive(`collectedWanYuan\n fees ${text}`);
      return inputOf({ ...report, agency: { ...report.agency, kind } });
    };
    for (const kind of ['township', 'street'] as const) {
      expect(foundBy(proactiveFeeScale, fee('1000', kind))[0]?.places).toEqual(
        atCells(['proactive/fees/collectedWanYuan']),
      );
      expect(foundBy(proactiveFeeScale, fee('999.999999', kind))).toEqual([]);
    }
    for (const kind of ['county', 'department'] as const) {
      expect(foundBy(proactiveFeeScale, fee('100000', kind))).toHaveLength(1);
      expect(foundBy(proactiveFeeScale, fee('99999.999999', kind))).toEqual([]);
    }
  });

  it('points at the 规章 that are not 0 alone, and puts no 0 in their place', () => {
    const report = proactive('issued repealed inForce\n rules 2 _ 0\n normativeDocuments 3 0 9');
    expect(foundBy(proactiveRulesBelowCity, inputOf(report))[0]).toMatchObject({
      places: atCells(['proactive/rules/issued']),
      facts: { issued: '2' },
    });
    const blank = proactive('issued\n rules _');
    expect(messages(proactiveRulesBelowCity, blank)).toEqual([]);
  });

  it('compares the 规章 in force as well, and waits for each of the three cells', () => {
    const rules = proactive('issued repealed inForce\n rules 5 1 3');
    expect(foundBy(proactiveInForce, inputOf(rules))[0]?.places).toEqual(
      atCells(['proactive/rules/inForce', 'proactive/rules/issued', 'proactive/rules/repealed']),
    );
    for (const cells of ['_ 0 0', '9 _ 0', '9 0 _'])
      expect(
        messages(proactiveInForce, proactive(`issued repealed inForce\n rules ${cells}`)),
      ).toEqual([]);
  });

  it('counts each kind of dispute and requests carried over', () => {
    const disputes = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
    for (const row of disputes) {
      const report = reportFrom(`pending\n ${row} 2`, { table: 'disputes' });
      const [found] = foundBy(disputesNoRequests, inputOf(report));
      expect(found?.places).toEqual(atCells([`disputes/${row}/total`]));
      expect(found?.message).toContain('共 2 件');
      for (const taken of ['received', 'carriedOver']) {
        const table = { ...report.tables['requests'] };
        table[taken] = { ...table[taken], naturalPerson: '1' };
        const asked = { ...report, tables: { ...report.tables, requests: table } };
        expect(messages(disputesNoRequests, asked)).toEqual([]);
      }
    }
  });

  it('has nothing to say of an edition without these tables', () => {
    const report = zeroReport(fourthEdition);
    const figures = figuresOf(fourthEdition, report.tables);
    for (const check of [
      disputesNoRequests,
      proactiveInForce,
      proactiveRulesBelowCity,
      proactiveFeeScale,
    ])
      expect(foundBy(check, { report, edition: fourthEdition, figures })).toEqual([]);
  });
});

describe('clues to a gap', () => {
  it('points at the figure whose digits changed places, and at one counted twice', () => {
    const swapped = reportFrom('naturalPerson\n received 142\n disclosed 124');
    expect(foundBy(requestsWrongColumn, inputOf(swapped)).map(({ places }) => places)).toEqual([
      atCells(['requests/received/naturalPerson']),
      atCells(['requests/disclosed/naturalPerson']),
    ]);
    const twice = reportFrom('naturalPerson\n received 5\n disclosed 5\n partlyDisclosed 3');
    expect(foundBy(requestsWrongColumn, inputOf(twice)).map(({ places }) => places)).toEqual([
      atCells(['requests/partlyDisclosed/naturalPerson']),
    ]);
  });

  it('takes no other gap for a swap: 12 and 30 differ by 18, which no swap of theirs explains', () => {
    const report = reportFrom('naturalPerson\n received 30\n disclosed 12');
    expect(messages(requestsWrongColumn, report)).toEqual([]);
  });
});

/** Every input and total of this year’s form that the check says it compares. */
function concerned(check: Check, more: Partial<CheckInput> = {}): string[] {
  const input = { ...inputOf(completeReport()), ...more };
  return input.figures.cells.flatMap((cell) =>
    check.concerns?.(cell, input) === true ? [cell.address] : [],
  );
}

describe('a cell knows its checks', () => {
  const lines = (table: string, rows: readonly string[]) =>
    inputOf(completeReport())
      .figures.cells.filter((cell) => cell.table.id === table && rows.includes(cell.row.line.id))
      .map(({ address }) => address);

  it('of figures', () => {
    const taken = lines('requests', ['received', 'carriedOver']);
    const disputes = inputOf(completeReport())
      .figures.cells.filter(({ table }) => table.id === 'disputes')
      .map(({ address }) => address);
    expect(concerned(disputesNoRequests)).toEqual([...taken, ...disputes]);
    expect(concerned(proactiveRulesBelowCity)).toEqual(lines('proactive', ['rules']));
    expect(concerned(proactiveInForce)).toEqual(
      lines('proactive', ['rules', 'normativeDocuments']),
    );
    expect(
      concerned(proactiveInForce, { lastYear: inputOf(completeReport(undefined, 2025)) }),
    ).toEqual([]);
    expect(concerned(proactiveFeeScale)).toEqual(['proactive/fees/collectedWanYuan']);
    expect(concerned(requestsBalance)).toEqual(
      lines('requests', ['received', 'carriedOver', 'handled', 'carriedForward']),
    );
  });

  it('and no cell of the same name in another table', () => {
    const cell = cellAt(edition2021, 'requests/received/naturalPerson')!;
    const input = inputOf(completeReport());
    const elsewhere = (row: string) => ({
      ...cell,
      row: { ...cell.row, line: { ...cell.row.line, id: row } },
      table: { ...cell.table, id: 'others' },
    });
    expect(disputesNoRequests.concerns?.(elsewhere('received'), input)).toBe(false);
    expect(proactiveRulesBelowCity.concerns?.(elsewhere('rules'), input)).toBe(false);
  });
});
