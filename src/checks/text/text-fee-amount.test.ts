import { describe, expect, it } from 'vitest';
import { reportSaying } from '../../testing/complete-report';
import type { AnnualReport } from '../../report/annual-report';
import { foundBy, inputOf, messages } from '../../testing/messages';
import type { Check } from '../check';
import { textFeeCollected, textFeeMultiple, textFeeNotified } from './text-fee-amount';

const fee = 'proactive/fees/collectedWanYuan';
const saying = (text: string, inTable = '0') =>
  reportSaying(text, { [fee]: inTable }, 'otherMatters');

describe('the amount of 信息处理费', () => {
  it('is a multiple of 10 yuan', () => {
    expect(messages(textFeeMultiple, saying('本年度收取信息处理费125元。'))).toEqual([
      '“六、其他需要报告的事项”写“信息处理费125元”，合 125 元，不是 10 元的整数倍：请核对金额。',
    ]);
    expect(messages(textFeeMultiple, saying('收取信息处理费共计0.0263万元。'))[0]).toContain(
      '合 263 元',
    );
  });

  it.each([
    '收取信息处理费120元。',
    '收取信息处理费0.026万元。',
    '收取信息处理费1,230元。',
    '未收取信息处理费。信息处理费0元。',
    '为申请人减免信息处理费125元。',
    '信息处理费按每件15元的标准收取。',
    '信息处理费超过105元的，须经主要负责人批准。',
    '免收困难群众信息处理费25元，收取信息处理费20元。',
    '行政事业性收费125元，未收取信息处理费。',
  ])('is silent on: %s', (text) => {
    expect(messages(textFeeMultiple, saying(text))).toEqual([]);
  });

  it('belongs into table two as well', () => {
    expect(messages(textFeeCollected, saying('本年度收取信息处理费120元。'))).toEqual([
      '“六、其他需要报告的事项”写“信息处理费120元”，表二“行政事业性收费”为 0 万元：请核对是否漏计 120 元。',
    ]);
    expect(messages(textFeeCollected, saying('收取信息处理费120元。', '0.012'))).toEqual([]);
    expect(messages(textFeeCollected, saying('收取信息处理费120元。', ''))).toEqual([]);
    expect(messages(textFeeCollected, saying('收取信息处理费0元。'))).toEqual([]);
  });

  it('has not been looked at where none is written, or the table is blank', () => {
    const why = (check: Check, report: AnnualReport) => check.run(inputOf(report));
    const nothing = saying('未收取信息处理费。');
    expect(why(textFeeMultiple, nothing)).toEqual({ notChecked: '正文没有写信息处理费金额' });
    expect(why(textFeeCollected, nothing)).toEqual({ notChecked: '正文没有写收取信息处理费' });
    expect(why(textFeeCollected, saying('收取信息处理费120元。', ''))).toEqual({
      notChecked: '表二收费金额未填',
    });
    expect(why(textFeeNotified, saying('发出信息处理费收费通知，通知金额160元。'))).toEqual({
      notChecked: '正文没有写通知金额和实收金额',
    });
  });

  it('is confirmed for these amounts alone', () => {
    const facts = (check: Check, text: string) =>
      foundBy(check, inputOf(saying(text))).map((problem) => problem.facts);
    expect(facts(textFeeMultiple, '收取信息处理费125元。')).toEqual([{ yuan: 125 }]);
    const twice = '收取信息处理费120元。上半年收取信息处理费40元。';
    expect(facts(textFeeCollected, twice)).toEqual([{ yuan: 120, inTable: 0 }]);
    const text = '信息处理费通知金额160元，实际收取180元。';
    expect(facts(textFeeNotified, text)).toEqual([{ asked: 160, got: 180 }]);
  });

  it('is no more than what was asked for', () => {
    const text = '发出信息处理费收费通知2件，通知金额160元，实际收取180元';
    expect(messages(textFeeNotified, saying(text))).toEqual([
      `“六、其他需要报告的事项”写“${text}”，实际收取 180 元，多于通知金额 160 元：请核对两个金额。`,
    ]);
    const inWan = '发出信息处理费收费通知，应收0.016万元，实收180元。';
    expect(messages(textFeeNotified, saying(inWan))).toHaveLength(1);
    const inFull = '通知收费金额200元，实际收取政府信息公开信息处理费360元。';
    expect(messages(textFeeNotified, saying(inFull))).toHaveLength(1);
  });

  it.each([
    '发出信息处理费收费通知2件，通知金额160元，实际收取120元。',
    '发出信息处理费收费通知2件，通知金额0.018万元，实收180元。',
    '发出信息处理费收费通知，金额分别为100元，金额60元，实收180元。',
    '会议通知金额160元，实际收取180元。',
    '未发出收费通知，未收取信息处理费。',
  ])('is not more in: %s', (text) => {
    expect(messages(textFeeNotified, saying(text))).toEqual([]);
  });
});
