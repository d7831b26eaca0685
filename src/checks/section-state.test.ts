import { describe, expect, it } from 'vitest';
import type { AnnualReport, Confirmation, Draft } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { emptyReport } from '../report/empty-report';
import { edition2021 } from '../template/editions/edition-2021';
import { completeReport } from '../testing/complete-report';
import { inputOf } from '../testing/messages';
import { confirmationFor } from './confirmations';
import { checks } from './index';
import { blocking, runChecks } from './run-checks';
import { sectionStates } from './section-state';

function statesOf(report: AnnualReport, { lastYear, confirmations = [] }: Partial<Draft> = {}) {
  const input = { ...inputOf(report), ...(lastYear ? { lastYear: inputOf(lastYear) } : {}) };
  const findings = runChecks(checks, input);
  const draft = { confirmations, ...(lastYear ? { lastYear } : {}) };
  const states = sectionStates({ ...input, findings, draft });
  return { findings, states, of: (id: string) => states.find((each) => each.id === id) };
}
const signed = (report: AnnualReport): AnnualReport => ({
  ...report,
  signature: { agency: report.agency.name, date: '2027年1月12日' },
});
const complete = signed(completeReport(edition2021, 2026));

describe('the state of each part of the form', () => {
  it('is done everywhere where nothing blocks the export, and only there', () => {
    const { findings, states } = statesOf(complete);
    expect(blocking(findings)).toEqual([]);
    expect(states.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(statesOf(emptyReport(edition2021, 2026)).states.map(({ state }) => state)).toEqual([
      'working',
      ...Array.from({ length: 8 }, () => 'empty'),
    ]);
  });

  it('is no longer done with a warning, until that is answered for', () => {
    const report = withCells(complete, { 'proactive/rules/inForce': '2' });
    const { findings, of } = statesOf(report);
    expect(of('proactive')).toMatchObject({ state: 'warning', errors: 0, warnings: 1 });
    const confirmations: Confirmation[] = blocking(findings).map((each) =>
      confirmationFor(each, '接收文件'),
    );
    expect(statesOf(report, { confirmations }).of('proactive')?.state).toBe('done');
  });

  it('counts errors apart from warnings, and a blank as work', () => {
    const report = withCells(complete, { 'requests/received/naturalPerson': '8' });
    expect(statesOf(report).of('requests')).toMatchObject({ state: 'error', errors: 2 });
    const blank = withCells(complete, { 'requests/received/enterprise': '' });
    expect(statesOf(blank).of('requests')).toMatchObject({ state: 'working', errors: 0 });
  });

  it('is named as on the page, and is that of its own fields and findings alone', () => {
    expect(statesOf(complete).states.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'basic 基本信息',
      'preface 引言',
      'overview 一、总体情况',
      'proactive 二、主动公开政府信息情况',
      'requests 三、收到和处理政府信息公开申请情况',
      'disputes 四、政府信息公开行政复议、行政诉讼情况',
      'problems 五、存在的主要问题及改进情况',
      'otherMatters 六、其他需要报告的事项',
      'signature 落款',
    ]);
    const begun = withCells(emptyReport(edition2021, 2026), {
      'disputes/reconsideration/upheld': '0',
    });
    const { of } = statesOf({ ...begun, signature: { agency: ' ', date: '2027年1月12日' } });
    expect(of('disputes')?.state).toBe('working');
    expect(of('requests')?.state).toBe('empty');
    expect(of('signature')?.state).toBe('working');
    const wrong = statesOf(withCells(complete, { 'requests/received/naturalPerson': '8' }));
    expect(wrong.of('disputes')).toMatchObject({ state: 'done', errors: 0, warnings: 0 });
  });

  it('counts warnings beside an error, and says 改 of no blank text', () => {
    const report = withCells(complete, {
      'proactive/rules/inForce': '2',
      'proactive/rules/issued': '约3件',
    });
    expect(statesOf(report).of('proactive')).toMatchObject({
      state: 'error',
      errors: 1,
      warnings: 1,
    });
    const blank = { ...complete, preface: ' ' };
    expect(
      statesOf(blank, { lastYear: { ...blank, period: { year: 2025 } } }).of('preface')?.state,
    ).toBe('empty');
  });

  it('says 改 of a text that is last year’s word for word', () => {
    const lastYear = completeReport(edition2021, 2025);
    const { problems = '' } = lastYear.sections;
    const report = { ...complete, sections: { ...complete.sections, problems } };
    expect(statesOf(report, { lastYear }).of('problems')?.state).toBe('unchanged');
    const other = { ...report.sections, problems: `${problems}另有一项。` };
    expect(statesOf({ ...report, sections: other }, { lastYear }).of('problems')?.state).not.toBe(
      'unchanged',
    );
  });
});
