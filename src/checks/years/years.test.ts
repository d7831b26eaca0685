import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../template/editions/edition-2019';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { reportFrom } from '../../testing/report-from';
import { yearsCarriedOver } from './years-carried-over';
import { yearsEdition } from './years-edition';
import { yearsInForce } from './years-in-force';
import { yearsOutlier } from './years-outlier';
import { yearsSameText } from './years-same-text';

const beside = (last: ReturnType<typeof completeReport>, year = 2025) => ({
  lastYear: inputOf({ ...last, period: { year } }),
});
const proactive = (drawing: string) => reportFrom(drawing, { table: 'proactive' });

describe('years/carried-over', () => {
  const report = reportFrom('naturalPerson\n carriedOver 3');
  const last = reportFrom('naturalPerson\n carriedForward 2');

  it('compares 上年结转 with what last year handed on, and offers it', () => {
    expect(messages(yearsCarriedOver, report, beside(last))).toEqual([
      '表三“二、上年结转政府信息公开申请数量”，自然人列为 3 件，上年报告同列“四、结转下年度继续办理”为 2 件，相差 1 件：请核对两年的报告。',
    ]);
    expect(
      foundBy(yearsCarriedOver, { ...inputOf(report), ...beside(last) })[0]?.fixes?.[0],
    ).toEqual({
      label: '将上年结转改为 2',
      cells: { 'requests/carriedOver/naturalPerson': '2' },
    });
  });

  it('is silent without last year, beside another year, and while a cell is blank', () => {
    expect(messages(yearsCarriedOver, report)).toEqual([]);
    expect(messages(yearsCarriedOver, report, beside(last, 2023))).toEqual([]);
    const blank = reportFrom('naturalPerson\n carriedForward _');
    expect(messages(yearsCarriedOver, report, beside(blank))).toEqual([]);
  });

  it('compares over editions: the lines share their ids', () => {
    const old = completeReport(edition2019, 2025);
    old.tables['requests']!['carriedForward']!['naturalPerson'] = '4';
    expect(messages(yearsCarriedOver, report, beside(old))).toHaveLength(1);
  });

  it('speaks exactly when the two differ', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (now, before) => {
        const found = messages(
          yearsCarriedOver,
          reportFrom(`enterprise\n carriedOver ${now}`),
          beside(reportFrom(`enterprise\n carriedForward ${before}`)),
        );
        expect(found).toHaveLength(now === before ? 0 : 1);
      }),
    );
  });
});

describe('years/in-force', () => {
  const report = proactive('issued repealed inForce\n normativeDocuments 3 1 9');
  const last = proactive('issued repealed inForce\n normativeDocuments 0 0 8');

  it('adds the flow to last year’s stock; offers the sum, or a sentence that explains', () => {
    expect(messages(yearsInForce, report, beside(last))).toEqual([
      '表二“行政规范性文件”，现行有效件数列为 9 件，上年 8 件加本年制发 3 件减本年废止 1 件为 10 件，相差 1 件：请核对，经清理调整的应在正文说明。',
    ]);
    const [problem] = foundBy(yearsInForce, { ...inputOf(report), ...beside(last) });
    expect(problem?.fixes?.[0]?.cells).toEqual({ 'proactive/normativeDocuments/inForce': '10' });
    expect(problem?.fixes?.[1]?.texts?.[0]?.replacement).toBe(
      '\n经清理，现行有效的行政规范性文件由上年末的8件调整为9件。',
    );
    report.sections['otherMatters'] = '';
    const [empty] = foundBy(yearsInForce, { ...inputOf(report), ...beside(last) });
    expect(empty?.fixes?.[1]?.texts?.[0]?.replacement).toMatch(/^经清理/);
  });

  it('offers no negative stock', () => {
    const repealed = proactive('issued repealed inForce\n normativeDocuments 0 9 0');
    const [problem] = foundBy(yearsInForce, { ...inputOf(repealed), ...beside(last) });
    expect(problem?.fixes?.map(({ label }) => label)).toEqual(['在“六”中补写清理说明']);
  });

  it('is silent without last year, on blanks, and on columns that mean other things', () => {
    expect(messages(yearsInForce, report)).toEqual([]);
    const blank = proactive('issued repealed inForce\n normativeDocuments 3 1 _');
    expect(messages(yearsInForce, blank, beside(last))).toEqual([]);
    expect(messages(yearsInForce, report, beside(completeReport(edition2019, 2025)))).toEqual([]);
  });

  it('speaks exactly when the sum differs', () => {
    const count = fc.nat(9);
    fc.assert(
      fc.property(count, count, count, count, (before, issued, repealed, now) => {
        const found = messages(
          yearsInForce,
          proactive(`issued repealed inForce\n rules ${issued} ${repealed} ${now}`),
          beside(proactive(`issued repealed inForce\n rules 0 0 ${before}`)),
        );
        expect(found).toHaveLength(before + issued - repealed === now ? 0 : 1);
      }),
    );
  });
});

