import { describe, expect, it } from 'vitest';
import type { AnnualReport, Draft } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { emptyReport } from '../report/empty-report';
import { edition2021 } from '../template/editions/edition-2021';
import { completeReport } from '../testing/complete-report';
import { inputOf } from '../testing/messages';
import { confirmationFor } from './confirmations';
import { draftState } from './draft-state';
import { checks } from './index';
import { blocking, runChecks } from './run-checks';

const complete: AnnualReport = {
  ...completeReport(edition2021, 2026),
  signature: { agency: completeReport().agency.name, date: '2027年1月12日' },
};
const stateOf = (report: AnnualReport, more: Partial<Draft> = {}): string =>
  draftState({ report, confirmations: [], ...more }, {});

describe('how far a draft is', () => {
  it('is told in two words', () => {
    expect(stateOf(emptyReport(edition2021, 2026))).toBe('空白');
    expect(stateOf({ ...complete, edition: 'of another program' })).toBe('空白');
    expect(stateOf(complete)).toBe('可导出');
  });

  it('counts errors first, and what is blank as work', () => {
    const blank = withCells(complete, { 'proactive/rules/issued': '' });
    expect(stateOf(blank)).toBe('填写中');
    expect(stateOf(withCells(blank, { 'proactive/rules/inForce': '-1' }))).toBe('1 处错误');
    expect(stateOf(withCells(blank, { 'proactive/rules/inForce': '2' }))).toBe('填写中');
  });

  it('counts what is to be answered for, until it is', () => {
    const report = withCells(complete, { 'proactive/rules/inForce': '2' });
    expect(stateOf(report)).toBe('1 处待核实');
    const confirmations = blocking(runChecks(checks, inputOf(report))).map((finding) =>
      confirmationFor(finding, '市政府授权'),
    );
    expect(stateOf(report, { confirmations })).toBe('可导出');
  });

  it('takes in what differs from last year’s report', () => {
    const lastYear = withCells(completeReport(edition2021, 2025), {
      'requests/carriedForward/naturalPerson': '1',
      'requests/received/naturalPerson': '1',
    });
    expect(stateOf(complete, { lastYear })).toMatch(/^\d 处待核实$/);
  });
});
