import { atField, atText, atSection } from '../../report/place';
import { describe, expect, it } from 'vitest';
import type { AnnualReport } from '../../report/annual-report';
import { edition2019 } from '../../template/editions/edition-2019';
import { edition2021 } from '../../template/editions/edition-2021';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { identityDocumentNumber } from './identity-document-number';
import { identityEdition } from './identity-edition';
import { identityAgency, identityYear } from './identity-empty';
import { identityPeriod } from './identity-period';
import { identitySignature } from './identity-signature';
import { identityTitle } from './identity-title';
import { periodEnd, periodStart } from './period';

const own = '清源县石桥镇人民政府';
const with_ = (change: Partial<AnnualReport>): AnnualReport => ({ ...completeReport(), ...change });
const named = (name: string) => with_({ agency: { name, kind: 'township' } });
const said = (text: string) => reportSaying(text, {}, 'preface');

describe('where findings of agency and year point', () => {
  it('at the two fields, as blank and not as wrong', () => {
    expect(foundBy(identityAgency, inputOf(named('')))).toMatchObject([
      { places: [atField('agency/name')], isBlank: true },
    ]);
    expect(foundBy(identityYear, inputOf(with_({ period: { year: null } })))).toMatchObject([
      { places: [atField('period/year')], isBlank: true },
    ]);
    expect(foundBy(identityAgency, inputOf(named(own)))).toEqual([]);
    expect(foundBy(identityYear, inputOf(completeReport()))).toEqual([]);
  });

  it('at the agency for the title, at its section for a heading', () => {
    const printedTitles = { title: ' 年报 ', overview: ' 一、情况 ', proactive: '二、情况' };
    expect(foundBy(identityTitle, { ...inputOf(completeReport()), printedTitles })).toMatchObject([
      {
        message: `文件的标题为“年报”，按格式应为“${own}2026年政府信息公开工作年度报告”：导出时用后者，请核对机关和年度。`,
        places: [atField('agency/name')],
        severity: 'hint',
      },
      {
        message: '文件中的标题“一、情况”，按格式应为“一、总体情况”：导出时用后者。',
        severity: 'hint',
        places: [atSection('overview')],
      },
      {
        message: '文件中的标题“二、情况”，按格式应为“二、主动公开政府信息情况”：导出时用后者。',
        severity: 'hint',
        places: [atSection('proactive')],
      },
    ]);
  });

  it('takes marks of either width in a title for the same', () => {
    const report = named('清源县（石桥）镇，人民政府');
    const title = '《清源县(石桥)镇,人民政府2026年政府信息公开工作年度报告》';
    expect(messages(identityTitle, report, { printedTitles: { title } })).toEqual([]);
    for (const wrong of [
      '清源县石桥）镇，人民政府',
      '清源县（石桥镇，人民政府',
      '清源县（石桥）镇人民政府',
    ])
      expect(
        messages(identityTitle, report, {
          printedTitles: { title: `${wrong}2026年政府信息公开工作年度报告` },
        }),
      ).toHaveLength(1);
  });

  it.each([
    ['石桥镇2026年', '2026年'],
    ['石桥镇2026 年度', '2026 年度'],
    ['石桥镇年度报告', '年度报告'],
    ['石桥镇政府信息公开办', '政府信息公开'],
  ])('finds in %s what the title would double', (name, doubled) => {
    expect(foundBy(identityTitle, inputOf(named(` ${name} `)))).toMatchObject([
      {
        message: `机关全称“${name}”中有“${doubled}”，标题会重复：请只填写机关全称，年度和文种由标题自动加上。`,
        places: [atField('agency/name')],
      },
    ]);
  });
});

describe('the edition', () => {
  it('of 2019 is late from 2021 on, and points at the year', () => {
    const late = (year: number | null) =>
      foundBy(identityEdition, inputOf({ ...completeReport(edition2019, 2020), period: { year } }));
    expect(late(2021)).toMatchObject([{ places: [atField('period/year')], severity: 'warning' }]);
    for (const year of [2020, null]) {
      expect(late(year)).toMatchObject([{ places: [atField('period/year')] }]);
      expect(late(year)[0]).not.toHaveProperty('severity');
    }
    expect(foundBy(identityEdition, inputOf(completeReport(editionHalfYear)))).toMatchObject([
      { places: [atField('period/year')] },
    ]);
  });
});

