import { atText } from '../../report/place';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../template/editions/edition-2019';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { requestsFeeUnpaid } from './requests-fee-unpaid';
import { textBreakdown } from './text-breakdown';
import { textDisputes, textNoDisputes } from './text-disputes';
import { contentOther } from '../content/content-other';
import { textFee } from './text-fee';
import { textNormative } from './text-normative';
import { textOwnNumbers } from './text-own-numbers';
import { textParts } from './text-parts';

const disputes = {
  'disputes/reconsideration/upheld': '2',
  'disputes/litigationDirect/upheld': '1',
  'disputes/litigationAfterReconsideration/pending': '1',
};

describe('text/disputes', () => {
  it('counts both kinds of 行政诉讼 together', () => {
    const text = '因政府信息公开被申请行政复议3件，政府信息公开行政诉讼1件。';
    expect(messages(textDisputes, reportSaying(text, disputes))).toEqual([
      '“一、总体情况”写“因政府信息公开被申请行政复议3件”，表四“行政复议”，总计列为 2 件，相差 1 件：请核对正文与表格，改为一致。',
      '“一、总体情况”写“政府信息公开行政诉讼1件”，表格中行政诉讼两项“总计”列合计为 2 件，相差 1 件：请核对正文与表格，改为一致。',
    ]);
  });

  it.each([
    '因政府信息公开被申请行政复议2件、提起行政诉讼2件。',
    '政府信息公开行政复议、行政诉讼共4件。',
    '政府信息公开未经复议直接起诉的1件，复议后起诉1件。',
    '全县办理行政复议58件。',
    '政府信息公开行政复议维持5件。',
  ])('is silent on: %s', (text) => {
    expect(messages(textDisputes, reportSaying(text, disputes))).toEqual([]);
  });
});

describe('text/no-disputes', () => {
  it.each(['未发生因政府信息公开引起的行政复议、行政诉讼', '没有行政复议和行政诉讼情况'])(
    'contradicts the table: %s',
    (text) => {
      expect(messages(textNoDisputes, reportSaying(`${text}。`, disputes))).toEqual([
        `“一、总体情况”写“${text}”，表四“行政复议”，总计列为 2 件：请核对正文与表格，改为一致。`,
        `“一、总体情况”写“${text}”，表格中行政诉讼两项“总计”列合计为 2 件：请核对正文与表格，改为一致。`,
      ]);
      expect(messages(textNoDisputes, reportSaying(`${text}。`))).toEqual([]);
    },
  );

  it.each([
    '未发生行政诉讼败诉案件。',
    '政府信息公开未经复议直接起诉1件。',
    '2025年未发生行政复议。',
    '对无正当理由申请行政复议的依法处理。',
  ])('is silent on: %s', (text) => {
    expect(messages(textNoDisputes, reportSaying(text, disputes))).toEqual([]);
  });
});

describe('text/normative', () => {
  const cells = {
    'proactive/normativeDocuments/issued': '3',
    'proactive/normativeDocuments/inForce': '9',
    'proactive/penalties/decisions': '296',
    'proactive/fees/collectedWanYuan': '779.508355',
  };
  const say = (text: string) => messages(textNormative, reportSaying(text, cells));

  it('compares 制发, 废止, 现行有效', () => {
    const place = (column: string, n: number) => `表二“行政规范性文件”，${column}列为 ${n} 件`;
    expect(say('制定行政规范性文件4件，废止规范性文件1件，现行有效规范性文件8件。')).toEqual([
      `“一、总体情况”写“制定行政规范性文件4件”，${place('本年制发件数', 3)}，相差 1 件：请核对正文与表格，改为一致。`,
      `“一、总体情况”写“废止规范性文件1件”，${place('本年废止件数', 0)}，相差 1 件：请核对正文与表格，改为一致。`,
      `“一、总体情况”写“现行有效规范性文件8件”，${place('现行有效件数', 9)}，相差 1 件：请核对正文与表格，改为一致。`,
    ]);
  });

  it('compares decisions and fees', () => {
    expect(say('作出行政处罚决定295件。')).toEqual([
      '“一、总体情况”写“作出行政处罚决定295件”，表二“行政处罚”，本年处理决定数量列为 296 件，相差 1 件：请核对正文与表格，改为一致。',
    ]);
    expect(say('收取行政事业性收费780.5万元。')).toEqual([
      '“一、总体情况”写“收取行政事业性收费780.5万元”，表二“行政事业性收费”，本年收费金额列为 779.508355 万元，相差 0.991645 万元：请核对正文与表格，改为一致。',
    ]);
  });

  it.each([
    '制发规范性文件3件，现行有效的行政规范性文件9件。',
    '规范性文件9个。',
    '公开现行有效规范性文件7件。',
    '制定、废止规范性文件5件。',
    '现行有效规范性文件近10件。',
    '制发规范性文件目录2个。',
    '公示行政处罚决定100件。',
    '行政事业性收费779.51万元。',
    '行政事业性收费7795083.55元。',
    '行政事业性收费5项。',
  ])('is silent on: %s', (text) => {
    expect(say(text)).toEqual([]);
  });

  it('is silent where the edition has no such cell', () => {
    const old = completeReport(edition2019, 2020);
    old.sections['overview'] = '制发规范性文件4件。行政事业性收费5万元。';
    expect(messages(textNormative, old)).toEqual([]);
  });
});

