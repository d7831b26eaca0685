import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnnualReport } from '../report/annual-report';
import { emptyReport } from '../report/empty-report';
import { cellAt } from '../template/cells';
import { edition2021 } from '../template/editions/edition-2021';
import { atSection } from '../report/place';
import { completeReport } from '../testing/complete-report';
import { inputOf } from '../testing/messages';
import type { CheckInput, Finding, Problem } from './check';
import { confirmable, confirmationFor, confirmationOf } from './confirmations';
import { figureChecks } from './figure-checks';
import { checks, textChecks } from './index';
import { blocking, concerning, runChecks, satisfied } from './run-checks';

const input = inputOf(completeReport());

describe('all checks', () => {
  it('find nothing in a complete report', () => {
    expect(runChecks(checks, input)).toEqual([]);
  });

  it('find nothing in a complete report beside another of the year before', () => {
    const report = completeReport();
    const last = completeReport(undefined, 2025);
    last.sections['overview'] = '上年度总体情况另有表述，与本年不同。';
    last.sections['problems'] = '上年度存在的问题另有表述，与本年不同。';
    expect(runChecks(checks, { ...inputOf(report), lastYear: inputOf(last) })).toEqual([]);
  });

  it('know a finding by its words, also where a check answers with the same list again', () => {
    const places = [{ kind: 'text', section: 'overview', start: 0, end: 2 } as const];
    const list: Problem[] = [{ message: 'm', places, facts: {} }];
    const check = { ...checks[0]!, run: () => list };
    const keyOf = (overview: string) =>
      runChecks([check], inputOf({ ...completeReport(), sections: { overview } }))[0]?.key;
    expect(keyOf('今年公开')).not.toBe(keyOf('全年公开'));
  });

  it('call what is missing from a text not started blank, not wrong', () => {
    const report = emptyReport(edition2021, 2026);
    const of = (each: AnnualReport) =>
      runChecks(textChecks, inputOf(each)).filter(
        ({ places: [place], isBlank }) =>
          (place?.kind === 'text' || place?.kind === 'section') && isBlank !== true,
      );
    expect(of(report)).toEqual([]);
    const started = { ...report, sections: { ...report.sections, otherMatters: '无' } };
    expect(of(started).map(({ check }) => check)).toEqual(['content/other']);
  });

  it('name the checks a cell takes part in, those between years only beside another year', () => {
    const last = { ...input, lastYear: inputOf(completeReport(undefined, 2025)) };
    const ids = (address: string, of: CheckInput) => {
      const cell = cellAt(edition2021, address);
      return cell && concerning(checks, cell, of).map(({ id }) => id);
    };
    const carried = 'requests/carriedOver/naturalPerson';
    expect(ids(carried, input)).toEqual(['requests/balance', 'disputes/no-requests']);
    expect(ids(carried, last)).toEqual([
      'requests/balance',
      'disputes/no-requests',
      'years/carried-over',
    ]);
    const rules = 'proactive/rules/inForce';
    expect(ids(rules, input)).toEqual(['proactive/rules-below-city', 'proactive/in-force']);
    expect(ids(rules, last)).toEqual([
      'proactive/rules-below-city',
      'years/in-force',
      'years/outlier',
    ]);
    expect(ids('proactive/fees/collectedWanYuan', input)).toEqual(['proactive/fee-scale']);
    expect(ids('requests/disclosed/naturalPerson', input)).toEqual([]);
  });

  it('have ids of their own and are either of figures or of texts', () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...figureChecks, ...textChecks].map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('are these, in the order shown: only an error stops an export for good', () => {
    expect(checks.map(({ id, severity }) => `${severity} ${id}`).join('\n')).toBe(
      `
      error identity/agency
      error identity/year
      warning identity/title
      hint identity/edition
      warning identity/period
      warning identity/document-number
      warning identity/old-notice-title
      warning identity/notice-title
      warning identity/report-name
      error identity/signature
      error figures/not-a-count
      error figures/not-an-amount
      error requests/balance
      hint requests/wrong-column
      error figures/blank
      warning printed-totals
      warning proactive/rules-below-city
      warning proactive/in-force
      warning proactive/fee-scale
      hint disputes/no-requests
      warning years/carried-over
      warning years/in-force
      hint years/outlier
      warning years/same-text
      hint years/edition
      warning text/received
      warning text/none-received
      warning text/carried
      warning text/handled
      warning text/outcome
      warning text/applicants
      warning text/disputes
      warning text/no-disputes
      warning text/normative
      warning text/breakdown
      warning text/own-balance
      warning text/percentage
      warning text/change
      hint text/own-numbers
      hint text/vacuous
      hint text/unreported
      warning text/fee
      hint text/fee-multiple
      warning text/fee-notified
      hint text/fee-collected
      warning requests/fee-unpaid
      warning text/parts
      warning content/overview-heads
      warning content/accountability
      warning content/problems
      warning content/other
      hint content/length
      warning content/local
      error wording/placeholders
      warning wording/other-year
      warning wording/plan-year
      warning wording/other-agency
      warning wording/impossible-date
      warning wording/date-order
      warning wording/damaged-date
      hint wording/doubled-marks
      hint wording/unpaired
      hint wording/half-width
      hint wording/compatibility-forms
      hint wording/spaces
      hint wording/end-mark
      hint wording/cut-sentence
      hint wording/repeated
      hint wording/doubled-frame
      hint wording/legal-term
      hint wording/unit
      hint wording/missing-number
      hint wording/numbering
      hint wording/inner-headings
      hint wording/as-of
      hint wording/as-of-now
      hint wording/angle-brackets
      hint wording/stray
      hint wording/page-summary
      hint wording/letter
      hint wording/whole-province
      hint wording/word-list
      warning publish/applicant-name
      warning publish/identity-number
      warning publish/mobile-number
      warning publish/bank-card
      warning publish/secrecy-marking
      hint publish/private-mail
      `
        .trim()
        .replace(/^ +/gm, ''),
    );
  });

  it('have a title and a basis', () => {
    for (const { title, basis } of checks) expect(title && basis).not.toBe('');
  });

  it('never throw, whatever was typed, and point inside the text', () => {
    const words = [
      '申请',
      '收到',
      '未',
      '其中',
      '（',
      '”',
      '6',
      '件',
      '。',
      '，',
      '\n',
      '一、',
      '2026年',
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 8 })))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (typed) => {
        const report = completeReport();
        report.sections['overview'] = typed;
        const places = runChecks(checks, inputOf(report)).flatMap((finding) => finding.places);
        for (const range of places) {
          if (range.kind !== 'text' || range.section !== 'overview') continue;
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThanOrEqual(typed.length);
        }
      }),
    );
  });
});

