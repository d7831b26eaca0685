import { describe, expect, it } from 'vitest';
import { reportSaying } from '../../testing/complete-report';
import { messages } from '../../testing/messages';
import { textFeeCollected, textFeeMultiple } from './text-fee-amount';

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
    '信息处理费按每件15元的标准收取。',
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
});
