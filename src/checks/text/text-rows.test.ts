import { describe, expect, it } from 'vitest';
import type { Check } from '../check';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { inputOf, messages } from '../../testing/messages';
import { requestsFeeUnpaid } from './requests-fee-unpaid';
import { textCarried } from './text-carried';
import { textDisputes, textNoDisputes } from './text-disputes';
import { textFee } from './text-fee';
import { textHandled } from './text-handled';
import { textNormative } from './text-normative';
import { textOutcome } from './text-outcome';
import { textReceived } from './text-received';
import { textUnreported } from './text-unreported';

const cells = {
  'requests/received/naturalPerson': '6',
  'requests/carriedOver/enterprise': '2',
  'requests/disclosed/naturalPerson': '7',
  'requests/carriedForward/enterprise': '1',
  'disputes/reconsideration/upheld': '2',
  'disputes/litigationDirect/upheld': '1',
  'proactive/normativeDocuments/issued': '3',
  'proactive/penalties/decisions': '296',
  'proactive/fees/collectedWanYuan': '779.508355',
};

/** The words quoted in each finding. */
const quotes = (check: Check, text: string): string[] =>
  messages(check, reportSaying(text, cells)).map(
    (message) => /写“(.*?)”，/.exec(message)?.[1] ?? message,
  );

describe('numbers in words that contradict a row', () => {
  it.each([
    [textReceived, '政府信息公开方面，收到5件申请。', '收到5件'],
    [textReceived, '政府信息公开方面，收到5件的申请。', '收到5件'],
    [textHandled, '收到政府信息公开申请6件，全部办结。', '全部办结'],
    [textHandled, '收到政府信息公开申请6件，全部依法按时办结。', '全部依法按时办结'],
    [textHandled, '收到政府信息公开申请6件，均在规定期限内办结。', '均在规定期限内办结'],
    [textHandled, '共办理政府信息公开申请9件。', '共办理政府信息公开申请9件'],
    [textHandled, '依申请公开方面，答复9件。', '答复9件'],
    [textOutcome, '政府信息公开申请中，予以公开的申请共4件。', '予以公开的申请共4件'],
    [textCarried, '政府信息公开申请上年结转0件。', '政府信息公开申请上年结转0件'],
    [textCarried, '没有2025年结转的政府信息公开申请。', '没有2025年结转的政府信息公开申请'],
    [textDisputes, '因政府信息公开引起行政复议3起。', '因政府信息公开引起行政复议3起'],
    [textNoDisputes, '未发生行政复议。', '未发生行政复议'],
    [textNoDisputes, '未发生行政诉讼。', '未发生行政诉讼'],
    [textNormative, '行政事业性收费7800000元。', '行政事业性收费7800000元'],
    [textNormative, '作出行政处罚决定295件。', '作出行政处罚决定295件'],
  ] as const)('%o: %s', (check, text, quote) => {
    expect(quotes(check, text)).toEqual([quote]);
  });

  it.each([
    [textReceived, '政府信息公开方面，收到5件材料。'],
    [textReceived, '政府信息公开方面，收到5件补助申请。'],
    [textReceived, '收到政府信息公开申请5条次。'],
    [textReceived, '收到政府信息公开申请5人。'],
    [textHandled, '办理政府信息公开申请6件。'],
    [textHandled, '办理政府信息公开申请8件。'],
    [textHandled, '办结政府信息公开申请后回访9件。'],
    [textHandled, '办结政府信息公开申请9次。'],
    [textHandled, '政府信息公开申请结转继续办理9件。'],
    [textOutcome, '信息公开方面，予以公开9件。'],
    [textOutcome, '政府信息公开申请有序，来信咨询予以公开9件。'],
    [textOutcome, '政府信息公开申请予以公开9次。'],
    [textCarried, '政府信息公开申请上年结转9次。'],
    [textDisputes, '因政府信息公开引起行政复议3次。'],
    [textNoDisputes, '没有撤回行政复议2件。'],
    [textNoDisputes, '未发生行政诉讼被判败诉案件。'],
    [textNormative, '各部门制发规范性文件4件。'],
    [textNormative, '制发规范性文件4次。'],
    [textNormative, '制发规范性文件涉及事项4件。'],
    [textNormative, '各部门作出行政处罚决定295件。'],
    [textNormative, '作出行政处罚决定295次。'],
    [textNormative, '行政事业性收费减免780万元。'],
    [textNormative, '收取租金780万元。'],
    [textNormative, '行政事业性收费7795084元。'],
  ] as const)('%o is silent on: %s', (check, text) => {
    expect(quotes(check, text)).toEqual([]);
  });

  it('wait for the fees of the table', () => {
    const blank = { 'proactive/fees/collectedWanYuan': '' };
    expect(messages(textNormative, reportSaying('行政事业性收费5万元。', blank))).toEqual([]);
  });
});

describe('what section six says of fees', () => {
  it('is offered behind what is written, without the spaces there', () => {
    const [problem] = textFee.run(inputOf(reportSaying(' 无。 ', {}, 'otherMatters')));
    expect(problem?.mend).toEqual({
      label: '补写“未收取信息处理费”',
      cells: {},
      texts: [
        {
          section: 'otherMatters',
          start: 3,
          end: 4,
          replacement: '\n2026年度未收取政府信息公开信息处理费。',
        },
      ],
    });
  });

  it('is asked of a whole year with that section only', () => {
    const half = completeReport(editionHalfYear, 2026);
    expect(messages(textFee, { ...half, sections: { otherMatters: '无。' } })).toEqual([]);
    expect(messages(textFee, { ...completeReport(), sections: {} })).toEqual([]);
  });

  const unpaid = { 'requests/closedFeeUnpaid/naturalPerson': '1' };
  it.each(['收费通知0件', '收费通知书0件', '收费通知 0 件', '没有发出过任何收费通知'])(
    'cannot be that nobody was asked while somebody did not pay: %s',
    (words) => {
      const report = reportSaying(`本年度${words}。`, unpaid, 'otherMatters');
      expect(requestsFeeUnpaid.run(inputOf(report))).toEqual([
        {
          message: `“六、其他需要报告的事项”写“本年度${words}”，表三“（六）其他处理2.”行“总计”列为 1 件（逾期未缴费）：请核对，发出过收费通知的应写明。`,
          cells: ['requests/closedFeeUnpaid/allApplicants'],
          text: { section: 'otherMatters', start: 0, end: 3 + words.length },
        },
      ]);
      expect(messages(requestsFeeUnpaid, reportSaying(`本年度${words}。`, unpaid))).toEqual([]);
    },
  );
});

describe('requests of which nothing is said', () => {
  const unreported = (text: string) => {
    const report = { ...reportSaying(text, cells), preface: '本报告包括依申请公开情况。' };
    return textUnreported.run(inputOf(report));
  };

  it('are missing in 总体情况, even if the preface names them', () => {
    expect(unreported('按时公开。')).toEqual([
      {
        message:
          '表三“一、本年新收政府信息公开申请数量”行“总计”列为 6 件，正文没有说明：建议在总体情况中写明依申请公开情况。',
        cells: ['requests/received/allApplicants'],
        text: { section: 'overview', start: 0, end: 0 },
      },
    ]);
    expect(unreported('收到群众书面申请。')).toEqual([]);
  });
});