describe('text/fee', () => {
  it('asks for the sentence and offers it', () => {
    const report = reportSaying('另行公开。', {}, 'otherMatters');
    expect(messages(textFee, report)).toEqual([
      '“六、其他需要报告的事项”未写信息处理费收取情况：请写明收取金额，没有收取的写明未收取。',
    ]);
    expect(foundBy(textFee, inputOf(report))[0]?.fixes?.[0]?.texts).toEqual([
      { ...atText('otherMatters', 5, 5), replacement: '\n2026年度未收取政府信息公开信息处理费。' },
    ]);
    for (const text of ['', '无。']) {
      const other = inputOf(reportSaying(text, {}, 'otherMatters'));
      expect(foundBy(textFee, other)).toEqual([]);
      expect(foundBy(contentOther, other)[0]?.fixes?.[0]?.label).toBe('补写“未收取信息处理费”');
    }
  });

  it('offers nothing where somebody was asked to pay', () => {
    const cells = { 'requests/closedFeeUnpaid/naturalPerson': '1' };
    const [problem] = foundBy(textFee, inputOf(reportSaying('另行公开。', cells, 'otherMatters')));
    expect(problem?.fixes).toEqual([]);
  });

  it.each([
    '本年度未收取信息处理费。',
    '全年收取政府信息公开信息处理费0元。',
    '没有收取任何费用。',
  ])('is silent on: %s', (text) => {
    expect(messages(textFee, reportSaying(text, {}, 'otherMatters'))).toEqual([]);
  });

  it('asks no report from before the fee', () => {
    const old = completeReport(edition2019, 2020);
    old.sections['otherMatters'] = '另行报告。';
    expect(messages(textFee, old)).toEqual([]);
    old.period.year = null;
    expect(messages(textFee, old)).toEqual([]);
  });
});

describe('requests/fee-unpaid', () => {
  const cells = { 'requests/closedFeeUnpaid/naturalPerson': '1' };

  it('doubts an unpaid notice that was never sent', () => {
    const text = '本年度未发出收费通知，未收取信息处理费。';
    expect(messages(requestsFeeUnpaid, reportSaying(text, cells, 'otherMatters'))).toEqual([
      '“六、其他需要报告的事项”写“本年度未发出收费通知”，表三（六）其他处理第 2 项，总计列为 1 件（逾期未缴费）：请核对，发出过收费通知的应写明。',
    ]);
    expect(messages(requestsFeeUnpaid, reportSaying(text, {}, 'otherMatters'))).toEqual([]);
  });

  it('is silent when notices were sent', () => {
    const text = '发出收费通知1件，未收到缴费。';
    expect(messages(requestsFeeUnpaid, reportSaying(text, cells, 'otherMatters'))).toEqual([]);
  });
});

