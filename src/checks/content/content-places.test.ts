import { atText, atSection } from '../../report/place';
import { noLocal } from '../../testing/no-local';
import { describe, expect, it } from 'vitest';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { contentAccountability } from './content-accountability';
import { contentLength } from './content-length';
import { contentOther } from './content-other';
import { contentOverviewHeads } from './content-overview-heads';
import { contentProblems } from './content-problems';

const whole = (section: string, end: number) => ({ places: [atText(section, 0, end)] });

describe('findings of content point at their section', () => {
  it('五个方面, 监督保障 and length at 总体情况', () => {
    const input = inputOf(reportSaying('公'.repeat(1001)));
    for (const check of [contentOverviewHeads, contentAccountability, contentLength])
      expect(foundBy(check, input)).toMatchObject([{ places: [atSection('overview')] }]);
    expect(foundBy(contentAccountability, input)[0]).not.toHaveProperty('severity');
  });

  it('problems and other matters at the whole text', () => {
    const short = inputOf(reportSaying('没有', {}, 'problems'));
    expect(foundBy(contentProblems, short)).toMatchObject([whole('problems', 2)]);
    const none = inputOf(reportSaying(' 无\n', {}, 'otherMatters'));
    expect(foundBy(contentOther, none)).toMatchObject([whole('otherMatters', 3)]);
    expect(foundBy(contentOther, none)[0]?.message).toContain('只写“无”：');
  });

  it('a half year owes no accountability', () => {
    const half = completeReport(editionHalfYear, 2026);
    half.sections['overview'] = '上半年开展了工作。';
    expect(messages(contentAccountability, half)).toEqual([]);
  });

  it('exactly 1 000 characters, spaces not counted, are not too long', () => {
    expect(messages(contentLength, reportSaying(`${'公 '.repeat(1000)}\n`))).toEqual([]);
    expect(messages(contentLength, reportSaying('公'.repeat(1001)))).toHaveLength(1);
    const nothing = { ...completeReport(), sections: {} };
    expect(messages(contentLength, nothing, { local: { ...noLocal, overviewLimit: 5 } })).toEqual(
      [],
    );
  });

  it.each(['本年无', '本年度无其他事项'])('takes %s for nothing', (text) => {
    expect(messages(contentOther, reportSaying(text, {}, 'otherMatters'))).toHaveLength(1);
  });

  it('takes what begins with 无 and goes on for something', () => {
    const text = '无其他事项，信息处理费未收取';
    expect(messages(contentOther, reportSaying(text, {}, 'otherMatters'))).toEqual([]);
  });

  it('30 characters are enough, 29 are not', () => {
    const text = (length: number) => `问题改进${'办'.repeat(length - 4)}`;
    expect(messages(contentProblems, reportSaying(text(30), {}, 'problems'))).toEqual([]);
    expect(messages(contentProblems, reportSaying(text(29), {}, 'problems'))).toHaveLength(1);
  });

  it('improvements of a half year stand in their own section', () => {
    const half = completeReport(editionHalfYear, 2026);
    const plain = '各项工作有序开展，群众反映良好，取得了比较好的成效，得到了各方面的认可和肯定。';
    half.sections['improvements'] = plain;
    expect(messages(contentProblems, half)).toEqual([
      '“五、下步改进计划”没有写到改进情况：请补写。',
    ]);
  });
});