describe('findings', () => {
  const input = inputOf(completeReport());
  const check = {
    id: 'a/b',
    family: 'text' as const,
    severity: 'warning' as const,
    title: 't',
    basis: '依据',
  };
  const found = (problem: Partial<Problem>, from: CheckInput = input) =>
    runChecks(
      [{ ...check, run: () => [{ message: '错。', places: [], facts: {}, ...problem }] }],
      from,
    );

  it('take from their check what they do not say themselves', () => {
    const own = { check: 'a/b', family: 'text', severity: 'warning', basis: '依据' };
    expect(found({})).toMatchObject([own]);
    expect(found({ severity: 'hint' })).toMatchObject([{ ...own, severity: 'hint' }]);
  });

  it('of a text not started are blank, in the preface too; of no text they are not', () => {
    const report = { ...completeReport(), preface: ' \n' };
    report.sections['overview'] = ' ';
    const unstarted = inputOf(report);
    for (const section of ['preface', 'overview', 'nowhere'])
      expect(found({ places: [atSection(section)] }, unstarted)[0]?.isBlank).toBe(true);
    for (const section of ['preface', 'overview'])
      expect(found({ places: [atSection(section)] })[0]).not.toHaveProperty('isBlank');
    expect(found({}, unstarted)[0]).not.toHaveProperty('isBlank');
  });

  it('are confirmed one by one: the same words of another check, or of an error, are not', () => {
    const [finding] = found({});
    const word = confirmationFor(finding!, ' 属实 ');
    expect(word.reason).toBe('属实');
    expect(confirmationOf(finding!, [word])).toBe(word);
    expect(confirmationOf(finding!, [{ ...word, check: 'c/d' }])).toBeUndefined();
    expect(confirmationOf({ ...finding!, severity: 'error' }, [word])).toBeUndefined();
    expect(blocking([{ ...finding!, severity: 'hint' }])).toEqual([]);
  });
});

describe('the gate', () => {
  const report = completeReport();
  report.sections['otherMatters'] = '无';
  report.signature.date = '2026年13月1日';
  let findings: readonly Finding[] = [];
  beforeEach(() => {
    findings = runChecks(checks, inputOf(report));
  });

  it('stops at errors and at warnings', () => {
    expect(blocking(findings).map(({ check }) => check)).toEqual([
      'identity/signature',
      'content/other',
    ]);
  });

  it('lets a warning pass that was confirmed with exactly its facts', () => {
    const [warning] = findings.filter(({ check }) => check === 'content/other');
    const confirmed = confirmationFor(warning!, '经领导核定');
    expect(blocking(findings, [confirmed]).map(({ check }) => check)).not.toContain(
      'content/other',
    );
    const other = { ...confirmed, key: '别的数字' };
    expect(blocking(findings, [other]).map(({ check }) => check)).toContain('content/other');
  });

  it('lets no error be confirmed', () => {
    const [error] = findings.filter(({ severity }) => severity === 'error');
    expect(confirmable(error!)).toBe(false);
    const word = confirmationFor(error!, '属实');
    expect(blocking(findings, [word])).toContain(error);
  });

  it('counts the checks that found nothing', () => {
    expect(satisfied(checks, { findings, notChecked: [] })).toHaveLength(checks.length - 2);
  });
});
