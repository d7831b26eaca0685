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

describe('what was not looked at says why', () => {
  const half = inputOf(completeReport(editionHalfYear));
  const of = (kind: 'department' | 'governmentOffice') => {
    const report = completeReport();
    return inputOf({ ...report, agency: { ...report.agency, kind } });
  };

  it('of a form that asks for less', () => {
    expect(contentOverviewHeads.run(half)).toEqual({ notChecked: '本格式没有规定几个方面' });
    expect(contentAccountability.run(half)).toEqual({
      notChecked: '本机关或本格式没有此项要求',
    });
    const shorter = inputOf({ ...completeReport(), sections: { overview: '略。' } });
    expect(contentOther.run(shorter)).toEqual({ notChecked: '本格式没有这一部分' });
  });

  it('of an office that need not report it, or of which that is not known', () => {
    expect(contentAccountability.run(of('department'))).toEqual({
      notChecked: '本机关或本格式没有此项要求',
    });
    expect(contentAccountability.run(of('governmentOffice'))).toEqual({
      notChecked: '不能确定是否为人民政府',
    });
  });

  it('of a text not yet begun', () => {
    expect(contentLength.run(inputOf(reportSaying('')))).toEqual({ notChecked: '总体情况未填' });
  });
});

describe('what findings of content hold to', () => {
  it('is every figure and word that makes them true', () => {
    const input = inputOf(reportSaying('公'.repeat(1001)));
    expect(foundBy(contentLength, input)[0]?.facts).toEqual({ size: 1001, limit: 1000 });
    expect(foundBy(contentAccountability, input)[0]?.facts).toEqual({
      missing: '工作考核、社会评议、责任追究',
    });
    expect(foundBy(contentOverviewHeads, input)[0]?.facts).toEqual({
      missing: expect.stringContaining('、') as string,
    });
  });

  it('is a blank part an error of its own, at the part', () => {
    for (const [check, section] of [
      [contentOther, 'otherMatters'],
      [contentProblems, 'problems'],
    ] as const)
      expect(foundBy(check, inputOf(reportSaying('', {}, section)))).toMatchObject([
        { severity: 'error', places: [atSection(section)] },
      ]);
  });
});
