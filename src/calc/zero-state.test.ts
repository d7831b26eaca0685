import { expect, it } from 'vitest';
import { edition2021 } from '../template/editions/edition-2021';
import { editionHalfYear } from '../template/editions/edition-half-year';
import { editions } from '../template/editions';
import { tablesOf } from '../template/edition';
import { sentencesFor, withoutSentence, withoutWritten, withSentence } from './zero-state';

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
