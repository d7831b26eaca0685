import { describe, expect, it } from 'vitest';
import type { AgencyKind } from '../../report/agency-kinds';
import { edition2019 } from '../../template/editions/edition-2019';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { messages } from '../../testing/messages';
import { identityNoticeTitle, identityOldNoticeTitle } from './identity-notice-title';
import { identityReportName, isSameAgency } from './identity-report-name';

const saying = (text: string, name = '清源县石桥镇人民政府', kind: AgencyKind = 'township') => ({
  ...reportSaying(text, {}, 'preface'),
  agency: { name, kind },
});

describe('whose report it is', () => {
  it('warns with both names', () => {
    expect(
      messages(identityReportName, saying('现公布清源县水务局2026年度政府信息公开工作年度报告。')),
    ).toEqual([
      '引言写的是“清源县水务局”的报告，本机关为“清源县石桥镇人民政府”：请核对是否沿用了其他单位的文稿。',
    ]);
  });

  it.each([
    '现公布2026年清源县水务局政府信息公开年度报告。',
    '现将柳林乡2026年政府信息公开工作年度报告公布如下。',
    '现公布清源县2026年政府信息公开工作年度报告。',
    '本报告由清源县水务局根据《条例》编制。',
    '清源县水务局根据《条例》规定，现将2026年度政府信息公开工作情况报告如下。',
    '按要求编制报告。柳河镇按照统一格式，现就2026年度政府信息公开工作公布如下。',
    '如对本报告有疑问，请与柳河镇党政办公室联系。',
  ])('is not ours: %s', (text) => {
    expect(messages(identityReportName, saying(text))).toHaveLength(1);
  });

  it.each([
    ['现公布石桥镇2026年政府信息公开工作年度报告。'],
    ['现公布石桥镇人民政府2026年政府信息公开工作年度报告。'],
    ['现公布我镇2026年政府信息公开工作年度报告。'],
    ['清源县石桥镇根据《条例》规定，现将2026年度政府信息公开工作情况报告如下。'],
    ['县政务服务局按照上级要求编制目录，我镇逐项更新年度报告。'],
    ['根据《清源县人民政府办公室关于做好2026年政府信息公开工作年度报告编制发布工作的通知》编制。'],
    ['按照县政务公开办发布2026年政府信息公开工作年度报告编制要求办理。'],
    ['本报告由石桥镇党政综合办公室编制。'],
    ['如对本报告有疑问，请与石桥镇党政办公室联系。'],
    ['如对本报告有疑问，请与本镇办公室联系。'],
    ['现公布清源县教体局2026年政府信息公开年度报告。', '清源县教育体育局', 'department'],
    ['编制清源县2026年政府信息公开工作年度报告。', '清源县人民政府', 'county'],
    ['本报告由清源县行政审批局编制。', '清源县人民政府', 'county'],
    ['本报告由县行政审批局编制。', '清源县人民政府', 'county'],
    ['本报告由清源县人民政府办公室编制。', '云山市清源县人民政府', 'county'],
    ['本报告由清源县政务服务和数据管理局编制。', '清源县人民政府', 'county'],
    ['如对本报告有疑问，请与清源县水务局联系。', '清源县人民政府', 'county'],
  ] as const)('is ours: %s', (text, name?: string, kind?: AgencyKind) => {
    expect(messages(identityReportName, saying(text, name, kind))).toEqual([]);
  });

  it('is not a county’s where an office with other business has made it', () => {
    const text = '本报告由清源县水务局根据《条例》编制。';
    expect(messages(identityReportName, saying(text, '清源县人民政府', 'county'))).toHaveLength(1);
  });

  it('compares names by their own words', () => {
    expect(isSameAgency('清源县民宗局', '清源县民族宗教事务局')).toBe(true);
    expect(isSameAgency('东门街道', '云山市东门街道办事处')).toBe(true);
    expect(isSameAgency('清源县财政局', '清源县教育局')).toBe(false);
    expect(isSameAgency('', '清源县教育局')).toBe(true);
  });
});

describe('titles of what the report follows', () => {
  it('puts a title nearly right in order', () => {
    expect(
      messages(identityNoticeTitle, saying('根据《中华人民共和国政府公开年度报告格式》编制。')),
    ).toEqual([
      '引言“根据《中华人民共和国政府公开年度报告格式》编制。”名称有误：应为《中华人民共和国政府信息公开工作年度报告格式》。',
    ]);
    expect(
      messages(identityNoticeTitle, saying('根据《中华人民共和国信息公开条例》编制。')),
    ).toEqual([
      '引言“根据《中华人民共和国信息公开条例》编制。”名称有误：应为《中华人民共和国政府信息公开条例》。',
    ]);
  });

  it.each([
    '根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》编制。',
    '根据《中华人民共和国行政处罚法》和《政府信息公开工作年度报告格式》编制。',
  ])('is silent on %s', (text) => {
    expect(messages(identityNoticeTitle, saying(text))).toEqual([]);
  });

  const of2019 = '根据《关于政府信息公开工作年度报告有关事项的通知》编制。';

  it('wants the notice of the edition in use', () => {
    expect(messages(identityOldNoticeTitle, saying(of2019))).toEqual([
      '引言写《关于政府信息公开工作年度报告有关事项的通知》，该通知只适用于2019、2020年度：请改引现行格式的通知。',
    ]);
    const old = { ...completeReport(edition2019, 2020), preface: of2019 };
    expect(messages(identityOldNoticeTitle, old)).toEqual([]);
    const own = '根据《清源县人民政府办公室关于政府信息公开工作年度报告有关事项的通知》编制。';
    expect(messages(identityOldNoticeTitle, saying(own))).toEqual([]);
  });
});
