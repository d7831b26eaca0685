import { atCell, atCells, atField, atText } from '../../report/place';
import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../template/editions/edition-2019';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { reportFrom, zeroReport } from '../../testing/report-from';
import type { AnnualReport } from '../../report/annual-report';
import type { Check } from '../check';
import { yearsCarriedOver } from './years-carried-over';
import { yearsEdition } from './years-edition';
import { yearsInForce } from './years-in-force';
import { yearsOutlier } from './years-outlier';
import { yearsSameText } from './years-same-text';

const proactive = (drawing: string) => reportFrom(drawing, { table: 'proactive' });
const between = (report: AnnualReport, last: AnnualReport, year: number | null = 2025) => ({
  ...inputOf(report),
  lastYear: inputOf({ ...last, period: { year } }),
});

describe('which report is last year’s', () => {
  const now = reportFrom('naturalPerson\n carriedOver 3');
  const last = reportFrom('naturalPerson\n carriedForward 2');

  it('is the year before, or one of which a year is not known yet', () => {
    expect(foundBy(yearsCarriedOver, between(now, last))).toHaveLength(1);
    expect(foundBy(yearsCarriedOver, between(now, last, null))).toHaveLength(1);
    expect(
      foundBy(yearsCarriedOver, between({ ...now, period: { year: null } }, last)),
    ).toHaveLength(1);
    expect(foundBy(yearsCarriedOver, between(now, last, 2026))).toEqual([]);
    expect(foundBy(yearsCarriedOver, between(now, last, 2024))).toEqual([]);
  });

  it('is no half year, and a half year has none', () => {
    const half = zeroReport(editionHalfYear, 2025);
    half.tables['requests']!['carriedForward']!['naturalPerson'] = '9';
    expect(foundBy(yearsCarriedOver, between(now, half))).toEqual([]);
    const thisHalf = zeroReport(editionHalfYear, 2026);
    expect(foundBy(yearsCarriedOver, between(thisHalf, last))).toEqual([]);
  });
});

