import { describe, expect, it } from 'vitest';
import type { AnnualReport } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import { emptyReport } from '../../report/empty-report';
import { edition2019 } from '../../template/editions/edition-2019';
import { edition2021 } from '../../template/editions/edition-2021';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { completeReport } from '../../testing/complete-report';
import { inputOf } from '../../testing/messages';
import { zeroReport } from '../../testing/report-from';
import type { Check, CheckInput } from '../check';
import { figureChecks } from '../figure-checks';
import { examineWith, runChecks } from '../run-checks';

/** What the checks of figures say they could not look at. */
function notChecked(report: AnnualReport, more: Partial<CheckInput> = {}): Record<string, string> {
  const results = examineWith(figureChecks, { ...inputOf(report), ...more });
  return Object.fromEntries(results.notChecked.map(({ check, reason }) => [check, reason]));
}

const complete = completeReport();
const ofFile = { printedTotals: { 'requests/handled/allApplicants': '0' } };
const always = { 'requests/wrong-column': '没有不平衡的列' };

describe('what cannot be looked at is not called right', () => {
  it('in a report with nothing filled in', () => {
    const columns =
      '“自然人”、“商业企业”、“科研机构”、“社会公益组织”、“法律服务机构”、“其他”、“总计”';
    expect(notChecked(emptyReport(edition2021, 2026), { printedTotals: {} })).toEqual({
      ...always,
      'figures/not-a-count': '没有已填的件数',
      'figures/not-an-amount': '没有已填的金额',
      'requests/balance': `${columns}列有未填的格`,
      'printed-totals': '文件中没有读到总计',
      'proactive/rules-below-city': '不能确定本机关有无规章制定权',
      'proactive/in-force': '“规章”、“行政规范性文件”行有未填的格',
      'proactive/fee-scale': '收费金额未填或不是数字',
      'disputes/no-requests': '申请或者复议、诉讼有未填的格',
    });
  });

  it('in a complete one only what needs a file, beside last year the stock', () => {
    expect(notChecked(complete, ofFile)).toEqual(always);
    const lastYear = inputOf(completeReport(edition2021, 2025));
    expect(notChecked(complete, { lastYear })).toEqual({
      ...always,
      'printed-totals': '不是从文件读入的报告',
      'proactive/in-force': '已附上年报告，按上年件数核对',
    });
  });

  it('in an edition without the line', () => {
    const without = {
      ...always,
      'proactive/fee-scale': '本格式没有收费金额',
      'proactive/in-force': '本格式没有现行有效件数',
    };
    expect(notChecked(completeReport(edition2019, 2020), ofFile)).toEqual(without);
    expect(notChecked(zeroReport(editionHalfYear), ofFile)).toEqual({
      ...without,
      'figures/not-an-amount': '没有已填的金额',
      'proactive/rules-below-city': '本格式没有“规章”行',
    });
  });

  it('of an agency whose kind does not say it', () => {
    const of = (kind: AnnualReport['agency']['kind']) =>
      notChecked({ ...complete, agency: { name: '清源市林业局', kind } }, ofFile);
    expect(of('department')).toEqual({
      ...always,
      'proactive/rules-below-city': '不能确定本机关有无规章制定权',
      'proactive/fee-scale': '机关类别未定',
    });
    expect(of('city')).toEqual({ ...always, 'proactive/rules-below-city': '本机关有规章制定权' });
  });

  it('while one cell is blank or no figure', () => {
    const cells = (texts: Record<string, string>) => notChecked(withCells(complete, texts), ofFile);
    expect(cells({ 'proactive/rules/repealed': '' })).toEqual({
      ...always,
      'proactive/rules-below-city': '“规章”行有未填的格',
      'proactive/in-force': '“规章”行有未填的格',
    });
    expect(cells({ 'proactive/fees/collectedWanYuan': '三万' })).toEqual({
      ...always,
      'proactive/fee-scale': '收费金额未填或不是数字',
    });
    for (const row of ['received', 'disclosed'])
      expect(cells({ [`requests/${row}/enterprise`]: '' })).toMatchObject({
        'requests/balance': '“商业企业”、“总计”列有未填的格',
      });
    const onlyCount = { 'requests/received/naturalPerson': '约3件' };
    expect(notChecked(withCells(emptyReport(edition2021, 2026), onlyCount))).toMatchObject({
      'figures/not-an-amount': '没有已填的金额',
    });
  });
});

describe('what was confirmed is asked again once a figure of it is another', () => {
  const keysOf =
    (cells: Record<string, string>, more: Partial<CheckInput> = {}) =>
    (of: Check['id']) =>
      runChecks(figureChecks, { ...inputOf(withCells(complete, cells)), ...more })
        .filter(({ check }) => check === of)
        .map(({ key }) => key);

  it.each<[string, Record<string, string>, Record<string, string>]>([
    [
      'figures/not-a-count',
      { 'requests/received/enterprise': '约3件' },
      { 'requests/received/enterprise': '约4件' },
    ],
    [
      'requests/balance',
      { 'requests/received/enterprise': '3' },
      { 'requests/received/enterprise': '4' },
    ],
    [
      'requests/wrong-column',
      { 'requests/received/enterprise': '42', 'requests/disclosed/enterprise': '24' },
      { 'requests/received/enterprise': '31', 'requests/disclosed/enterprise': '13' },
    ],
    [
      'disputes/no-requests',
      { 'disputes/reconsideration/upheld': '1' },
      { 'disputes/reconsideration/upheld': '2' },
    ],
    [
      'proactive/rules-below-city',
      { 'proactive/rules/inForce': '1' },
      { 'proactive/rules/inForce': '2' },
    ],
    ['proactive/in-force', { 'proactive/rules/issued': '1' }, { 'proactive/rules/issued': '2' }],
    [
      'proactive/fee-scale',
      { 'proactive/fees/collectedWanYuan': '2000' },
      { 'proactive/fees/collectedWanYuan': '3000' },
    ],
  ])('%s', (check, before, after) => {
    const first = keysOf(before)(check);
    expect(first).not.toEqual([]);
    expect(keysOf(after)(check).filter((key) => first.includes(key))).toEqual([]);
  });

  it('printed-totals', () => {
    const printed = (total: string) =>
      keysOf({}, { printedTotals: { 'requests/handled/enterprise': total } })('printed-totals');
    expect(printed('3')).toHaveLength(1);
    expect(printed('3')).not.toEqual(printed('4'));
  });
});
