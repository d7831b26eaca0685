import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { reportFrom } from '../../testing/report-from';
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

  it('takes what last year handed on for likelier than anything else', () => {
    const report = reportFrom('naturalPerson\n received 5\n carriedOver 2\n disclosed 8');
    const last = reportFrom('naturalPerson\n carriedForward 3');
    const lastYear = inputOf({ ...last, period: { year: 2025 } });
    const [found] = foundBy(requestsBalance, { ...inputOf(report), lastYear });
    expect(found?.fixes?.[0]?.cells).toEqual({ 'requests/carriedOver/naturalPerson': '3' });
  });

  it('is silent while a side is incomplete: nothing is wrong yet', () => {
    const report = reportFrom(`
                 naturalPerson
      received        3
      disclosed       _
    `);
    expect(messages(requestsBalance, report)).toEqual([]);
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