describe('where a finding between years points', () => {
  it('at 上年结转, and waits while it is blank', () => {
    const last = reportFrom('naturalPerson\n carriedForward 2');
    const [found] = foundBy(
      yearsCarriedOver,
      between(reportFrom('naturalPerson\n carriedOver 3'), last),
    );
    expect(found?.places).toEqual(atCells(['requests/carriedOver/naturalPerson']));
    const blank = reportFrom('naturalPerson\n carriedOver _');
    expect(foundBy(yearsCarriedOver, between(blank, last))).toEqual([]);
  });

  it('at 现行有效, 制发 and 废止, with an offer of 0 but none below, and a sentence for 六', () => {
    const last = proactive('issued repealed inForce\n rules 0 0 2');
    const report = proactive('issued repealed inForce\n rules 0 2 1');
    report.sections['otherMatters'] = ' 无其他事项。\n';
    const [found] = foundBy(yearsInForce, between(report, last));
    expect(found).toMatchObject({
      places: atCells([
        'proactive/rules/inForce',
        'proactive/rules/issued',
        'proactive/rules/repealed',
      ]),
      fixes: [
        { label: '将现行有效改为 0', cells: { 'proactive/rules/inForce': '0' } },
        {
          label: '在“六”中补写清理说明',
          texts: [
            {
              ...atText('otherMatters', 7, 8),
              replacement: '\n经清理，现行有效的规章由上年末的2件调整为1件。',
            },
          ],
        },
      ],
    });
  });

  it('waits with the stock for every cell it adds up', () => {
    const last = proactive('inForce\n rules 2');
    for (const cells of ['_ 0 9', '0 _ 9', '0 0 _'])
      expect(
        foundBy(yearsInForce, between(proactive(`issued repealed inForce\n rules ${cells}`), last)),
      ).toEqual([]);
    const unknown = proactive('inForce\n rules _');
    expect(foundBy(yearsInForce, between(proactive('inForce\n rules 9'), unknown))).toEqual([]);
  });

  it('at a figure of five times and twenty apart; never at a single outcome, a blank or a wrong text', () => {
    const at = (typed: string) => proactive(`inForce\n normativeDocuments ${typed}`);
    expect(foundBy(yearsOutlier, between(at('25'), at('5')))[0]?.places).toEqual(
      atCells(['proactive/normativeDocuments/inForce']),
    );
    expect(foundBy(yearsOutlier, between(at('20'), at('0')))).toHaveLength(1);
    expect(foundBy(yearsOutlier, between(at('24'), at('5')))).toEqual([]);
    expect(foundBy(yearsOutlier, between(at('20'), at('4')))).toEqual([]);
    for (const typed of ['_', '三百'])
      expect(foundBy(yearsOutlier, between(at(typed), at('300')))).toEqual([]);
    const many = reportFrom('naturalPerson\n received 400');
    const found = foundBy(yearsOutlier, between(many, zeroReport()));
    expect(found.map(({ places }) => places)).toEqual([
      atCells(['requests/received/allApplicants']),
    ]);
  });

  it('at every sentence taken over', () => {
    const sentence = (at: number) =>
      `第${'一二三四五六'[at] ?? ''}项工作按照年度计划组织实施并逐月通报进度。`;
    const text = Array.from({ length: 6 }, (_, at) => sentence(at)).join('');
    const report = reportSaying(text);
    const [found] = foundBy(yearsSameText, between(report, report));
    const long = sentence(0).length - 1;
    expect(found?.places).toEqual(
      [0, 1, 2, 3, 4, 5].map((at) => {
        const start = at * sentence(0).length;
        return atText('overview', start, start + long);
      }),
    );
  });

  it('not at the preface, which is the same each year, nor at what is left empty', () => {
    const preface = '本报告依据条例编制，各项数据由各单位报送、办公室汇总核对并经领导审定。'.repeat(
      4,
    );
    const report = reportSaying(preface, {}, 'preface');
    const sections = { overview: '', problems: '', otherMatters: '' };
    expect(
      foundBy(yearsSameText, between({ ...report, sections }, { ...report, sections })),
    ).toEqual([]);
  });

  it('at 80 % and more of at least 80 characters', () => {
    const same = (length: number) => `${'办'.repeat(length)}。`;
    const run = (text: string, before: string) =>
      messages(yearsSameText, reportSaying(text), {
        lastYear: inputOf({ ...reportSaying(before), period: { year: 2025 } }),
      }).filter((message) => message.startsWith('“一、总体情况”'));
    expect(run(same(80), same(80))).toHaveLength(1);
    expect(run(same(79), same(79))).toEqual([]);
    expect(run(same(80) + `${'新'.repeat(20)}。`, same(80))).toHaveLength(1);
    expect(run(same(80) + `${'新'.repeat(21)}。`, same(80))).toEqual([]);
  });
});

describe('what cannot be compared', () => {
  it('is told with both years, or that they are missing, at the year', () => {
    const half = zeroReport(editionHalfYear, null as unknown as number);
    const report = { ...completeReport(), period: { year: null } };
    expect(foundBy(yearsEdition, { ...inputOf(report), lastYear: inputOf(half) })).toMatchObject([
      {
        message:
          '所附对照报告为 未填 年“半年工作进展情况（地方习惯）”，本报告为 未填 年“2021年格式（现行）”：不是相邻年度的年度报告，未作年度比较。',
        places: [atField('period/year')],
      },
    ]);
  });

  it('is told cell by cell: the typed ones that the other edition does not have', () => {
    const input = between(completeReport(), zeroReport(edition2019, 2025));
    const [found] = foundBy(yearsEdition, input);
    const { cells } = input.figures;
    const expected = cells.filter(
      ({ address, parts }) => parts.length === 0 && !input.lastYear.figures.has(address),
    );
    expect(found?.places).toEqual(expected.map(({ address }) => atCell(address)));
    expect(expected.length).toBeLessThan(cells.filter(({ parts }) => parts.length === 0).length);
  });
});

