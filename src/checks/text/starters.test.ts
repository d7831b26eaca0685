import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSentence } from '../../calc/bound-sentences';
import { figuresOf } from '../../calc/figures';
import type { AnnualReport, Draft } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import { cellsOf } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { editions } from '../../template/editions';
import { startersOf } from '../../template/editions/starters';
import { completeReport } from '../../testing/complete-report';
import { inputOf } from '../../testing/messages';
import { textChecks } from '../index';
import { runChecks } from '../run-checks';
import { times } from '../../testing/effort';

const overview = `本机关按照《条例》要求开展政府信息公开工作。
（一）主动公开情况。按要求公开各类政府信息。
（二）依申请公开情况。按规定办理。
（三）政府信息管理情况。信息发布前逐条审核，发布后定期清理。
（四）政府信息公开平台建设情况。专栏由专人维护，每周巡查一次。
（五）监督保障情况。将公开工作纳入年度考核，邀请群众代表开展社会评议，全年没有需要责任追究的情形。
`;

function withFigures(edition: Edition): fc.Arbitrary<AnnualReport> {
  const inputs = cellsOf(edition).filter(({ parts }) => parts.length === 0);
  const figure = fc.oneof(fc.constant('0'), fc.nat(30).map(String));
  return fc.array(figure, { minLength: inputs.length, maxLength: inputs.length }).map((texts) => {
    const complete = completeReport(edition);
    const cells = Object.fromEntries(inputs.map(({ address }, at) => [address, texts[at] ?? '0']));
    const report = withCells(complete, cells);
    return { ...report, sections: { ...report.sections, overview } };
  });
}

const found = (report: AnnualReport) =>
  runChecks(textChecks, inputOf(report)).map(({ check, message }) => `${check} ${message}`);

describe('the sentences offered', () => {
  it.each(editions)('agree with the tables whatever they say: $name', (edition) => {
    const sections = edition.sections.flatMap(({ id }) =>
      startersOf(edition.period, id).map((starter) => ({ section: id, ...starter })),
    );
    fc.assert(
      fc.property(withFigures(edition), (report) => {
        const figures = figuresOf(edition, report.tables);
        // It says already what one of the sentences says.
        const unsaid = { ...report, sections: { ...report.sections, otherMatters: '' } };
        const draft = sections.reduce<Draft>(
          (before, { section, template, whenZero }) => {
            if (whenZero !== undefined && figures.has(whenZero) && figures.number(whenZero) !== 0)
              return before;
            const at = (before.report.sections[section] ?? '').length;
            return withSentence(before, { section, template, at }, figures)?.draft ?? before;
          },
          { report: unsaid, confirmations: [] },
        );
        expect(draft.report.sections['overview']).not.toBe(overview);
        const before = new Set([...found(report), ...found(unsaid)]);
        expect(found(draft.report).filter((each) => !before.has(each))).toEqual([]);
      }),
      { numRuns: times(40) },
    );
  });

  it('are all there for the editions of the notices', () => {
    const offered = (edition: Edition) => {
      const figures = figuresOf(edition, completeReport(edition).tables);
      const report = completeReport(edition);
      return startersOf(edition.period, 'overview').flatMap(({ label, template }) =>
        withSentence(
          { report, confirmations: [] },
          { section: 'overview', template, at: 0 },
          figures,
        )
          ? [label]
          : [],
      );
    };
    const [e2021, e2019, half] = ['2021', '2019', 'half-year'].map((id) =>
      offered(editions.find((edition) => edition.id === id)!),
    );
    expect(e2021).toEqual([
      '申请办理',
      '申请人',
      '办理结果',
      '规范性文件',
      '许可、处罚、强制',
      '行政事业性收费',
      '复议、诉讼',
    ]);
    expect(e2019).toEqual(['申请办理', '申请人', '办理结果', '许可、处罚、强制', '复议、诉讼']);
    expect(half).toEqual(['申请办理', '申请人', '办理结果', '复议、诉讼']);
  });
});
