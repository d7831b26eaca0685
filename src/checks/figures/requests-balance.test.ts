import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from '../../testing/messages';
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
      '表三“自然人”列：新收与上年结转共 3 件（一 3 件、二 0 件），办理结果与结转下年度共 2 件（三（七） 2 件、四 0 件），相差 1 件。',
      '表三“总计”列：新收与上年结转共 3 件（一 3 件、二 0 件），办理结果与结转下年度共 2 件（三（七） 2 件、四 0 件），相差 1 件。',
    ]);
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