describe('a cell knows its checks between years', () => {
  const input = between(completeReport(), completeReport());
  const concerned = (check: Check) =>
    input.figures.cells.filter((cell) => check.concerns?.(cell, input) === true);

  it('of what was handed on: the typed columns of one row', () => {
    expect(concerned(yearsCarriedOver).map(({ row }) => row.line.id)).toEqual(
      Array.from({ length: 6 }, () => 'carriedOver'),
    );
  });

  it('of the stock: the three columns of two rows', () => {
    expect(concerned(yearsInForce).map(({ address }) => address)).toEqual([
      'proactive/rules/issued',
      'proactive/rules/repealed',
      'proactive/rules/inForce',
      'proactive/normativeDocuments/issued',
      'proactive/normativeDocuments/repealed',
      'proactive/normativeDocuments/inForce',
    ]);
  });

  it('of no stock beside a form that had none', () => {
    const old = { ...input, lastYear: inputOf(completeReport(edition2019, 2025)) };
    const concerned2019 = old.figures.cells.filter((cell) => yearsInForce.concerns?.(cell, old));
    expect(concerned2019).toEqual([]);
  });

  it('of outliers: stocks and what was received in all', () => {
    expect(concerned(yearsOutlier).map(({ address }) => address)).toEqual([
      'proactive/rules/inForce',
      'proactive/normativeDocuments/inForce',
      'requests/received/allApplicants',
    ]);
  });
});

describe('what was compared between years', () => {
  const last = reportFrom('naturalPerson\n carriedForward 2');
  const now = reportFrom('naturalPerson\n carriedOver 3');

  it('is told with both numbers, or that one is not filled in', () => {
    expect(yearsCarriedOver.compared?.(between(now, last))).toBe(
      '自然人 3＝2，商业企业 0＝0，科研机构 0＝0，社会公益组织 0＝0，法律服务机构 0＝0，其他 0＝0',
    );
    const blank = between(
      reportFrom('naturalPerson\n carriedOver _'),
      reportFrom('enterprise\n carriedForward _'),
    );
    expect(yearsCarriedOver.compared?.(blank)).toContain('自然人 未填＝0，商业企业 0＝未填，');
    const stock = between(
      proactive('issued repealed inForce\n rules 4 1 _\n normativeDocuments _ _ 5'),
      proactive('inForce\n rules _\n normativeDocuments 2'),
    );
    expect(yearsInForce.compared?.(stock)).toBe(
      '规章 未填＝未填＋4－1，行政规范性文件 5＝2＋未填－未填',
    );
    expect(yearsInForce.compared?.(inputOf(completeReport()))).toBe('');
  });

  it('is told apart from what was not, because it is blank', () => {
    const blank = between(
      reportFrom('naturalPerson enterprise\n carriedOver _ 3'),
      reportFrom('naturalPerson legalServiceProvider\n carriedForward 2 _'),
    );
    expect(yearsCarriedOver.run(blank)).toMatchObject({
      problems: [{ facts: { now: 3, before: 0 } }],
      notChecked: '“自然人”、“法律服务机构”列有未填的格',
    });
    const stock = between(proactive('issued\n rules _'), proactive('inForce\n rules 0'));
    expect(yearsInForce.run(stock)).toEqual({ problems: [], notChecked: '“规章”行有未填的格' });
    expect(yearsInForce.run(between(now, last))).toEqual([]);
    expect(yearsCarriedOver.run(between(last, last))).not.toHaveProperty('notChecked');
  });

  it('is nothing where the older form had no such column', () => {
    expect(yearsInForce.run(between(completeReport(), zeroReport(edition2019, 2025)))).toEqual({
      notChecked: '两年格式不同，没有对应的列',
    });
  });
});
