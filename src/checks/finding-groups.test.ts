import { expect, it } from 'vitest';
import { emptyReport } from '../report/empty-report';
import { edition2021 } from '../template/editions/edition-2021';
import { inputOf } from '../testing/messages';
import { groupOf, groups } from './finding-groups';
import { checks } from './index';
import { runChecks } from './run-checks';

it('keeps what is blank apart from what is wrong until an export was asked for', () => {
  const findings = runChecks(checks, inputOf(emptyReport(edition2021, 2026)));
  const blank = findings.find(({ check }) => check === 'figures/blank');
  expect(blank && [groupOf(blank, false), groupOf(blank, true)]).toEqual(['blank', 'error']);
  const wrong = blank && { ...blank, isBlank: false };
  expect(wrong && [groupOf(wrong, false), groupOf(wrong, true)]).toEqual(['error', 'error']);
});

it('puts errors first and what is to be filled in last', () => {
  expect(groups.map(({ id, name }) => `${id} ${name}`)).toEqual([
    ...['error 错误', 'warning 待核实', 'hint 提示', 'blank 待填'],
  ]);
});
