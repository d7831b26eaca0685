import { atCells } from '../../report/place';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnualReport } from '../../report/annual-report';
import { edition2019 } from '../../template/editions/edition-2019';
import { edition2021 } from '../../template/editions/edition-2021';
import { withCells } from '../../report/cell-text';
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
      `表三“一、本年新收政府信息公开申请数量”，自然人列现为“${text}”，应为不小于 0 的整数：请更正。`,
    ]);
  });

  it('takes a decimal for an amount and a word for none', () => {
    expect(messages(figuresNotAnAmount, proactive('collectedWanYuan\n fees 1.5'))).toEqual([]);
    expect(messages(figuresNotAnAmount, proactive('collectedWanYuan\n fees 三万'))).toEqual([
      '表二“行政事业性收费”，本年收费金额列现为“三万”，应为不小于 0 的数，可带小数：请更正。',
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

  it('names the other row as the edition does', () => {
    const report = reportFrom('produced newlyPublished\n rules 2 0', {
      table: 'proactive',
      edition: edition2019,
    });
    expect(messages(proactiveRulesBelowCity, report)[0]).toContain('是否应填在“规范性文件”行');
  });

  it('is silent on 0, and on those who make 规章', () => {
    expect(messages(proactiveRulesBelowCity, completeReport())).toEqual([]);
    const report = proactive('issued repealed inForce\n rules 2 0 5');
    report.agency.kind = 'city';
    expect(messages(proactiveRulesBelowCity, report)).toEqual([]);
  });
});

describe('proactive/in-force', () => {
  it('compares the stock with what was added', () => {
    const report = proactive('issued repealed inForce\n normativeDocuments 5 1 3');
    expect(messages(proactiveInForce, report)).toEqual([
      '表二“行政规范性文件”，现行有效件数列为 3 件，少于本年制发 5 件减本年废止 1 件（4 件），相差 1 件：请核对这三格。',
    ]);
  });

  it('leaves it to years/in-force where the stock of last year is known, and knows no such cell in 2019', () => {
    const report = proactive('issued repealed inForce\n normativeDocuments 5 1 3');
    const found = (lastYear: AnnualReport) =>
      messages(proactiveInForce, report, { lastYear: inputOf(lastYear) });
    expect(found(completeReport(edition2021, 2025))).toEqual([]);
    expect(found(completeReport(edition2019, 2025))).toHaveLength(1);
    expect(found(completeReport(edition2021, 2023))).toHaveLength(1);
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

  it('asks of an agency of unknown rank only beside last year, from a thousand times as much on', () => {
    const of = (fee: string, before: AnnualReport | null = null) => {
      const report = proactive(`collectedWanYuan\n fees ${fee}`);
      report.agency = { name: '清源市林业局', kind: 'department' };
      return messages(proactiveFeeScale, report, before ? { lastYear: inputOf(before) } : {});
    };
    const last = { ...proactive('collectedWanYuan\n fees 7.5'), period: { year: 2025 } };
    expect(of('75000')).toEqual([]);
    expect(of('75000', completeReport(edition2021, 2025))).toEqual([]);
    expect(of('75000', completeReport(edition2019, 2025))).toEqual([]);
    expect(of('7499.99', last)).toEqual([]);
    expect(of('7500', last)).toEqual([
      '表二“行政事业性收费”，本年收费金额列为 7500 万元，上年为 7.5 万元，数额偏大：请核对单位，如按元填写，应为 0.75 万元。',
    ]);
    const blank = { ...proactive('collectedWanYuan\n fees _'), period: { year: 2025 } };
    expect(of('75000', blank)).toEqual([]);
  });

  it('moves the point without rounding', () => {
    expect(['7795083.55', '10000', '100000', '5', '1234567'].map(yuanToWanYuan)).toEqual([
      '779.508355',
      '1',
      '10',
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
    const lastYear = inputOf(completeReport(edition2021, 2025));
    expect(messages(disputesNoRequests, report, { lastYear })[0]).toContain('本年和上年新收');
  });

  it('is silent when there were requests last year, not some year', () => {
    const asked = reportFrom('naturalPerson\n received 1');
    const beside = (year: number) => ({ lastYear: inputOf({ ...asked, period: { year } }) });
    expect(messages(disputesNoRequests, report, beside(2025))).toEqual([]);
    expect(messages(disputesNoRequests, report, beside(2023))[0]).toContain('3 件，本年新收');
  });

  it('waits for the blanks of both tables, and of last year', () => {
    const blank = (address: string) => withCells(report, { [address]: '' });
    expect(messages(disputesNoRequests, blank('disputes/litigationDirect/upheld'))).toEqual([]);
    expect(messages(disputesNoRequests, blank('requests/received/enterprise'))).toEqual([]);
    const last = { ...reportFrom('naturalPerson\n received _'), period: { year: 2025 } };
    expect(messages(disputesNoRequests, report, { lastYear: inputOf(last) })).toEqual([]);
  });
});
