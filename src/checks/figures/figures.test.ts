import { atCells } from '../../report/place';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../template/editions/edition-2019';
import { completeReport } from '../../testing/complete-report';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { reportFrom } from '../../testing/report-from';
import { disputesNoRequests } from './disputes-no-requests';
import { figuresNotACount, figuresNotAnAmount } from './figures-wrong';
import { printedTotals } from './printed-totals';
import { proactiveFeeScale, yuanToWanYuan } from './proactive-fee-scale';
import { proactiveInForce } from './proactive-in-force';
import { proactiveRulesBelowCity } from './proactive-rules';

const proactive = (drawing: string) => reportFrom(drawing, { table: 'proactive' });

describe('figures/not-a-count and not-an-amount', () => {
  it('offers the figure that was meant', () => {
    const [found] = foundBy(
      figuresNotACount,
      inputOf(reportFrom('naturalPerson\n received 四十二')),
    );
    expect(found?.message).toBe(
      '表三“一、本年新收政府信息公开申请数量”，自然人列现为“四十二”，应为不小于 0 的整数：请改为 42。',
    );
    expect(found?.fixes).toEqual([
      { label: '改为 42', cells: { 'requests/received/naturalPerson': '42' } },
    ]);
  });

  it.each(['1.5', '-1', '约3件'])('takes %s for no count', (text) => {
    expect(messages(figuresNotACount, reportFrom(`naturalPerson\n received ${text}`))).toEqual([
      `表三“一、本年新收政府信息公开申请数量”，自然人列现为“${text}”，应为不小于 0 的整数：请改为数字。`,
    ]);
  });

  it('takes a decimal for an amount and a word for none', () => {
    expect(messages(figuresNotAnAmount, proactive('collectedWanYuan\n fees 1.5'))).toEqual([]);
    expect(messages(figuresNotAnAmount, proactive('collectedWanYuan\n fees 三万'))).toEqual([
      '表二“行政事业性收费”，本年收费金额列现为“三万”，应为不小于 0 的数，可带小数：请改为数字。',
    ]);
  });

  it('shortens what is longer than a figure can be', () => {
    const long = '无'.repeat(30);
    const [message] = messages(figuresNotACount, reportFrom(`naturalPerson\n received ${long}`));
    expect(message).toContain(`现为“${'无'.repeat(20)}…”`);
  });
});

describe('printed-totals', () => {
  const report = reportFrom(`
                naturalPerson enterprise
    received        20          6
    disclosed       20          6
  `);

  it('shows both values where a file prints another total, and keeps the parts', () => {
    const printed = { 'requests/handled/allApplicants': '20' };
    expect(messages(printedTotals, report, { printedTotals: printed })).toEqual([
      '表三（七）总计，总计列：文件中印的是 20，各分项相加为 26，相差 6。已保留各分项，请核对哪一项有误。',
    ]);
    expect(
      foundBy(printedTotals, { ...inputOf(report), printedTotals: printed })[0]?.places,
    ).toEqual(
      atCells([
        'requests/handled/allApplicants',
        'requests/disclosed/naturalPerson',
        'requests/disclosed/enterprise',
      ]),
    );
  });

  it('is silent on the right total, a blank one, an unknown cell and without a file', () => {
    const printed = {
      'requests/handled/allApplicants': '26',
      'requests/handled/enterprise': '',
      'requests/nothing/enterprise': '1',
    };
    expect(messages(printedTotals, report, { printedTotals: printed })).toEqual([]);
    expect(messages(printedTotals, report)).toEqual([]);
  });

  it('waits while a part is blank', () => {
    const blank = reportFrom('naturalPerson\n disclosed _');
    const printed = { 'requests/handled/naturalPerson': '3' };
    expect(messages(printedTotals, blank, { printedTotals: printed })).toEqual([]);
  });

  it('speaks exactly when printed and added differ', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(60), (one, other, total) => {
        const drawn = reportFrom(`naturalPerson\n disclosed ${one}\n partlyDisclosed ${other}`);
        const printed = { 'requests/handled/naturalPerson': String(total) };
        const found = messages(printedTotals, drawn, { printedTotals: printed });
        expect(found).toHaveLength(one + other === total ? 0 : 1);
      }),
    );
  });
});

