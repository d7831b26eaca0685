import { noLocal } from '../../testing/no-local';
import { describe, expect, it } from 'vitest';
import type { AgencyKind } from '../../report/agency-kinds';
import { edition2019 } from '../../template/editions/edition-2019';
import { edition2021 } from '../../template/editions/edition-2021';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { contentAccountability } from './content-accountability';
import { contentLength } from './content-length';
import { contentOther } from './content-other';
import { contentOverviewHeads } from './content-overview-heads';
import { contentProblems } from './content-problems';

describe('content/overview-heads', () => {
  it('names the missing heads in one finding', () => {
    const text = '主动公开了政策文件，依申请公开规范办理，公开平台运行正常。';
    expect(messages(contentOverviewHeads, reportSaying(text))).toEqual([
      '“一、总体情况”没有写到：政府信息管理、监督保障。请补写，没有相关情况的也应说明。',
    ]);
  });

  it('asks no heads of the edition of 2019', () => {
    const old = completeReport(edition2019, 2020);
    old.sections['overview'] = '本年度公开工作有序开展。';
    expect(messages(contentOverviewHeads, old)).toEqual([]);
  });

  it.each(['平台载体建设', '公开载体建设', '平台和载体建设', '网站建设'])('knows %s', (head) => {
    const text = `主动公开、依申请公开、政府信息管理、${head}、监督保障。`;
    expect(messages(contentOverviewHeads, reportSaying(text))).toEqual([]);
  });

  it('knows the words other reports use', () => {
    const text = '公开政府信息、办理依申请公开、做好信息管理、平台管理和组织保障。';
    expect(messages(contentOverviewHeads, reportSaying(text))).toEqual([]);
  });
});

describe('content/accountability', () => {
  const saidBy = (kind: AgencyKind) => {
    const report = reportSaying('本年度开展工作考核。');
    return { ...report, agency: { ...report.agency, kind } };
  };
  const message =
    '“一、总体情况”没有写到社会评议、责任追究：请在监督保障部分写明，没有的写明未发生或未开展。';

  it('binds a 人民政府, hints to a 街道, leaves a department alone', () => {
    expect(messages(contentAccountability, saidBy('township'))).toEqual([message]);
    expect(contentAccountability.run(inputOf(saidBy('street')))).toMatchObject([
      { message, severity: 'hint' },
    ]);
    expect(messages(contentAccountability, saidBy('department'))).toEqual([]);
    expect(messages(contentAccountability, completeReport(editionHalfYear))).toEqual([]);
  });

  it.each([
    ['注重提高群众满意度，开展绩效考核，未发生责任追究。', 1],
    ['开展群众满意度测评1次，纳入绩效考核，未发生责任追究。', 0],
    ['委托第三方评估，纳入绩效考核，未发生责任追究。', 0],
    ['做好风险评估，纳入绩效考核，未发生责任追究。', 1],
    ['开展满意度测评，未发生责任追究。', 1],
  ])('tells a survey from a wish: %s', (text, count) => {
    expect(messages(contentAccountability, reportSaying(text))).toHaveLength(count);
  });

  it('is silent when all three are spoken of', () => {
    const text = '未开展工作考核、社会评议，未发生责任追究情形。';
    expect(messages(contentAccountability, reportSaying(text))).toEqual([]);
  });
});

describe('content/problems', () => {
  const say = (text: string) => messages(contentProblems, reportSaying(text, {}, 'problems'));
  const name = '“五、存在的主要问题及改进情况”';

  it('takes a blank one for an error, which no reason can make right', () => {
    const [found] = foundBy(contentProblems, inputOf(reportSaying(' \n', {}, 'problems')));
    expect(found).toMatchObject({
      message: `${name}未填：请写明存在的主要问题和改进情况。`,
      severity: 'error',
    });
    const [other] = foundBy(contentOther, inputOf(reportSaying('', {}, 'otherMatters')));
    expect(other).toMatchObject({ severity: 'error', isBlank: true });
  });

  it('refuses 无 and what is too short', () => {
    expect(say('无')).toEqual([`${name}只有 1 字：请写明具体情况，不少于 30 字，不宜只写“无”。`]);
  });

  it('wants problems and improvements', () => {
    const praise = '各项工作有序开展，群众反映良好，取得了比较好的成效，得到了各方面的认可和肯定。';
    expect(say(praise)).toEqual([`${name}没有写到存在的主要问题、改进情况：请补写。`]);
    expect(
      say('主要问题是部分栏目内容更新慢，个别政策解读的形式单一，群众对栏目的知晓程度偏低。'),
    ).toEqual([`${name}没有写到改进情况：请补写。`]);
  });

  it.each([
    '一是专栏内容偏重动态，惠民政策偏少；二是经办人调换频繁，对流程不熟。下一步将建立交接清单。',
    '部分村务信息更新不及时，解读材料仍较少。今后按季度检查栏目，逐项补齐缺少的内容并通报。',
  ])('knows what is not called a problem: %s', (text) => {
    expect(say(text)).toEqual([]);
  });

  it('looks for improvements in their own section of a half-year report', () => {
    const half = completeReport(editionHalfYear);
    half.sections['problems'] =
      '主要问题是部分栏目内容更新慢，个别政策解读的形式单一，群众对栏目的知晓程度偏低。';
    expect(messages(contentProblems, half)).toEqual([]);
    half.sections['improvements'] = '略';
    expect(messages(contentProblems, half)).toEqual([
      '“五、下步改进计划”只有 1 字：请写明具体情况，不少于 30 字，不宜只写“无”。',
    ]);
  });
});

describe('content/other', () => {
  const say = (text: string) => messages(contentOther, reportSaying(text, {}, 'otherMatters'));

  it.each(['无', '无。', '暂无其他需要报告的事项。', '没有需要说明的情况'])(
    'refuses: %s',
    (text) => {
      expect(say(text)).toEqual([
        `“六、其他需要报告的事项”只写“${text}”：请写明信息处理费收取情况。`,
      ]);
    },
  );

  it('asks for what is empty, and is silent on more', () => {
    expect(say(' ')).toEqual([
      '“六、其他需要报告的事项”未填：请写明信息处理费收取情况和其他事项。',
    ]);
    expect(say('本年度未收取信息处理费，无其他需要报告的事项。')).toEqual([]);
    expect(messages(contentOther, completeReport(editionHalfYear))).toEqual([]);
    const old = { ...reportSaying('无。', {}, 'otherMatters'), period: { year: 2020 } };
    expect(messages(contentOther, old)).toEqual([]);
  });
});

describe('content/length', () => {
  it('counts characters against the limit, which is a setting', () => {
    const report = reportSaying('公'.repeat(1001));
    expect(messages(contentLength, report)).toEqual([
      '总体情况共 1001 字，超过 1000 字，多 1 字：当地通知有篇幅要求的，请精简。',
    ]);
    expect(messages(contentLength, report, { local: { ...noLocal, overviewLimit: 1200 } })).toEqual(
      [],
    );
    const bare = { ...completeReport(edition2021), sections: {} };
    expect(messages(contentLength, bare)).toEqual([]);
  });
});