describe('the period', () => {
  it('has no days while its year is not chosen', () => {
    expect(periodStart(edition2021, { year: null })).toBeNull();
    expect(periodEnd(edition2021, { year: null })).toBeNull();
    expect(periodEnd(editionHalfYear, { year: 2026 })).toEqual({ year: 2026, month: 6, day: 30 });
    expect(periodStart(editionHalfYear, { year: 2026, half: 'second' })).toEqual({
      year: 2026,
      month: 7,
      day: 1,
    });
  });

  it('is offered whole; a missing one points at the preface', () => {
    const [wrong] = foundBy(
      identityPeriod,
      inputOf(said('统计期限为2025年1月1日至2025年12月31日。')),
    );
    expect(wrong?.places).toEqual([atText('preface', 5, 26)]);
    expect(wrong?.fixes?.[0]?.label).toBe('改为“2026年1月1日至2026年12月31日”');
    expect(
      foundBy(identityPeriod, inputOf(said('上半年开展了培训，下半年接受了检查。'))),
    ).toMatchObject([{ severity: 'hint', places: [atSection('preface')] }]);
    const half = completeReport(editionHalfYear, 2026);
    expect(messages(identityPeriod, { ...half, preface: '现将有关情况报告如下。' })).toHaveLength(
      1,
    );
    expect(messages(identityPeriod, { ...half, preface: '上半年情况如下。' })).toEqual([]);
  });
});

describe('the signature', () => {
  const signature = (agency: string, date = '2027年1月12日') =>
    foundBy(identitySignature, inputOf(with_({ signature: { agency, date } })));

  it('offers the agency of the title', () => {
    expect(signature('')).toMatchObject([
      {
        message: '落款没有机关名称：请填写机关全称。',
        places: [atField('signature/agency')],
        severity: 'warning',
        isBlank: true,
        fixes: [{ label: `落款填为“${own}”`, fields: { 'signature/agency': own } }],
      },
    ]);
    expect(signature('石桥镇')).toMatchObject([
      {
        places: [atField('signature/agency')],
        fixes: [{ label: `落款改为“${own}”`, fields: { 'signature/agency': own } }],
      },
    ]);
  });

  it('is the title’s with or without spaces around, and no finding beside an empty title', () => {
    expect(signature(` ${own} `)).toEqual([]);
    const spaced = { ...named(` ${own} `), signature: { agency: own, date: '2027年1月12日' } };
    expect(foundBy(identitySignature, inputOf(spaced))).toEqual([]);
    const untitled = { ...named(''), signature: { agency: own, date: '2027年1月12日' } };
    expect(foundBy(identitySignature, inputOf(untitled))).toEqual([]);
  });

  it('points at its date, shortens what is none, and binds a whole year', () => {
    expect(signature(own, ' ')).toMatchObject([
      { places: [atField('signature/date')], isBlank: true },
    ]);
    const [long] = signature(own, '某'.repeat(30));
    expect(long?.message).toContain(`日期“${'某'.repeat(20)}”不是有效日期`);
    expect(long?.places).toEqual([atField('signature/date')]);
    const [early] = signature(own, '2026年12月30日');
    expect(early).toMatchObject({ places: [atField('signature/date')] });
    expect(early?.severity).toBe('error');
  });
});

describe('a document number', () => {
  const right = '国办公开办函〔2021〕30号';

  it('is replaced where it stands', () => {
    const text = '按照国办公开办函[2021]30号格式编制。';
    expect(foundBy(identityDocumentNumber, inputOf(said(text)))).toMatchObject([
      {
        message: `引言写“国办公开办函[2021]30号”，年份应用六角括号：应为“${right}”。`,
        places: [atText('preface', 2, 17)],
        fixes: [
          {
            label: `改为“${right}”`,
            texts: [{ ...atText('preface', 2, 17), replacement: right }],
          },
        ],
      },
    ]);
  });

  it.each([
    '国办公开办函2021〕30号',
    '国办公开办函〔2021 30号',
    '国办公开办函202130号',
    '国办公开办函 〔2021] 30 号',
    '国办公开办函[ 2021 〕 30 号',
  ])('is recognised as %s', (number) => {
    expect(messages(identityDocumentNumber, said(`按照${number}的格式编制。`))).toHaveLength(1);
  });

  it('of another notice is let be where 格式 is far behind it', () => {
    const far = `落实国办公开办函〔2021〕13号部署，${'认真组织，'.repeat(12)}按格式编制。`;
    expect(messages(identityDocumentNumber, said(far))).toEqual([]);
    const before = '按格式编制，落实国办公开办函〔2021〕13号部署。';
    expect(messages(identityDocumentNumber, said(before))).toEqual([]);
  });

  it.each(['国务院令492号', '国务院令 第 492 号'])('of the ordinance is known as %s', (number) => {
    const text = `依据《中华人民共和国政府信息公开条例》（${number}）编制。`;
    expect(messages(identityDocumentNumber, said(text))).toHaveLength(1);
  });

  it('of another ordinance is let be although this one is spoken of elsewhere', () => {
    const text = `依据政府信息公开条例编制，${'并按有关规定执行，'.repeat(4)}参照国务院令第492号。`;
    expect(messages(identityDocumentNumber, said(text))).toEqual([]);
  });
});