describe('text/breakdown', () => {
  const say = (text: string) => messages(textBreakdown, reportSaying(text));

  it('adds up what follows 其中', () => {
    expect(say('全年共公开信息100条，其中政务动态60条、政策文件30条。')).toEqual([
      '“一、总体情况”写共 100 条，“其中政务动态60条、政策文件30条”各项合计 90 条，相差 10 条：请核对各项与总数。',
    ]);
    expect(say('全年公开信息100条。其中：动态60条，文件50条。')).toEqual([
      '“一、总体情况”写共 100 条，“其中：动态60条，文件50条”各项合计 110 条，相差 10 条：请核对各项与总数。',
    ]);
  });

  it('only hints where far less than the whole is listed', () => {
    const [problem] = foundBy(
      textBreakdown,
      inputOf(reportSaying('公开信息100条，其中动态30条、文件10条。')),
    );
    expect(problem?.severity).toBe('hint');
  });

  it('hints at three parts that miss a number by one or two', () => {
    expect(say('清查账号20个，保留12个、注销5个、转交4个。')).toEqual([
      '“一、总体情况”写共 20 个，“保留12个、注销5个、转交4个”各项合计 21 个，相差 1 个：请核对各项与总数。',
    ]);
    expect(say('清查账号20个，保留12个、注销5个、转交3个。')).toEqual([]);
    expect(say('清查账号20个，新开12个、培训15个、转交30个。')).toEqual([]);
    expect(say('清查账号20个，保留12个、注销9个。')).toEqual([]);
  });

  it.each([
    '公开信息100条，其中动态60条、文件40条。',
    '公开信息100条，其中动态60条。',
    '公开信息100余条，其中动态60条、文件30条。',
    '公开信息100条，其中动态60余条、文件30条。',
    '公开信息100条，其中主要有动态60条、文件30条。',
    '公开信息100条，其中图片60张、文件30条。',
    '办结10件，其中维持6件（上级4件、本级2件）、纠正4件；另有诉讼2件。',
    '其中动态60条、文件30条。',
    '办理申请17件（含结转2件），答复16件，1件结转下年度。',
    '公开信息100条，其中动态60条、文件40条，其中转载20条、原创30条。',
  ])('is silent on: %s', (text) => {
    expect(say(text)).toEqual([]);
  });

  it('speaks exactly when the parts do not add up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 80 }),
        (a, b, n) => {
          const found = say(`公开信息${n}条，其中甲类${a}条、乙类${b}条。`);
          expect(found).toHaveLength(a === n || a + b === n ? 0 : 1);
        },
      ),
    );
  });
});

describe('text/own-numbers', () => {
  const say = (text: string) => messages(textOwnNumbers, reportSaying(text));

  it('knows one number that is exact here and approximate there', () => {
    expect(say('本镇主动公开信息212条。\n全年梳理发布近212条信息。')).toEqual([
      '同一事项有两个数：“一、总体情况”写“本镇主动公开信息212条”，“一、总体情况”写“全年梳理发布近212条”：请核对后统一。',
    ]);
  });

  it('knows one subject with two numbers', () => {
    expect(say('全年共主动公开政府信息21条。\n2026年主动公开各类信息22条。')).toHaveLength(1);
    expect(say('全年召开专题会议3次。本年度共召开专题会议4次。')).toHaveLength(1);
  });

  it.each([
    '全年主动公开政府信息21条。2025年主动公开政府信息22条。',
    '全年主动公开政府信息21条，其中通过网站主动公开政府信息12条。',
    '召开专题会议3次，组织业务培训4次。',
    '主动公开政府信息21条，回应留言22件。',
    '主动公开政府信息21条，比上年增加2条。',
    '主动公开政府信息100条，回应群众诉求100余条。',
  ])('is silent on: %s', (text) => {
    expect(say(text)).toEqual([]);
  });
});

describe('text/parts', () => {
  const say = (text: string) => messages(textParts, reportSaying(text, {}, 'preface'));

  it('counts the sections, or what is listed', () => {
    expect(say('本报告由五个部分组成。')).toEqual([
      '引言写“五个部分组成”，本报告为 6 个部分：请核对部分数。',
    ]);
    expect(
      say(
        '本报告包括六个部分：总体情况、主动公开情况、申请办理情况、行政复议、行政诉讼情况、存在问题。',
      ),
    ).toEqual(['引言写“六个部分”，所列为 5 个部分：请核对部分数。']);
  });

  it.each([
    '本报告由六部分组成。',
    '报告包括总体情况、主动公开情况、申请办理情况、行政复议、行政诉讼情况、存在的问题、其他事项六个部分。',
    '工作分为三个方面。',
    '本报告依法编制。',
    '本报告包括总体情况、主动公开等六个部分。',
  ])('is silent on: %s', (text) => {
    expect(say(text)).toEqual([]);
  });
});
