import { describe, expect, it } from 'vitest';
import type { AnnualReport } from '../../report/annual-report';
import { emptyReport } from '../../report/empty-report';
import { narrativeOf } from '../../report/narratives';
import { edition2019 } from '../../template/editions/edition-2019';
import { edition2021 } from '../../template/editions/edition-2021';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { foundBy, inputOf, messages } from '../../testing/messages';
import type { Check } from '../check';
import { checks } from '../index';
import { examineWith, runChecks } from '../run-checks';
import { withFix } from '../with-fix';
import { identityDocumentNumber } from './identity-document-number';
import { identityEdition } from './identity-edition';
import { identityNoticeTitle, identityOldNoticeTitle } from './identity-notice-title';
import { identityPeriod } from './identity-period';
import { identityReportName } from './identity-report-name';
import { identitySignature } from './identity-signature';
import { identityTitle } from './identity-title';

const ofIdentity = checks.filter(({ family }) => family === 'identity');
const complete = completeReport();
const county: AnnualReport['agency'] = { name: '清源县人民政府', kind: 'county' };

function notChecked(report: AnnualReport): Record<string, string> {
  const results = examineWith(ofIdentity, inputOf(report));
  return Object.fromEntries(results.notChecked.map(({ check, reason }) => [check, reason]));
}

describe('what of the identity cannot be looked at', () => {
  it('is told with the reason', () => {
    expect(notChecked(complete)).toEqual({});
    expect(notChecked(emptyReport(edition2021, 2026))).toEqual({
      'identity/title': '机关全称或年度未填',
      'identity/document-number': '正文没有引用文号',
      'identity/report-name': '引言没有提到报告',
      'identity/notice-title': '正文未填',
      'identity/old-notice-title': '正文未填',
      'identity/period': '正文未填',
    });
    const { period } = complete;
    expect(notChecked({ ...complete, period: { ...period, year: null } })).toEqual({
      'identity/title': '机关全称或年度未填',
      'identity/period': '年度未填',
    });
  });
});

describe('what the button makes of the identity', () => {
  const rows: readonly (readonly [Check, string, string])[] = [
    [
      identityReportName,
      '现公布清源县水务局2026年度政府信息公开工作年度报告。',
      '现公布清源县石桥镇人民政府2026年度政府信息公开工作年度报告。',
    ],
    [
      identityNoticeTitle,
      '根据《中华人民共和国信息公开条例》和《中华人民共和国政府公开年度报告格式》编制。',
      '根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》编制。',
    ],
    [
      identityOldNoticeTitle,
      '根据《关于政府信息公开工作年度报告有关事项的通知》编制。',
      '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》编制。',
    ],
    [
      identityPeriod,
      '数据统计期限为2025年1月1日至2025年12月31日。',
      '数据统计期限为2026年1月1日至2026年12月31日。',
    ],
  ];
  it.each(rows)('%o: %s', (check, before, after) => {
    const report = reportSaying(before, {}, 'preface');
    const [fix] = foundBy(check, inputOf(report)).flatMap(({ fixes = [] }) => fixes);
    expect(narrativeOf(fix ? withFix(report, fix) : report, 'preface')).toBe(after);
  });

  it('is named by what it does; whom to ask only the clerk knows', () => {
    const labels = (text: string) =>
      foundBy(identityReportName, inputOf(reportSaying(text, {}, 'preface'))).map(({ fixes }) =>
        fixes?.map(({ label }) => label),
      );
    expect(labels('本报告由清源县水务局编制。')).toEqual([['改为“清源县石桥镇人民政府”']]);
    expect(labels('如对本报告有疑问，请与柳河镇党政办公室联系。')).toEqual([undefined]);
  });
});