describe('proactive/rules-below-city', () => {
  it('asks a township about its 规章, which only it can know', () => {
    const report = proactive('issued repealed inForce\n rules 2 0 5');
    expect(messages(proactiveRulesBelowCity, report)).toEqual([
      '表二“规章”，本年制发件数列为 2，乡镇人民政府没有规章制定权：请核对是否应填在“行政规范性文件”行。',
    ]);
    expect(foundBy(proactiveRulesBelowCity, inputOf(report))[0]).not.toHaveProperty('fixes');
  });

  it('is silent on 0', () => {
    expect(messages(proactiveRulesBelowCity, completeReport())).toEqual([]);
  });
});

describe('proactive/in-force', () => {
  it('compares the stock with what was added', () => {
    const report = proactive('issued repealed inForce\n normativeDocuments 5 1 3');
    expect(messages(proactiveInForce, report)).toEqual([
      '表二“行政规范性文件”，现行有效件数列为 3 件，少于本年制发 5 件减本年废止 1 件（4 件），相差 1 件：请核对这三格。',
    ]);
  });

  it('leaves it to years/in-force when last year is known, and knows no such cell in 2019', () => {
    const report = proactive('issued repealed inForce\n normativeDocuments 5 1 3');
    const lastYear = inputOf(completeReport());
    expect(messages(proactiveInForce, report, { lastYear })).toEqual([]);
    expect(messages(proactiveInForce, completeReport(edition2019, 2020))).toEqual([]);
  });

  it('waits for blanks', () => {
    const report = proactive('issued repealed inForce\n normativeDocuments 5 _ 3');
    expect(messages(proactiveInForce, report)).toEqual([]);
  });

  it('speaks exactly when 现行有效 < 制发 − 废止', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (issued, repealed, inForce) => {
        const report = proactive(
          `issued repealed inForce\n normativeDocuments ${issued} ${repealed} ${inForce}`,
        );
        expect(messages(proactiveInForce, report)).toHaveLength(
          inForce < issued - repealed ? 1 : 0,
        );
      }),
    );
  });
});

describe('proactive/fee-scale', () => {
  it('asks a township about 1 000 万元 and more, and offers the sum in yuan', () => {
    const report = proactive('collectedWanYuan\n fees 25100');
    expect(messages(proactiveFeeScale, report)).toEqual([
      '表二“行政事业性收费”，本年收费金额列为 25100 万元，数额偏大：请核对单位，如按元填写，应为 2.51 万元。',
    ]);
    expect(foundBy(proactiveFeeScale, inputOf(report))[0]?.fixes?.[0]).toEqual({
      label: '按元换算为 2.51 万元',
      cells: { 'proactive/fees/collectedWanYuan': '2.51' },
    });
  });

  it('is silent on what counties really collect, and on a blank', () => {
    const county = proactive('collectedWanYuan\n fees 7730.28');
    county.agency.kind = 'county';
    expect(messages(proactiveFeeScale, county)).toEqual([]);
    expect(messages(proactiveFeeScale, proactive('collectedWanYuan\n fees _'))).toEqual([]);
    expect(messages(proactiveFeeScale, completeReport(edition2019, 2020))).toEqual([]);
  });

  it('moves the point without rounding', () => {
    expect(['7795083.55', '10000', '5', '1234567'].map(yuanToWanYuan)).toEqual([
      '779.508355',
      '1',
      '0.0005',
      '123.4567',
    ]);
  });
});

describe('disputes/no-requests', () => {
  const drawing = 'upheld corrected otherOutcome pending\n reconsideration 2 0 0 1';
  const report = reportFrom(drawing, { table: 'disputes' });

  it('wonders where disputes come from', () => {
    expect(messages(disputesNoRequests, report)).toEqual([
      '行政复议、行政诉讼共 3 件，本年新收和上年结转的申请均为 0 件：请核对复议、诉讼是否因政府信息公开申请引起。',
    ]);
    const lastYear = inputOf(completeReport());
    expect(messages(disputesNoRequests, report, { lastYear })[0]).toContain('本年和上年新收');
  });

  it('is silent when there were requests last year', () => {
    const lastYear = inputOf(reportFrom('naturalPerson\n received 1'));
    expect(messages(disputesNoRequests, report, { lastYear })).toEqual([]);
  });
});
