import { describe, expect, it } from 'vitest';
import type { AnnualReport, Confirmation } from '../report/annual-report';
import { atCell, atText } from '../report/place';
import { completeReport, reportSaying } from '../testing/complete-report';
import { inputOf } from '../testing/messages';
import type { Check, Problem } from './check';
import { confirmationFor, confirmationOf } from './confirmations';
import { checks } from './index';
import { runChecks } from './run-checks';

const count = atCell('requests/received/naturalPerson');
const check: Check = {
  id: 'text/made-up',
  family: 'text',
  severity: 'warning',
  title: '两处一致',
  basis: '经验',
  run: () => [],
};

/** What a release of its day says in its own words of the same two figures. */
function finding(problem: Partial<Problem>, report: AnnualReport = completeReport()) {
  const found = { message: '', places: [count], facts: { text: 6, tables: 8 }, ...problem };
  return runChecks([{ ...check, run: () => [found] }], inputOf(report))[0]!;
}

describe('a confirmation', () => {
  const given = confirmationFor(finding({ message: '正文 6 件，表格 8 件。' }), '分两次统计');
  const holds = (problem: Partial<Problem>) => confirmationOf(finding(problem), [given]) === given;

  it('survives another wording, another order of its facts, and further places', () => {
    expect(holds({ message: '“收到 6 件”与表三的 8 件不符，相差 2 件：请核对。' })).toBe(true);
    expect(holds({ facts: { tables: 8, text: 6 } })).toBe(true);
    expect(holds({ places: [count, atCell('requests/received/enterprise')] })).toBe(true);
  });

  it('lapses when a figure behind it changes, in whichever place', () => {
    expect(holds({ facts: { text: 6, tables: 9 } })).toBe(false);
    expect(holds({ facts: { text: 7, tables: 8 } })).toBe(false);
    expect(holds({ places: [atCell('requests/received/enterprise')] })).toBe(false);
  });

  it('goes with its words as the text around them grows, and lapses when they change', () => {
    const at = (text: string, words: string) => {
      const start = text.indexOf(words);
      const place = atText('overview', start, start + words.length);
      return finding({ places: [place] }, reportSaying(text));
    };
    const word = confirmationFor(at('收到申请6件。', '申请6件'), '属实');
    expect(confirmationOf(at('年初部署。\n收到申请6件。', '申请6件'), [word])).toBe(word);
    expect(confirmationOf(at('收到申请６件。', '申请６件'), [word])).toBeUndefined();
  });
});

describe('a confirmation of a draft of version 1', () => {
  const old = (message: string): Confirmation => ({ check: check.id, message, reason: '属实' });
  const holds = (message: string, problem: Partial<Problem> = {}) =>
    confirmationOf(finding(problem), [old(message)]) !== undefined;

  it('holds for the finding whose figures all stand in its sentence', () => {
    expect(holds('“一、总体情况”写“收到 6 件”，表三为 8 件，相差 2 件：请核对。')).toBe(true);
    expect(holds('表三为 8 件，正文为 6 件。')).toBe(true);
  });

  it('lapses where a figure is another one, were it only part of one', () => {
    expect(holds('写 6 件，表三为 9 件。')).toBe(false);
    expect(holds('写 16 件，表三为 8 件。')).toBe(false);
    expect(holds('写 6.5 件，表三为 8 件。')).toBe(false);
  });

  it('of words alone holds while these are named, or the sentence is the same', () => {
    expect(holds('没有写到平台建设。', { facts: { missing: '平台建设' } })).toBe(true);
    expect(holds('没有写到平台建设。', { facts: { missing: '监督保障' } })).toBe(false);
    expect(holds('请补写。', { facts: {}, message: '请补写。' })).toBe(true);
    expect(holds('请补写。', { facts: {}, message: '请补写内容。' })).toBe(false);
  });

  it('is of no other check', () => {
    const other = { ...old('写 6 件，表三为 8 件。'), check: 'text/other' };
    expect(confirmationOf(finding({}), [other])).toBeUndefined();
  });
});

it('every warning of a faulty report has a key of its own', () => {
  const report = reportSaying('收到政府信息公开申请5件，办结4件。截至2025年12月31日，共。', {
    'requests/received/naturalPerson': '6',
    'proactive/rules/inForce': '2',
  });
  const keys = runChecks(checks, inputOf(report)).map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(5);
  expect(new Set(keys).size).toBe(keys.length);
});
