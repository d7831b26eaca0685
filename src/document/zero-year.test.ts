import { describe, expect, it } from 'vitest';
import { figuresOf } from '../calc/figures';
import { followed } from '../calc/bound-sentences';
import { wordingPlaceholders } from '../checks/wording/wording-placeholders';
import type { Draft } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { emptyReport } from '../report/empty-report';
import { cellsOf } from '../template/cells';
import { editions } from '../template/editions';
import { edition2019 } from '../template/editions/edition-2019';
import { edition2021 } from '../template/editions/edition-2021';
import { messages } from '../testing/messages';
import { withOverviewSkeleton } from './overview-skeleton';
import { zeroYear } from './zero-year';

const name = '清源县石桥镇人民政府';
const blank = (): Draft => ({
  report: { ...emptyReport(edition2021, 2026), agency: { name, kind: 'township' } },
  confirmations: [],
});
const proactiveZeros = Object.fromEntries(
  cellsOf(edition2021)
    .filter(({ table, parts }) => table.id === 'proactive' && parts.length === 0)
    .map(({ address }) => [address, '0']),
);

const zero = (draft: Draft): Draft => {
  const result = zeroYear(edition2021, draft);
  if ('notZero' in result) throw new Error(result.notZero.join());
  return result.draft;
};

describe('全年无申请、无复议诉讼', () => {
  it('fills the tables on requests and disputes and writes what the basic data say', () => {
    const draft = blank();
    draft.report = withCells(draft.report, proactiveZeros);
    const { report, bindings } = zero(draft);
    expect(figuresOf(edition2021, report.tables).blanks).toEqual([]);
    expect(report.preface).toContain('2026年1月1日至2026年12月31日');
    expect(report.signature).toEqual({ agency: name, date: '' });
    expect(report.sections['otherMatters']).toBe('2026年度未收取政府信息公开信息处理费。');
    expect(report.sections['problems']).toBe('');
    expect(report.sections['overview']?.split('\n').slice(0, 4)).toEqual([
      '（一）主动公开',
      '本年度制发行政规范性文件0件，废止0件，现行有效0件。本年度作出行政许可处理决定0件，行政处罚处理决定0件，' +
        '行政强制处理决定0件。本年度行政事业性收费0万元。通过〔　〕等渠道公开政府信息〔　〕条。',
      '（二）依申请公开',
      '2026年度，本机关未收到政府信息公开申请。2026年度，本机关未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
    ]);
    expect(bindings?.map(({ section }) => section)).toEqual([
      'overview',
      'overview',
      'overview',
      'otherMatters',
    ]);
  });

  it('leaves documents and decisions blank, which are no requests', () => {
    const { report } = zero(blank());
    const { blanks } = figuresOf(edition2021, report.tables);
    expect(new Set(blanks.map(({ table }) => table.id))).toEqual(new Set(['proactive']));
    expect(report.sections['overview']).toContain('行政许可处理决定〔　〕件');
  });

  it('leaves gaps that count as not filled in', () => {
    const found = messages(wordingPlaceholders, zero(blank()).report);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('〔　〕');
  });

  it('touches nothing that was typed', () => {
    const draft = blank();
    draft.report = withCells(draft.report, { 'proactive/normativeDocuments/inForce': '3' });
    draft.report.sections['overview'] = '全年工作平稳。';
    draft.report.preface = '引言。';
    const { report } = zero(draft);
    expect(report.tables['proactive']?.['normativeDocuments']?.['inForce']).toBe('3');
    expect(report.sections['overview']).toBe('全年工作平稳。');
    expect(report.preface).toBe('引言。');
  });

  it('refuses where a request, a dispute or a figure of the file says otherwise', () => {
    const address = 'requests/received/naturalPerson';
    for (const text of ['1', '三件'])
      expect(
        zeroYear(edition2021, {
          ...blank(),
          report: withCells(blank().report, { [address]: text }),
        }),
      ).toEqual({ notZero: [address] });
    expect(zeroYear(edition2021, { ...blank(), openCells: [address] })).toEqual({
      notZero: [address],
    });
  });

  it.each(editions.map((edition) => [edition.id, edition] as const))(
    'works in %s',
    (_, edition) => {
      const draft: Draft = { report: emptyReport(edition, null), confirmations: [] };
      const result = zeroYear(edition, draft);
      if (!('draft' in result)) throw new Error(result.notZero.join());
      const { blanks } = figuresOf(edition, result.draft.report.tables);
      expect(blanks.filter(({ table }) => table.nothing)).toEqual([]);
    },
  );
});

describe('the skeleton of 总体情况', () => {
  const filled = (cells: Record<string, string>): Draft => {
    const { report } = zero(blank());
    const sections = { ...report.sections, overview: '' };
    return {
      report: withCells({ ...report, sections }, { ...proactiveZeros, ...cells }),
      confirmations: [],
    };
  };
  const skeleton = (draft: Draft): Draft | null =>
    withOverviewSkeleton(edition2021, draft, figuresOf(edition2021, draft.report.tables));

  it('has the sentences of the tables under their heads, and they follow the tables', () => {
    const draft = skeleton(
      filled({ 'requests/received/naturalPerson': '6', 'requests/disclosed/naturalPerson': '6' }),
    );
    expect(draft?.report.sections['overview']).toContain(
      '（二）依申请公开\n2026年度，本机关未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。' +
        '本年度新收政府信息公开申请6件，上年结转0件，办结6件，结转下年度继续办理0件。',
    );
    if (!draft) throw new Error('no skeleton');
    const report = withCells(draft.report, { 'requests/received/naturalPerson': '7' });
    expect(followed(edition2021, { ...draft, report }).report.sections['overview']).toContain(
      '新收政府信息公开申请7件',
    );
  });

  it('leaves a gap for what the tables do not say yet', () => {
    const draft = skeleton({ ...blank() });
    expect(draft?.report.sections['overview']).toContain('新收政府信息公开申请〔　〕件');
    expect(draft?.bindings).toEqual([]);
  });

  it('is refused over a text, and where the edition names no heads', () => {
    const draft = filled({});
    draft.report.sections['overview'] = '已写。';
    expect(skeleton(draft)).toBeNull();
    const old: Draft = { report: emptyReport(edition2019, 2019), confirmations: [] };
    expect(withOverviewSkeleton(edition2019, old, figuresOf(edition2019, {}))).toBeNull();
  });
});
