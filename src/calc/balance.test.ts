import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editions } from '../template/editions';
import { edition2021 } from '../template/editions/edition-2021';
import { fourthEdition } from '../testing/fourth-edition';
import { reportFrom } from '../testing/report-from';
import { balanceColumnsOf, balancesWith, balanceSides } from './balance';
import { figuresOf } from './figures';

const sidesOf = (drawing: string, column: string) => {
  const figures = figuresOf(edition2021, reportFrom(drawing).tables);
  const found = balanceColumnsOf(edition2021).find((each) => each.column.line.id === column)!;
  return balanceSides(figures, found);
};

describe('the balance', () => {
  it.each(editions.map(({ id }) => id))(
    'has the seven columns of the request table in %s',
    (id) => {
      const columns = balanceColumnsOf(editions.find((edition) => edition.id === id)!);
      expect(columns.map(({ column }) => column.line.label)).toEqual([
        '自然人',
        '商业企业',
        '科研机构',
        '社会公益组织',
        '法律服务机构',
        '其他',
        '总计',
      ]);
    },
  );

  it('sets 一＋二 against 三（七）＋四', () => {
    const [first] = balanceColumnsOf(edition2021);
    expect(first).toMatchObject({
      left: ['requests/received/naturalPerson', 'requests/carriedOver/naturalPerson'],
      right: ['requests/handled/naturalPerson', 'requests/carriedForward/naturalPerson'],
      remainder: 'requests/carriedForward/naturalPerson',
    });
  });

  it('offers 四 as what the other three leave', () => {
    const drawing = `
                     naturalPerson
      received            6
      carriedOver         1
      disclosed           4
      carriedForward      0
    `;
    expect(sidesOf(drawing, 'naturalPerson')).toEqual({ left: 7, right: 4, remainder: 3 });
  });

  it('offers 四 also while 四 itself is blank', () => {
    const drawing = `
                     naturalPerson
      received            6
      carriedForward      _
    `;
    expect(sidesOf(drawing, 'naturalPerson')).toEqual({ left: 6, right: null, remainder: 6 });
  });

  it('offers nothing below 0, nothing unknown and nothing for 总计', () => {
    const tooMany = `
                 naturalPerson
      received        1
      disclosed       2
    `;
    expect(sidesOf(tooMany, 'naturalPerson').remainder).toBeNull();
    expect(sidesOf(tooMany, 'allApplicants')).toEqual({ left: 1, right: 2, remainder: null });
    const unknown = `
                 naturalPerson
      disclosed       _
    `;
    expect(sidesOf(unknown, 'naturalPerson')).toEqual({ left: 0, right: null, remainder: null });
    const notReceived = `
                 naturalPerson
      received        _
    `;
    expect(sidesOf(notReceived, 'naturalPerson')).toEqual({
      left: null,
      right: 0,
      remainder: null,
    });
    const open = `
                 naturalPerson
      received        2
      disclosed       1
    `;
    expect(sidesOf(open, 'allApplicants')).toEqual({ left: 2, right: 1, remainder: null });
  });

  it('offers 0 where nothing is left over', () => {
    const settled = `
                     naturalPerson
      received            1
      disclosed           1
      carriedForward      5
    `;
    expect(sidesOf(settled, 'naturalPerson')).toEqual({ left: 1, right: 6, remainder: 0 });
  });

  it('agrees once the offered number is taken', () => {
    const count = fc.nat(999);
    fc.assert(
      fc.property(count, count, count, (received, carriedOver, disclosed) => {
        const drawing = (forward: number) => `
                         otherOrganization
          received         ${received}
          carriedOver      ${carriedOver}
          disclosed        ${disclosed}
          carriedForward   ${forward}
        `;
        const { remainder } = sidesOf(drawing(0), 'otherOrganization');
        const rest = received + carriedOver - disclosed;
        expect(remainder).toBe(rest >= 0 ? rest : null);
        if (remainder === null) return;
        const { left, right } = sidesOf(drawing(remainder), 'otherOrganization');
        expect(left).toBe(right);
      }),
    );
  });

  it('knows of a cell the columns it counts in, itself or within a total', () => {
    const labels = (address: string) =>
      balancesWith(edition2021)(address).map(({ column }) => column.line.label);
    expect(labels('requests/received/enterprise')).toEqual(['商业企业', '总计']);
    expect(labels('requests/disclosed/enterprise')).toEqual(['商业企业', '总计']);
    expect(labels('requests/handled/enterprise')).toEqual(['商业企业']);
    expect(labels('proactive/rules/issued')).toEqual([]);
  });

  it('is the table’s own: another edition balances other rows', () => {
    const columns = balanceColumnsOf(fourthEdition);
    expect(columns.map(({ remainder }) => remainder)).toEqual([
      'petitions/closing/portal',
      'petitions/closing/app',
      'petitions/closing/online',
      'petitions/closing/counter',
      'petitions/closing/everywhere',
    ]);
  });
});