describe('whose report it is', () => {
  const found = (text: string, agency = complete.agency, section = 'preface') =>
    messages(identityReportName, { ...reportSaying(text, {}, section), agency });

  it('is told in the words of the text', () => {
    expect(found('本报告由清源县水务局编制。')[0]).toContain(
      '引言写报告由“清源县水务局”编制，本机关为“清源县石桥镇人民政府”',
    );
    expect(found('如对本报告有疑问，请与柳河镇党政办公室联系。')[0]).toContain(
      '引言请读者与“柳河镇党政办公室”联系，',
    );
  });

  it('is asked of the preface and of what opens the report, not of its other parts', () => {
    const text = '现公布清源县水务局2026年度政府信息公开工作年度报告。';
    expect(found(text, complete.agency, 'overview')).toHaveLength(1);
    expect(found(text, complete.agency, 'otherMatters')).toEqual([]);
  });

  it('leaves a township its own bureaus, and nobody’s name alone while there is none', () => {
    expect(found('本报告由清源县石桥镇综合行政执法局编制。')).toEqual([]);
    expect(found('本报告由清源县水务局编制。', { name: ' ', kind: 'township' })).toEqual([]);
    expect(found('本报告由清源县教育局编制。', county)).toHaveLength(1);
  });
});

describe('a period', () => {
  const found = (text: string) =>
    messages(identityPeriod, reportSaying(text, {}, 'preface')).filter((each) =>
      each.includes('写统计期限'),
    );
  it('of a whole year is the report’s, unless it is compared with', () => {
    expect(found('2025年1月1日至2025年12月31日，我镇依法公开。')).toHaveLength(1);
    expect(found('与2025年1月1日至2025年12月31日相比，公开数量上升。')).toEqual([]);
  });
});

describe('the signature', () => {
  const of = (agency: string, date: string, year: number | null = 2026) =>
    foundBy(
      identitySignature,
      inputOf({ ...complete, period: { year }, signature: { agency, date } }),
    );

  it('is asked for by the example of its year, as far as there is one', () => {
    expect(of('', '')[0]?.message).toContain('如 2027年1月15日。');
    expect(of('', '', null)[0]?.message).toContain('如 1月15日。');
    expect(of(' ', '')[0]).toMatchObject({ severity: 'hint', isBlank: true });
  });

  it('half filled in is blank, with a wrong half it is wrong', () => {
    expect(of('', '2027年1月12日')[0]).toMatchObject({ isBlank: true, severity: 'warning' });
    expect(of('', '2027年13月')[0]).not.toHaveProperty('isBlank');
    expect(of('', '2027年13月')[0]).toMatchObject({ severity: 'error' });
  });

  it('may leave out the place the agency belongs to, and no more', () => {
    const date = '2027年1月12日';
    expect(of('石桥镇人民政府', date)).toEqual([]);
    for (const short of ['人民政府', '桥镇人民政府', '镇人民政府'])
      expect(of(short, date)).toHaveLength(1);
  });
});

describe('what was confirmed of the identity is asked again once it is another', () => {
  const preface = (text: string) => reportSaying(text, {}, 'preface');
  const inYear = (report: AnnualReport, year: number) => ({ ...report, period: { year } });
  const named = (name: string, report = complete) => ({
    ...report,
    agency: { ...complete.agency, name },
  });
  const made = preface('本报告由清源县水务局编制。');
  const ofLastYear = preface('统计期限为2025年1月1日至2025年12月31日。');
  const signed = (agency: string) => ({
    ...complete,
    signature: { ...complete.signature, agency },
  });
  const old = completeReport(edition2019, 2026);

  it.each<[Check, AnnualReport, AnnualReport]>([
    [identityTitle, named('清源县石桥镇2026年'), named('清源县石桥镇2025年')],
    [identityReportName, made, named('清源县柳河镇人民政府', made)],
    [identityPeriod, ofLastYear, inYear(ofLastYear, 2027)],
    [
      identityDocumentNumber,
      { ...completeReport(edition2019, 2020), preface: '依据国办公开办函〔2018〕1号格式编制。' },
      preface('依据国办公开办函〔2018〕1号格式编制。'),
    ],
    [identitySignature, signed('清源县柳河镇人民政府'), signed('清源县白沙镇人民政府')],
    [identityEdition, old, inYear(old, 2027)],
  ])('%o', (check, before, after) => {
    const keysOf = (report: AnnualReport) =>
      runChecks([check], inputOf(report)).map(({ key }) => key);
    expect(keysOf(before)).not.toEqual([]);
    expect(keysOf(after).filter((key) => keysOf(before).includes(key))).toEqual([]);
  });

  it('of the half year names the tables it lacks', () => {
    expect(messages(identityEdition, completeReport(editionHalfYear))[0]).toContain(
      '相比没有“二、主动公开政府信息情况”：',
    );
  });
});
