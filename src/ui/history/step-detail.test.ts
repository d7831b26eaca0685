import { expect, it } from 'vitest';
import { withCells } from '../../report/cell-text';
import { edition2021 } from '../../template/editions/edition-2021';
import { zeroReport } from '../../testing/report-from';
import { stepDetail } from './step-detail';

const before = zeroReport(edition2021, 2026);
const cells = (texts: Record<string, string>) => withCells(before, texts);
const detail = (report: typeof before) =>
  stepDetail({
    name: '',
    before: { report: before, confirmations: [] },
    after: { report, confirmations: [] },
  });

it('shows both values of one place, and how many places of several', () => {
  expect(detail(cells({ 'requests/received/naturalPerson': '6' }))).toBe('0 → 6');
  expect(detail(cells({ 'requests/received/naturalPerson': '' }))).toBe('0 → 空');
  expect(
    detail(cells({ 'requests/received/naturalPerson': '6', 'requests/received/enterprise': '1' })),
  ).toBe('2 处');
  expect(detail(before)).toBe('');
});

it('shortens long texts', () => {
  const preface = '为做好年度报告编制工作，现将有关情况报告如下。';
  expect(detail({ ...before, preface })).toMatch(/ → 为做好年度报告编制工作，…$/);
});
