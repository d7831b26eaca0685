import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { reportFrom } from '../../testing/report-from';
import { withFix } from '../with-fix';
import { requestsBalance } from './requests-balance';

describe('requests/balance', () => {
  it('names the column that lost a request, and 总计 with it', () => {
    const report = reportFrom(`
                 naturalPerson
      received        3
      disclosed       2
    `);
    expect(messages(requestsBalance, report)).toEqual([
      '表三“自然人”列差 1 件：一 3＋二 0＝3，三（七） 2＋四 0＝2。',
      '表三“总计”列差 1 件：一 3＋二 0＝3，三（七） 2＋四 0＝2。',
    ]);
  });

  it.each([
    ['received 42\n disclosed 24', ['将“一、本年新收”改为 24', '将“（一）予以公开”改为 42']],
    ['received 9\n disclosed 4', ['将“一、本年新收”改为 4', '将“（一）予以公开”改为 9']],
    [
      'received 115\n disclosed 12\n withheldByLaw 3',
      ['将“一、本年新收”改为 15', '将“（一）予以公开”改为 112'],
    ],
  ])('offers the cells most likely wrong, 结转下年度 last: %s', (drawing, labels) => {
    const [found] = foundBy(requestsBalance, inputOf(reportFrom(`naturalPerson\n ${drawing}`)));
    const offered = (found?.fixes ?? []).map(({ label }) => label);
    expect(offered.slice(0, -1)).toEqual(labels);
    expect(offered[offered.length - 1]).toMatch(/^将结转下年度改为/);
  });

  const firstOffered = (drawing: string, lastYear?: string) => {
    const last = lastYear && { ...reportFrom(lastYear), period: { year: 2025 } };
    const [found] = foundBy(requestsBalance, {
      ...inputOf(reportFrom(drawing)),
      ...(last ? { lastYear: inputOf(last) } : {}),
    });
    return (found?.fixes ?? []).map(({ label }) => label)[0];
  };

  it('takes what last year handed on for likelier than anything else', () => {
    const drawing = 'naturalPerson\n received 5\n carriedOver 2\n disclosed 8';
    expect(firstOffered(drawing, 'naturalPerson\n carriedForward 3')).toBe(
      '将“二、上年结转”改为 3',
    );
    // That there were as many last year says nothing.
    const others = 'naturalPerson\n received 6\n carriedForward 4';
    expect(firstOffered(drawing, others)).toBe('将“（一）予以公开”改为 7');
  });

  it.each([
    [
      'digits that changed places before the only figure',
      '24',
      'disclosed 51\n withheldByLaw 9',
      '将“（一）予以公开”改为 15',
    ],
    [
      'one digit beside the right one',
      '71',
      'disclosed 65\n declinedRepeat 3',
      '将“（一）予以公开”改为 68',
    ],
    [
      'a digit too few at the end',
      '125',
      'disclosed 12\n declinedRepeat 2',
      '将“（一）予以公开”改为 123',
    ],
    [
      'a digit too many inside',
      '206',
      'disclosed 1026\n declinedRepeat 80',
      '将“（一）予以公开”改为 126',
    ],
    [
      'two digits that are others: no slip of a key',
      '78',
      'disclosed 12\n declinedRepeat 3',
      '将“一、本年新收”改为 15',
    ],
    [
      'two digits too many: no slip of a key',
      '15',
      'disclosed 1299\n declinedRepeat 3',
      '将“一、本年新收”改为 1302',
    ],
    ['10 is not 1 with its digits changed', '10', 'disclosed 1', '将“一、本年新收”改为 1'],
    [
      'a figure below 0 is none',
      '112',
      'carriedOver 15\n disclosed 3',
      '将“（一）予以公开”改为 127',
    ],
    [
      'the remainder comes last, however likely',
      '17',
      'disclosed 5\n carriedForward 21',
      '将“一、本年新收”改为 26',
    ],
    [
      'a long label is cut',
      '24',
      'closedNotClarified 51\n withheldByLaw 9',
      '将“1.申请人无正当理由逾期不补…”改为 15',
    ],
  ])('%s', (_, received, handled, label) => {
    expect(firstOffered(`naturalPerson\n received ${received}\n ${handled}`)).toBe(label);
  });

  it('offers nothing where one side is nothing: it may be what was forgotten', () => {
    for (const drawing of ['received 5', 'carriedOver 5', 'disclosed 5', 'carriedForward 5'])
      expect(
        foundBy(requestsBalance, inputOf(reportFrom(`naturalPerson\n ${drawing}`)))[0]?.fixes,
      ).toEqual([]);
  });

  it('is silent while a side is incomplete: nothing is wrong yet', () => {
    const report = reportFrom(`
                 naturalPerson
      received        3
      disclosed       _
    `);
    expect(messages(requestsBalance, report)).toEqual([]);
  });

  it('tells both sides of every column, also while one is blank', () => {
    const report = reportFrom('naturalPerson enterprise\n received 3 2\n disclosed 3 _');
    expect(requestsBalance.compared?.(inputOf(report))).toBe(
      '自然人 3＝3，商业企业 2＝未填，科研机构 0＝0，社会公益组织 0＝0，法律服务机构 0＝0，其他 0＝0，总计 5＝未填',
    );
    const open = reportFrom('naturalPerson\n received _');
    expect(requestsBalance.compared?.(inputOf(open))).toMatch(/^自然人 未填＝0，/);
  });

  it('offers only figures with which the column agrees', () => {
    const count = fc.oneof(fc.nat(3), fc.nat(150));
    fc.assert(
      fc.property(fc.array(count, { minLength: 5, maxLength: 5 }), (drawn) => {
        const rows = ['received', 'carriedOver', 'disclosed', 'closedOther', 'carriedForward'];
        const lines = rows.map((row, at) => `${row} ${drawn[at]}`);
        const report = reportFrom(`naturalPerson\n${lines.join('\n')}`);
        for (const { fixes = [] } of foundBy(requestsBalance, inputOf(report)))
          for (const fix of fixes)
            expect(messages(requestsBalance, withFix(report, fix))).toEqual([]);
      }),
    );
  });

  it('speaks exactly when the sides differ', () => {
    const count = fc.nat(50);
    fc.assert(
      fc.property(count, count, count, count, (received, carriedOver, disclosed, forward) => {
        const report = reportFrom(`
                          enterprise
          received        ${received}
          carriedOver     ${carriedOver}
          disclosed       ${disclosed}
          carriedForward  ${forward}
        `);
        const differ = received + carriedOver !== disclosed + forward;
        expect(messages(requestsBalance, report)).toHaveLength(differ ? 2 : 0);
      }),
    );
  });
});
