import { atText } from '../../report/place';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnualReport } from '../../report/annual-report';
import { edition2019 } from '../../template/editions/edition-2019';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { identityDocumentNumber } from './identity-document-number';
import { identityEdition } from './identity-edition';
import { identityAgency, identityYear } from './identity-empty';
import { identityPeriod } from './identity-period';
import { identitySignature } from './identity-signature';
import { identityTitle } from './identity-title';

const named = (name: string): AnnualReport => ({
  ...completeReport(),
  agency: { name, kind: 'township' },
});
const signed = (agency: string, date: string): AnnualReport => ({
  ...completeReport(),
  signature: { agency, date },
});
const own = '清源县石桥镇人民政府';

describe('identity/agency and identity/year', () => {
  it('want both', () => {
    const report = { ...named(' '), period: { year: null } };
    expect(messages(identityAgency, report)).toEqual(['基本信息“机关全称”未填：请填写机关全称。']);
    expect(messages(identityYear, report)).toEqual(['基本信息“年度”未填：请选择报告年度。']);
  });
});

describe('identity/title', () => {
  it('finds the year inside the name of the agency', () => {
    expect(messages(identityTitle, named('石桥镇人民政府2026年度'))).toEqual([
      '机关全称“石桥镇人民政府2026年度”中有“2026年度”，标题会重复：请只填写机关全称，年度和文种由标题自动加上。',
    ]);
  });

  it('shows other titles of a file', () => {
    const printedTitles = {
      title: `${own}2026年度政府信息公开年报`,
      problems: '五、政府信息公开工作的问题和改进',
      proactive: '二、主动公开政府信息的情况',
      overview: '一、 总体情况',
    };
    expect(messages(identityTitle, completeReport(), { printedTitles })).toEqual([
      `文件的标题为“${own}2026年度政府信息公开年报”，按格式应为“${own}2026年政府信息公开工作年度报告”：导出时用后者，请核对机关和年度。`,
      '文件中的标题“二、主动公开政府信息的情况”，按格式应为“二、主动公开政府信息情况”：导出时用后者。',
      '文件中的标题“五、政府信息公开工作的问题和改进”，按格式应为“五、存在的主要问题及改进情况”：导出时用后者。',
    ]);
    const right = { title: `${own} 2026 年政府信息公开工作年度报告` };
    expect(messages(identityTitle, completeReport(), { printedTitles: right })).toEqual([]);
  });
});

describe('identity/edition', () => {
  it('asks a late report for the form in force', () => {
    expect(messages(identityEdition, completeReport(edition2019, 2023))).toEqual([
      '2023年度报告使用了“2019年试行格式（2019、2020年度）”：2021年度起应使用“2021年格式（现行）”，请换用。',
    ]);
    expect(foundBy(identityEdition, inputOf(completeReport(edition2019, 2023)))[0]?.severity).toBe(
      'warning',
    );
  });

  it('only hints at old and half-year reports', () => {
    expect(messages(identityEdition, completeReport(edition2019, 2020))).toEqual([
      '本报告使用“2019年试行格式（2019、2020年度）”，与“2021年格式（现行）”的表格栏目不同：只用于对照和转换。',
    ]);
    expect(messages(identityEdition, completeReport(editionHalfYear, 2026))).toEqual([
      '半年工作进展情况没有全国统一格式，与年度报告相比没有“二、主动公开政府信息情况”：只作对照，年度报告请用“2021年格式（现行）”。',
    ]);
    expect(messages(identityEdition, completeReport())).toEqual([]);
  });
});

describe('identity/period', () => {
  const say = (text: string) => messages(identityPeriod, reportSaying(text, {}, 'preface'));

  it('compares the period as written and offers the right one', () => {
    const text = '数据的统计期限为2025年1月1日至2025年12月31日。';
    expect(say(text)).toEqual([
      '引言写统计期限“2025年1月1日至2025年12月31日”，本报告应为“2026年1月1日至2026年12月31日”：请核对年度。',
    ]);
    expect(
      foundBy(identityPeriod, inputOf(reportSaying(text, {}, 'preface')))[0]?.fixes?.[0]?.texts,
    ).toEqual([{ ...atText('preface', 8, 29), replacement: '2026年1月1日至2026年12月31日' }]);
  });

  it('hints when no period is given', () => {
    expect(say('本报告依法编制。')).toEqual([
      '没有写明统计期限：建议在引言写明“统计期限为2026年1月1日至2026年12月31日”。',
    ]);
  });

  it.each([
    '统计期限自 2026 年 1 月 1 日起至 2026 年 12 月 31 日止。',
    '统计期限为2026年1月1日—12月31日，专项活动于2026年3月1日至2026年3月31日开展。',
    '统计期限为2026年1月1日至2026年12月31号止。',
  ])('is silent on: %s', (text) => {
    expect(say(text)).toEqual([]);
  });

  it('knows the halves of a year', () => {
    const half = completeReport(editionHalfYear, 2026);
    half.preface = '统计期限为2026年7月1日至2026年12月31日。';
    expect(messages(identityPeriod, half)).toHaveLength(1);
    half.period.half = 'second';
    expect(messages(identityPeriod, half)).toEqual([]);
    half.preface = '现将2026年下半年情况报告如下。';
    expect(messages(identityPeriod, half)).toEqual([]);
    half.period.year = null;
    expect(messages(identityPeriod, half)).toEqual([]);
  });

  it('speaks exactly when the years differ', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2030 }), (year) => {
        const found = say(`统计期限为${year}年1月1日至${year}年12月31日。`);
        expect(found).toHaveLength(year === 2026 ? 0 : 1);
      }),
    );
  });
});

