import { describe, expect, it } from 'vitest';
import { reportSaying } from '../../testing/complete-report';
import { markedText, unmarked } from '../../testing/marked-text';
import { messages } from '../../testing/messages';
import { textParts } from './text-parts';

describe('text/parts against the report', () => {
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
