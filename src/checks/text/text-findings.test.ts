import { atCell, atText, atSection } from '../../report/place';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../calc/figures';
import type { AnnualReport } from '../../report/annual-report';
import { emptyReport } from '../../report/empty-report';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { fourthEdition } from '../../testing/fourth-edition';
import { foundBy, inputOf, messages } from '../../testing/messages';
import type { Check } from '../check';
import { requestsFeeUnpaid } from './requests-fee-unpaid';
import { textNoDisputes } from './text-disputes';
import { textFee } from './text-fee';
import { textHandled } from './text-handled';
import { textNormative } from './text-normative';
import { textUnreported } from './text-unreported';

const received = { 'requests/received/naturalPerson': '6' };
const unpaid = { 'requests/closedFeeUnpaid/naturalPerson': '1' };
const run = (check: Check, report: AnnualReport) => check.run(inputOf(report));

/** A report of an edition that has none of the tables and sections these checks know. */
function foreign() {
  const report = emptyReport(fourthEdition, 2031);
  return { report, edition: fourthEdition, figures: figuresOf(fourthEdition, report.tables) };
}

describe('text/unreported', () => {
  const nothing = [
    {
      message:
        '表三“一、本年新收政府信息公开申请数量”，总计列为 6 件，正文没有说明：建议在总体情况中写明依申请公开情况。',
      places: [atSection('overview'), atCell('requests/received/allApplicants')],
    },
  ];

  it('points at the cell and at the section where it should be said', () => {
    expect(run(textUnreported, reportSaying('全年公开信息20条。', received))).toMatchObject(
      nothing,
    );
    const apart = reportSaying('全年收到群众来信，另有救助申请。', received);
    expect(run(textUnreported, apart)).toMatchObject(nothing);
  });

  it('does not take the list of parts in the preface for a word on requests', () => {
    const report = reportSaying('全年公开信息20条。', received);
    report.preface = '本报告包括总体情况、依申请公开情况等部分。';
    expect(run(textUnreported, report)).toMatchObject(nothing);
  });

  it.each(['收到6件申请。', '收到申请，均已办结。', '公开申请渠道畅通。', '申请公开的均已答复。'])(
    'is silent on: %s',
    (text) => {
      expect(messages(textUnreported, reportSaying(text, received))).toEqual([]);
    },
  );

  it('asks nothing of an edition that does not count requests', () => {
    expect(textUnreported.run(foreign())).toEqual([]);
  });
});

describe('requests/fee-unpaid', () => {
  const run6 = (text: string) => run(requestsFeeUnpaid, reportSaying(text, unpaid, 'otherMatters'));

  it.each(['收费通知0件', '发出收费通知书 0 件', '收费通知 0件', '没有收费通知', '无收费通知'])(
    'points at the words and the cell: %s',
    (words) => {
      expect(run6(`先说一句。${words}，工作正常。`)).toMatchObject([
        {
          message: `“六、其他需要报告的事项”写“${words}”，表三（六）其他处理第 2 项，总计列为 1 件（逾期未缴费）：请核对，发出过收费通知的应写明。`,
          places: [
            atText('otherMatters', 5, 5 + words.length),
            atCell('requests/closedFeeUnpaid/allApplicants'),
          ],
        },
      ]);
    },
  );

  it('listens to section six alone', () => {
    expect(messages(requestsFeeUnpaid, reportSaying('本年度未发出收费通知。', unpaid))).toEqual([]);
  });
});

describe('text/fee', () => {
  it('offers the sentence after the last word typed, in place of blank lines', () => {
    expect(run(textFee, reportSaying('　略。 \n\n', {}, 'otherMatters'))).toMatchObject([
      {
        message:
          '“六、其他需要报告的事项”未写信息处理费收取情况：请写明收取金额，没有收取的写明未收取。',
        places: [atText('otherMatters', 0, 6)],
        fixes: [
          {
            label: '补写“未收取信息处理费”',
            texts: [
              {
                ...atText('otherMatters', 3, 6),
                replacement: '\n2026年度未收取政府信息公开信息处理费。',
              },
            ],
          },
        ],
      },
    ]);
  });

  it('asks no half year, even one that kept the section of a whole year', () => {
    const half = completeReport(editionHalfYear);
    half.sections['otherMatters'] = '无。';
    expect(messages(textFee, half)).toEqual([]);
  });

  it('asks nothing of an edition without the section', () => {
    expect(foundBy(textFee, foreign())).toEqual([]);
  });
});

describe('text/no-disputes', () => {
  const cells = {
    'disputes/reconsideration/upheld': '2',
    'disputes/litigationAfterReconsideration/upheld': '1',
  };

  it('compares only what is denied', () => {
    const end = '：请核对正文与表格，改为一致。';
    expect(messages(textNoDisputes, reportSaying('未发生行政复议。', cells))).toEqual([
      `“一、总体情况”写“未发生行政复议”，表四“行政复议”，总计列为 2 件${end}`,
    ]);
    expect(messages(textNoDisputes, reportSaying('未发生行政诉讼。', cells))).toEqual([
      `“一、总体情况”写“未发生行政诉讼”，表格中行政诉讼两项“总计”列合计为 1 件${end}`,
    ]);
  });
});

describe('text/handled', () => {
  it('measures 办理 against（七）总计 where it is none of the sums it may be', () => {
    const cells = {
      ...received,
      'requests/carriedOver/naturalPerson': '2',
      'requests/disclosed/naturalPerson': '5',
    };
    const say = (n: number) =>
      messages(textHandled, reportSaying(`办理政府信息公开申请${n}件。`, cells));
    expect([5, 6, 8].flatMap(say)).toEqual([]);
    expect(say(7)).toEqual([
      '“一、总体情况”写“办理政府信息公开申请7件”，表三（七）总计，总计列为 5 件，相差 2 件：请核对正文与表格，改为一致。',
    ]);
  });
});

describe('text/normative', () => {
  const fees = (typed: string, text: string) =>
    messages(textNormative, reportSaying(text, { 'proactive/fees/collectedWanYuan': typed }));

  it('names the gap of an amount in 元 as 万元', () => {
    expect(fees('779.508355', '行政事业性收费7795085元。')).toEqual([
      '“一、总体情况”写“行政事业性收费7795085元”，表二“行政事业性收费”，本年收费金额列为 779.508355 万元，相差 0.000145 万元：请核对正文与表格，改为一致。',
    ]);
  });

  it('lets half of the last decimal pass, rounded either way', () => {
    expect(fees('779.55', '行政事业性收费779.5万元。行政事业性收费779.6万元。')).toEqual([]);
    expect(fees('779.56', '行政事业性收费779.5万元。')).toHaveLength(1);
  });

  it('waits while the amount is not typed', () => {
    expect(fees('', '行政事业性收费5万元。')).toEqual([]);
  });
});