describe('years/outlier', () => {
  it('points at five times last year', () => {
    const last = proactive('inForce\n normativeDocuments 40');
    const report = proactive('inForce\n normativeDocuments 400');
    expect(messages(yearsOutlier, report, beside(last))).toEqual([
      '表二“行政规范性文件”，现行有效件数列为 400 件，上年为 40 件，增减较大：请核对是否多填、少填数位。',
    ]);
    expect(messages(yearsOutlier, last, beside(report))).toHaveLength(1);
  });

  it('is silent on small numbers, near ones, other editions and without last year', () => {
    const at = (text: string) => proactive(`inForce\n normativeDocuments ${text}`);
    expect(messages(yearsOutlier, at('19'), beside(at('0')))).toEqual([]);
    expect(messages(yearsOutlier, at('199'), beside(at('40')))).toEqual([]);
    expect(messages(yearsOutlier, at('400'), beside(at('_')))).toEqual([]);
    expect(messages(yearsOutlier, at('400'))).toEqual([]);
    const old = completeReport(edition2019, 2025);
    expect(messages(yearsOutlier, completeReport(), beside(old))).toEqual([]);
  });

  it('is silent on what is done in a year: outcomes, repeals, decisions, disputes', () => {
    const was = reportFrom('naturalPerson\n declinedExcessive 80');
    const now = reportFrom('naturalPerson\n declinedExcessive 2');
    expect(messages(yearsOutlier, now, beside(was))).toEqual([]);
    const repealed = proactive('repealed\n normativeDocuments 60');
    expect(
      messages(yearsOutlier, repealed, beside(proactive('repealed\n normativeDocuments 1'))),
    ).toEqual([]);
  });

  it('speaks exactly at five times and twenty apart', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (now, before) => {
        const far = Math.max(now, before) >= 5 * Math.min(now, before);
        const found = messages(
          yearsOutlier,
          proactive(`inForce\n rules ${now}`),
          beside(proactive(`inForce\n rules ${before}`)),
        );
        expect(found).toHaveLength(far && Math.abs(now - before) >= 20 ? 1 : 0);
      }),
    );
  });
});

describe('years/same-text', () => {
  const said = (year: number, own: string) =>
    reportSaying(
      `${year}年，本镇围绕群众关心的事项开展公开工作，逐项明确责任人和完成时限。` +
        `全年召开两次专题会议，对栏目更新、信息审核、政策解读等工作作出安排，并逐月通报。` +
        `组织业务培训，提高工作人员的能力和水平，确保各项要求落到实处。${own}`,
    );

  it('shows what was copied although the year was changed', () => {
    const report = said(2026, '本年新建专栏。');
    const [problem] = foundBy(yearsSameText, {
      ...inputOf(report),
      ...beside(said(2025, '上年设立公示栏。')),
    });
    expect(problem?.message).toBe(
      '“一、总体情况”有 93% 与上年报告相同，共 3 句，如“2026年，本镇围绕群众关心的事项开展公开工作，逐项明确责任人和完成时限”：请按本年情况改写。',
    );
    expect(problem?.places).toHaveLength(3);
  });

  it('is silent on texts of its own, short ones and without last year', () => {
    const other = reportSaying('今年重新梳理了事项清单。'.repeat(12));
    expect(messages(yearsSameText, said(2026, ''), beside(other))).toEqual([]);
    const short = reportSaying('未收到申请。');
    expect(messages(yearsSameText, short, beside(short))).not.toContain('总体');
    expect(messages(yearsSameText, said(2026, ''))).toEqual([]);
  });
});

describe('years/edition', () => {
  it('lists the rows without counterpart', () => {
    const [message] = messages(yearsEdition, completeReport(), beside(completeReport(edition2019)));
    expect(message).toMatch(
      /^上年报告使用“2019年试行格式（2019、2020年度）”，以下各行没有对应项，未作比较：表二“规章”、/,
    );
    expect(message).toContain('表三“3.其他”');
  });

  it('says why nothing was compared', () => {
    expect(messages(yearsEdition, completeReport(), beside(completeReport(), 2023))).toEqual([
      '所附对照报告为 2023 年“2021年格式（现行）”，本报告为 2026 年“2021年格式（现行）”：不是相邻年度的年度报告，未作年度比较。',
    ]);
    const half = completeReport(editionHalfYear, 2025);
    expect(messages(yearsEdition, completeReport(), beside(half))).toHaveLength(1);
  });

  it('is silent beside the year before in the same form, and without it', () => {
    expect(messages(yearsEdition, completeReport(), beside(completeReport()))).toEqual([]);
    expect(messages(yearsEdition, completeReport())).toEqual([]);
  });
});
