import { expect, it } from 'vitest';
import { cellText } from '../report/cell-text';
import { emptyReport } from '../report/empty-report';
import { narrativeOf, withNarrative } from '../report/narratives';
import { atText } from '../report/place';
import { edition2021 } from '../template/editions/edition-2021';
import { withFix } from './with-fix';

const report = withNarrative(
  emptyReport(edition2021, 2026),
  'overview',
  '2025年公开25条，比2024年多。',
);

it('replaces several ranges of a text, though a replacement is longer or shorter', () => {
  const texts = [
    { ...atText('overview', 0, 4), replacement: '二〇二六' },
    { ...atText('overview', 7, 9), replacement: '一百二十五' },
    { ...atText('overview', 12, 17), replacement: '上年' },
  ];
  const fixed = withFix(report, { label: '', texts });
  expect(narrativeOf(fixed, 'overview')).toBe('二〇二六年公开一百二十五条，比上年多。');
});

it('fills cells and fields, and leaves the rest as it was', () => {
  const address = 'requests/received/naturalPerson';
  const fixed = withFix(report, {
    label: '',
    cells: { [address]: '0' },
    fields: { 'agency/name': '某县财政局', 'signature/date': '2027年1月9日' },
  });
  expect(cellText(fixed, address)).toBe('0');
  expect(cellText(fixed, 'requests/received/enterprise')).toBe('');
  expect(fixed.agency.name).toBe('某县财政局');
  expect(fixed.signature.date).toBe('2027年1月9日');
  expect(fixed.sections).toEqual(report.sections);
  expect(withFix(report, { label: '' })).toEqual(report);
});
