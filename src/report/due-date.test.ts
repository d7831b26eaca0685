import { describe, expect, it } from 'vitest';
import { edition2021 } from '../template/editions/edition-2021';
import { editionHalfYear } from '../template/editions/edition-half-year';
import type { AgencyKind } from './agency-kinds';
import { daysBetween, dueInWords, usualDueDate } from './due-date';
import { emptyReport } from './empty-report';

const due = (kind: AgencyKind, year: number | null = 2026) =>
  usualDueDate(edition2021, { ...emptyReport(edition2021, year), agency: { name: '', kind } });

describe('the due date', () => {
  it('is 31 January of the next year, 31 March for a government’s own report', () => {
    const january = { year: 2027, month: 1, day: 31 };
    expect(due('department')).toEqual(january);
    expect(due('township')).toEqual(january);
    expect(due('street')).toEqual(january);
    expect(due('county')).toEqual({ year: 2027, month: 3, day: 31 });
  });

  it('is unknown without a year and for half-years', () => {
    expect(due('township', null)).toBe(null);
    expect(usualDueDate(editionHalfYear, emptyReport(editionHalfYear, 2026))).toBe(null);
  });

  it('counts days over months and leap years', () => {
    expect(daysBetween({ year: 2024, month: 2, day: 28 }, { year: 2024, month: 3, day: 1 })).toBe(
      2,
    );
    expect(daysBetween({ year: 2027, month: 2, day: 3 }, { year: 2027, month: 1, day: 31 })).toBe(
      -3,
    );
  });

  it('is said in words, before, on and after the day', () => {
    const date = { year: 2027, month: 1, day: 31 };
    expect(dueInWords(date, { year: 2026, month: 11, day: 22 })).toBe(
      '距报送期限 2027年1月31日 还有 70 天',
    );
    expect(dueInWords(date, { year: 2027, month: 1, day: 19 })).toBe(
      '距报送期限 1月31日 还有 12 天',
    );
    expect(dueInWords(date, date)).toBe('今天（1月31日）是报送期限');
    expect(dueInWords(date, { year: 2027, month: 2, day: 3 })).toBe('已过报送期限 1月31日 3 天');
  });
});
