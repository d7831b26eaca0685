import { describe, expect, it } from 'vitest';
import type { AnnualReport, Confirmation } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import { emptyReport } from '../../report/empty-report';
import { narrativeOf, withNarrative } from '../../report/narratives';
import { atCell, atField, atSection, atText } from '../../report/place';
import { edition2021 } from '../../template/editions/edition-2021';
import { completeReport } from '../../testing/complete-report';
import { inputOf } from '../../testing/messages';
import { checks } from '../index';
import { runChecks } from '../run-checks';
import { withFix } from '../with-fix';
import { numberSentencesOf } from './number-sentences';
import { isMadeFrom, toChange } from './to-change';

const last = completeReport(edition2021, 2025);
/** As 以上年报告新建 begins: last year's texts, blank tables, no date. */
const made: AnnualReport = {
  ...emptyReport(edition2021, 2026),
  agency: last.agency,
  preface: last.preface,
  sections: { ...last.sections },
};

function changesOf(
  report: AnnualReport,
  { before = last, confirmations = [] as readonly Confirmation[] } = {},
) {
  const input = { ...inputOf(report), lastYear: inputOf(before) };
  return toChange({ input, confirmations, findings: runChecks(checks, input) });
}
const open = (report: AnnualReport, more?: Parameters<typeof changesOf>[1]) =>
  changesOf(report, more).flatMap(({ id, isDone }) => (isDone ? [] : [id]));

const sentence = '（一）主动公开情况。全年主动公开政府信息128条，其中政策文件28条、工作动态100条。';

describe('今年要改的', () => {
  it('leads through years, period, sentences with numbers, texts, blanks and the date', () => {
    expect(open(made)).toEqual([
      'year',
      'period',
      'number overview 全年主动公开政府信息128条，其中政策文件28条、工作动态100条',
      'text problems',
      'text otherMatters',
      'blank proactive',
      'blank requests',
      'blank disputes',
      'date',
    ]);
    expect(isMadeFrom(changesOf(made))).toBe(true);
  });

  it('ticks years and period by one fix each, and not the sentence whose year alone was changed', () => {
    const before = withNarrative(last, 'overview', '2025年我局公开信息12条。');
    const report = withNarrative(made, 'overview', '2025年我局公开信息12条。');
    const fixed = changesOf(report, { before })
      .flatMap(({ finding }) => finding?.fixes?.slice(0, 1) ?? [])
      .reduce(withFix, report);
    expect(narrativeOf(fixed, 'overview')).toBe('2026年我局公开信息12条。');
    const left = open(fixed, { before });
    expect(left).not.toContain('year');
    expect(left).not.toContain('period');
    expect(left).toContain('number overview 年我局公开信息12条');
  });

  it('points at the number to be replaced, and ticks the sentence once it is', () => {
    const text = narrativeOf(made, 'overview');
    const change = changesOf(made).find(({ kind }) => kind === 'number');
    const place = change?.place;
    expect(place?.kind === 'text' && text.slice(place.start, place.end)).toBe('128');
    expect(change?.sentence?.numbers.map((each) => each.text)).toEqual(['128', '28', '100']);
    expect(change?.kept?.reason).toBe('数字与上年相同');
    const typed = withNarrative(made, 'overview', text.replace('128', '140'));
    expect(open(typed).join()).not.toContain('number overview');
    expect(open(withNarrative(made, 'overview', '')).join()).not.toContain('number overview');
  });

  it('takes the word of a clerk whose number is the same, for this sentence alone', () => {
    const change = changesOf(made).find(({ kind }) => kind === 'number');
    const confirmations = change?.kept ? [change.kept] : [];
    expect(open(made, { confirmations }).join()).not.toContain('number overview');
    const other = withNarrative(last, 'overview', sentence.replace('128', '129'));
    const report = withNarrative(made, 'overview', sentence.replace('128', '129'));
    expect(open(report, { before: other, confirmations }).join()).toContain('number overview');
  });

  it('counts what is blank, and ticks a table that is filled and a date that is new', () => {
    const dated = { ...made, signature: { agency: '', date: last.signature.date } };
    expect(open(dated)).toContain('date');
    const spaced = { ...made, signature: { agency: '', date: ` ${last.signature.date}` } };
    expect(open(spaced)).toContain('date');
    const done = withCells({ ...made, signature: { agency: '', date: '2027年1月9日' } }, {});
    expect(open(done)).not.toContain('date');
    const filled = { ...done, tables: last.tables };
    expect(open(filled).join()).not.toContain('blank');
  });

  it('says what to do and where, undone or done', () => {
    const said = (report: AnnualReport) =>
      changesOf(report).map(({ label, place }) => [label, place]);
    const typed = withNarrative(made, 'overview', '全年公开信息140条。');
    expect(said(typed)).toEqual([
      ['正文年度改为 2026', atText('otherMatters', 0, 5)],
      ['统计期限改为本年', atText('preface', 46, 67)],
      ['一、总体情况', atSection('overview')],
      ['五、存在的主要问题及改进情况', atSection('problems')],
      ['六、其他需要报告的事项', atSection('otherMatters')],
      ['表二还有 10 格未填', atCell('proactive/rules/issued')],
      ['表三还有 144 格未填', atCell('requests/received/naturalPerson')],
      ['表四还有 12 格未填', atCell('disputes/reconsideration/upheld')],
      ['落款日期', atField('signature/date')],
    ]);
    const done = { ...completeReport(edition2021, 2026), sections: {}, tables: last.tables };
    expect(said(done).slice(0, 2)).toEqual([
      ['正文年度改为 2026', atSection('preface')],
      ['统计期限改为本年', atSection('preface')],
    ]);
    expect(said(done).slice(-4, -1)).toEqual([
      ['表二已填', { kind: 'table', table: 'proactive' }],
      ['表三已填', { kind: 'table', table: 'requests' }],
      ['表四已填', { kind: 'table', table: 'disputes' }],
    ]);
  });

  it('asks nothing of years and periods last year’s texts do not name, nor of a text blank then', () => {
    const before = { ...last, preface: '按规定编制。', sections: { problems: ' ' } };
    const report = { ...made, preface: before.preface, sections: before.sections };
    expect(changesOf(report, { before }).map(({ kind }) => kind)).toEqual([
      ...['blank', 'blank', 'blank', 'date'],
    ]);
  });

  it('is not there for a report that is not of the year before, nor for a draft of its own texts', () => {
    expect(changesOf(made, { before: { ...last, period: { year: 2023 } } })).toEqual([]);
    const own = { ...emptyReport(edition2021, 2026), agency: last.agency };
    expect(isMadeFrom(changesOf(own))).toBe(false);
  });
});

describe('sentences with a number', () => {
  it.each([
    ['依据国务院令第711号和国办公开办函〔2021〕30号编制。', []],
    ['2026年1月12日起，电话0876-1234567。', []],
    ['第3次修订，公开3.5万字，占25%，１２件。', ['3.5', '25', '12']],
    ['发布1,234条、余12余件。', ['1,234', '12']],
    ['公开三件。', []],
  ])('%s', (text, numbers) => {
    expect(numberSentencesOf(text).flatMap((each) => each.numbers.map((n) => n.text))).toEqual(
      numbers,
    );
  });

  it('reads a hostile row of digits in one pass', () => {
    expect(numberSentencesOf('1,'.repeat(100_000))).toEqual([]);
  });
});
