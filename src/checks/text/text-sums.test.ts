import { describe, expect, it } from 'vitest';
import { reportSaying } from '../../testing/complete-report';
import { markedText, unmarked } from '../../testing/marked-text';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { textBreakdown } from './text-breakdown';
import { textParts } from './text-parts';

describe('text/breakdown marks the number and its parts', () => {
  it.each([
    '先说一句。公开信息«100条，其中动态60条、文件30条»，其中转载20条、原创10条。',
    '公开信息«100条其中动态60条、文件30条»。',
    '全县公开信息200条，本镇公开信息«100条，其中动态60条、文件30条»。',
    '公开信息200条，政策信息«100条。其中：动态60条，文件50条»。',
    '公开信息«100条，其中近年动态60条、文件30条»。',
    '公开信息«100条，其中多渠道发布60条、文件30条»。',
    '清查账号«10个，保留5个、注销3个、转交3个»。',
    '清查账号«20个，保留12个、注销6个、转交4个»。',
    '清查账号«20个（含停用3个），保留12个、注销5个、转交4个»。',
    '先说一句。清查账号«20个，保留12个、注销5个、转交4个»并归档。',
  ])('%s', (text) => {
    expect(markedText(textBreakdown, reportSaying(unmarked(text)))).toBe(text);
  });

  it.each([
    [
      'brackets in a later sentence',
      '先说一句。公开信息100条，其中动态60条（转载10条）、文件40条。',
    ],
    ['nothing before 其中', '公开的信息中，其中甲类20条、乙类12条、丙类5条、丁类4条。'],
    ['fewer than ten', '清查账号9个，保留4个、注销3个、转交3个。'],
    ['a part of another unit', '清查账号20个，保留12个、注销5个、处理4条。'],
    ['one part that is not exact', '清查账号20个，保留12余个、注销5个、转交4个。'],
    ['three too many', '清查账号20个，保留12个、注销6个、转交5个。'],
    ['a growth among the parts', '公开信息100条，其中动态增加60条、文件30条。'],
  ])('is silent on %s', (_, text) => {
    expect(messages(textBreakdown, reportSaying(text))).toEqual([]);
  });

  it.each(['以上', '以下', '等', '主要', '重点', '包含', '累计', '近郊', '多家', '约定', '余下'])(
    'does not add up a list with %s',
    (word) => {
      const text = `公开信息100条，其中${word}动态60条、文件30条。`;
      expect(messages(textBreakdown, reportSaying(text))).toEqual([]);
    },
  );

  it('quotes a list from its first word to the next 其中', () => {
    const say = (text: string) => messages(textBreakdown, reportSaying(text));
    expect(say('先说一句。公开信息100条，其中动态60条、文件30条；其中转载20条。')).toEqual([
      '“一、总体情况”写共 100 条，“其中动态60条、文件30条；”各项合计 90 条，相差 10 条：请核对各项与总数。',
    ]);
    const listed =
      '“一、总体情况”写共 20 个，“保留12个、注销5个、转交4个”各项合计 21 个，相差 1 个：请核对各项与总数。';
    expect(say('清查账号20个保留12个、注销5个、转交4个。')).toEqual([listed]);
    expect(say('先说一句。清查账号20个；保留12个、注销5个、转交4个并归档。')).toEqual([listed]);
  });

  it('asks for a second look from four fifths of the number on, and else hints', () => {
    const severity = (text: string) =>
      foundBy(textBreakdown, inputOf(reportSaying(text))).map((problem) => problem.severity);
    expect(severity('公开信息100条，其中动态50条、文件30条。')).toEqual([undefined]);
    expect(severity('公开信息100条，其中动态50条、文件29条。')).toEqual(['hint']);
    expect(severity('清查账号20个，保留12个、注销5个、转交4个。')).toEqual(['hint']);
  });
});

describe('text/parts', () => {
  const marked = (text: string) =>
    markedText(textParts, reportSaying(text, {}, 'preface'), 'preface');
  const found = (text: string) => messages(textParts, reportSaying(text, {}, 'preface'));
  const said = (words: string, what: string, n: number) => [
    `引言写“${words}”，${what}为 ${n} 个部分：请核对部分数。`,
  ];
  const longest = '政府信息公开工作'.repeat(4).slice(0, 30);

  it.each([
    '依法编制。本报告由«十二个部分组成»。',
    '本报告由«五部分构成»。',
    '编制说明在后。本报告分为«五个方面内容组成»，内容完整。',
  ])('marks the number of parts: %s', (text) => {
    expect(marked(unmarked(text))).toBe(text);
  });

  it.each([
    ['报告包括总体情况、主动公开情况、申请办理情况五个部分并附表格。', 3],
    ['报告依据条例、办法，按格式编制，包括总体情况、主动公开情况、申请办理情况五个部分。', 3],
    ['报告包括五个部分，按顺序，依次为：总体情况、主动公开情况；申请办理情况。', 3],
    ['报告包括总体情况、申请办理、行政复议、行政诉讼、存在问题五个部分。', 4],
    ['报告包括总体情况、申请办理、行政复议、提起行政诉讼、存在问题五个部分。', 4],
    [`报告包括${longest}、主动公开情况、申请办理情况五个部分。`, 3],
  ])('counts what is listed: %s', (text, n) => {
    expect(found(text)).toEqual(said('五个部分', '所列', n));
  });

  it.each([
    '报告包括正文、附表五个部分。',
    `报告包括${longest}等、主动公开情况、申请办理情况五个部分。`,
    `报告包括${longest}表、主动公开情况、申请办理情况五个部分。`,
  ])('counts the sections where the list is none: %s', (text) => {
    expect(found(text)).toEqual(said('五个部分', '本报告', 6));
  });

  it.each([
    '，',
    '，一共',
    '，总共',
    '，共',
    '，共计',
    '，总计',
    '，合计',
    '，共有',
    '，共分',
    '，分',
    '，　共',
  ])('does not take words of counting for a part: “…情况%s三个部分”', (words) => {
    const text = `报告由总体情况、主动公开情况、申请办理情况${words}三个部分组成。`;
    expect(found(text)).toEqual([]);
  });

  it('compares no number it cannot read, and none outside the preface', () => {
    expect(found('本报告由1十个部分组成。')).toEqual([]);
    expect(messages(textParts, reportSaying('本报告由五个部分组成。'))).toEqual([]);
  });
});