describe('identity/signature', () => {
  it('hints where both are missing, warns where one is', () => {
    const problems = foundBy(identitySignature, inputOf(signed('', ' ')));
    expect(problems.map(({ message, severity }) => [message, severity])).toEqual([
      ['落款未填：当地要求落款的，请填写机关名称和成文日期，如 2027年1月15日。', 'hint'],
    ]);
    expect(foundBy(identitySignature, inputOf(signed(own, '')))).toMatchObject([
      { message: '落款没有日期：请填写成文日期，如 2027年1月15日。', severity: 'warning' },
    ]);
    expect(foundBy(identitySignature, inputOf(signed('', '2027年2月30日')))).toMatchObject([
      {
        message:
          '落款没有机关名称；落款日期“2027年2月30日”不是有效日期：请填写机关全称，请按 2027年1月15日 的样式填写。',
        severity: 'error',
      },
    ]);
    expect(problems[0]?.fixes?.[0]?.fields).toEqual({ 'signature/agency': own });
    expect(
      foundBy(identitySignature, inputOf({ ...named(''), signature: { agency: '', date: '' } }))[0]
        ?.fixes,
    ).toEqual([]);
  });

  it('compares with the title', () => {
    expect(messages(identitySignature, signed(`${own}办公室`, '2027年1月12日'))).toEqual([
      `落款机关为“${own}办公室”，标题机关为“${own}”，两处不一致：请核对，一般应相同。`,
    ]);
    // May be signed by the office that wrote it: a warning, not an error.
    expect(
      foundBy(identitySignature, inputOf(signed(`${own}办公室`, '2027年1月12日')))[0]?.severity,
    ).toBe('warning');
    expect(messages(identitySignature, signed(own, '2027-01-12'))).toEqual([]);
    // Without the county it belongs to.
    const short = own.replace(/^.*?[县市区]/, '');
    expect(short.length).toBeLessThan(own.length);
    expect(messages(identitySignature, signed(short, '2027-01-12'))).toEqual([]);
    expect(messages(identitySignature, signed('人民政府', '2027-01-12'))).toHaveLength(1);
  });

  it('refuses what is no date, and a date before the period ends', () => {
    expect(messages(identitySignature, signed(own, '2027年2月30日'))).toEqual([
      '落款日期“2027年2月30日”不是有效日期：请按 2027年1月15日 的样式填写。',
    ]);
    expect(messages(identitySignature, signed(own, '2026年12月30日'))).toEqual([
      '落款日期 2026年12月30日 早于统计期限的最后一天 2026年12月31日：请核对年度和日期。',
    ]);
    expect(messages(identitySignature, signed(own, '2026年12月31日'))).toEqual([]);
    const half = {
      ...completeReport(editionHalfYear, 2026),
      signature: { agency: own, date: '2026年6月5日' },
    };
    expect(foundBy(identitySignature, inputOf(half))).toMatchObject([{ severity: 'hint' }]);
    const undated = { ...signed(own, '2026年1月1日'), period: { year: null } };
    expect(messages(identitySignature, undated)).toEqual([]);
  });
});

describe('identity/document-number', () => {
  const say = (text: string) => messages(identityDocumentNumber, reportSaying(text, {}, 'preface'));
  const right = '国办公开办函〔2021〕30号';

  it.each([
    ['国办公开办函[2021]30号', '年份应用六角括号'],
    ['国办公开办函（2021）30号', '年份应用六角括号'],
    ['国办公开办函〔2019〕60号', '是另一版格式的文号'],
    ['国办公开办函〔2021〕13号', '与格式的文号不符'],
  ])('%s: %s', (number, why) => {
    expect(say(`按照《报告格式》（${number}）的格式要求编制。`)).toEqual([
      `引言写“${number}”，${why}：应为“${right}”。`,
    ]);
  });

  it('knows the number of the ordinance', () => {
    expect(say('依据《中华人民共和国政府信息公开条例》（国务院令第771号）编制。')).toEqual([
      '引言写“国务院令第771号”，与现行《条例》的令号不符：应为“国务院令第711号”。',
    ]);
  });

  it.each([
    `按照${right}的格式编制。`,
    '落实国办公开办函〔2021〕13号的部署。',
    '依据《中华人民共和国政府信息公开条例》（国务院令第 711 号）编制。',
    '依据《某某条例》（国务院令第492号）开展工作。',
  ])('is silent on: %s', (text) => {
    expect(say(text)).toEqual([]);
  });

  it('has no number to compare for a half-year report', () => {
    const half = completeReport(editionHalfYear, 2026);
    half.preface = '按照国办公开办函[2021]30号的格式编制。';
    expect(messages(identityDocumentNumber, half)).toEqual([]);
  });
});
