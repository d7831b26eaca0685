import { describe, expect, it } from 'vitest';
import { edition2021 } from '../template/editions/edition-2021';
import { editionHalfYear } from '../template/editions/edition-half-year';
import { editions } from '../template/editions';
import { tablesOf } from '../template/edition';
import { completeReport } from '../testing/complete-report';
import { reportFrom } from '../testing/report-from';
import { figuresOf } from './figures';
import {
  blankAddresses,
  inputAddresses,
  nonZeroAddresses,
  sentencesFor,
  sentenceText,
  withoutSentence,
  withoutWritten,
  withSection,
  withSentence,
  zeroState,
} from './zero-state';

const sentence = '2026年度，本机关未收到政府信息公开申请。';

it('takes out what it put in and returns every byte', () => {
  for (const text of ['', '一、主动公开。', '甲。\n乙。'])
    expect(withoutSentence(withSentence(text, sentence), sentence)).toBe(text);
});

it('leaves what was written after the sentence', () => {
  expect(withoutSentence(`甲。\n${sentence}\n乙。`, sentence)).toBe('甲。\n乙。');
  expect(withoutSentence(`甲。${sentence}乙。`, sentence)).toBe('甲。乙。');
  expect(withoutSentence('甲。', sentence)).toBe('甲。');
});

it('offers sentences only for sections the edition has', () => {
  for (const edition of editions)
    for (const table of tablesOf(edition))
      expect(sentencesFor(edition, table)).toHaveLength(table.nothing?.sentences.length ?? 0);
});

it('has a switch for 表三 and 表四, none for 表二', () => {
  const labels = (edition: typeof edition2021) =>
    tablesOf(edition).map((table) => table.nothing?.label);
  expect(labels(edition2021)).toEqual([
    undefined,
    '本年度未收到政府信息公开申请',
    '未发生行政复议、行政诉讼',
  ]);
  expect(labels(editionHalfYear)).toEqual([
    '本半年未收到政府信息公开申请',
    '未发生行政复议、行政诉讼',
  ]);
});

it('finds its sentence again when the year was changed since', () => {
  const ours = { section: 'overview', text: '{year}年度，本机关未收到政府信息公开申请。' };
  expect(withoutWritten('甲。\n2025年度，本机关未收到政府信息公开申请。', ours)).toBe('甲。');
  expect(withoutWritten('本年度，本机关未收到政府信息公开申请。', ours)).toBe('');
  expect(withoutWritten('2025年度，本机关收到政府信息公开申请。', ours)).toBe(
    '2025年度，本机关收到政府信息公开申请。',
  );
});

describe('a table of which everything is said by 0', () => {
  const requests = tablesOf(edition2021).find(({ id }) => id === 'requests')!;
  const figures = (drawing: string) => figuresOf(edition2021, reportFrom(drawing).tables);

  it('is told from one with blanks and one with anything else', () => {
    const stateOf = (drawing: string) => zeroState(figures(drawing), requests);
    expect(stateOf('naturalPerson\n received 0')).toBe('zero');
    expect(stateOf('naturalPerson\n received 0.')).toBe('figures');
    expect(stateOf('naturalPerson\n received _')).toBe('blank');
    expect(stateOf('naturalPerson\n received _\n disclosed 1')).toBe('figures');
    // A figure in another table is none of this one.
    const disputes = reportFrom('upheld\n reconsideration 2', { table: 'disputes' });
    expect(zeroState(figuresOf(edition2021, disputes.tables), requests)).toBe('zero');
  });

  it('lists what would be overwritten, and what is still blank but for what the file has', () => {
    const some = figures(
      'naturalPerson enterprise\n received 2 _\n disclosed 约2 0\n carriedForward 0 _',
    );
    expect(nonZeroAddresses(some, requests)).toEqual([
      'requests/received/naturalPerson',
      'requests/disclosed/naturalPerson',
    ]);
    const blanks = ['requests/received/enterprise', 'requests/carriedForward/enterprise'];
    expect(blankAddresses(some, requests)).toEqual(blanks);
    expect(blankAddresses(some, requests, blanks.slice(0, 1))).toEqual(blanks.slice(1));
    const all = inputAddresses(some, requests);
    expect(all).toContain('requests/closedOther/otherOrganization');
    // Totals are nobody's to fill in.
    expect(all.filter((address) => /handled|allApplicants/.test(address))).toEqual([]);
    expect(all).toHaveLength(24 * 6);
  });
});

it('has no sentence for a section the edition lacks', () => {
  const requests = tablesOf(edition2021).find(({ id }) => id === 'requests')!;
  const missing = {
    ...edition2021,
    sections: edition2021.sections.filter(({ id }) => id !== 'otherMatters'),
  };
  expect(sentencesFor(edition2021, requests).map(({ section }) => section)).toEqual([
    'overview',
    'otherMatters',
  ]);
  expect(sentencesFor(missing, requests).map(({ section }) => section)).toEqual(['overview']);
  expect(
    sentencesFor(
      edition2021,
      tablesOf(edition2021).find(({ id }) => id === 'proactive')!,
    ),
  ).toEqual([]);
});

describe('the sentence of it', () => {
  const [ours] = sentencesFor(
    edition2021,
    tablesOf(edition2021).find(({ id }) => id === 'requests')!,
  );

  it('names the year, or this year while none is chosen', () => {
    const report = completeReport();
    expect(sentenceText(ours!, report)).toBe('2026年度，本机关未收到政府信息公开申请。');
    expect(sentenceText(ours!, { ...report, period: { year: null } })).toBe(
      '本年度，本机关未收到政府信息公开申请。',
    );
  });

  it('is put below what is there and taken out from anywhere', () => {
    expect(withSentence(' \n', sentence)).toBe(sentence);
    expect(withSentence('甲。\n\n', sentence)).toBe(`甲。\n${sentence}`);
    expect(withoutSentence(`${sentence}\n乙。`, sentence)).toBe('乙。');
    expect(withoutSentence(`甲。\n${sentence}\n`, sentence)).toBe('甲。\n');
    expect(withoutSentence(`${sentence}乙。`, sentence)).toBe('乙。');
    expect(withoutSentence(`甲。\n${sentence}乙。`, sentence)).toBe('甲。\n乙。');
    expect(withoutSentence(`甲。${sentence}\n乙。`, sentence)).toBe('甲。\n乙。');
    expect(withoutSentence(`${sentence}\n甲。\n${sentence}`, sentence)).toBe(`${sentence}\n甲。`);
  });

  it('goes into the section it belongs to, also where that has no text yet', () => {
    const report = { ...completeReport(), sections: { overview: '甲。' } };
    const put = (section: string) =>
      withSection(report, section, (text) => withSentence(text, sentence)).sections;
    expect(put('overview')).toEqual({ overview: `甲。\n${sentence}` });
    expect(put('otherMatters')).toEqual({ overview: '甲。', otherMatters: sentence });
  });
});
