import { type CalendarDate, printedDate, readDate } from '../../text/calendar-date';
import { atField } from '../../report/place';
import type { Check, CheckInput, Problem } from '../check';
import { periodEnd } from './period';

const before = (one: CalendarDate, other: CalendarDate): boolean =>
  one.year * 10_000 + one.month * 100 + one.day <
  other.year * 10_000 + other.month * 100 + other.day;

function agencyProblems({ report }: CheckInput): Problem[] {
  const [signed, titled] = [report.signature.agency.trim(), report.agency.name.trim()];
  const field = 'signature/agency';
  if (signed === '')
    return [
      {
        message: '落款“机关名称”未填：请填写机关全称。',
        places: [atField(field)],
        facts: {},
        severity: 'warning',
        isBlank: true,
        ...(titled === ''
          ? {}
          : { fixes: [{ label: `落款填为“${titled}”`, fields: { [field]: titled } }] }),
      },
    ];
  if (titled === '' || signed === titled) return [];
  return [
    {
      message: `落款机关为“${signed}”，标题机关为“${titled}”，两处不一致：请核对，一般应相同。`,
      places: [atField(field)],
      facts: { signed, titled },
      severity: 'warning',
      fixes: [{ label: `落款改为“${titled}”`, fields: { [field]: titled } }],
    },
  ];
}

function dateProblems({ report, edition }: CheckInput): Problem[] {
  const text = report.signature.date;
  const field = 'signature/date';
  if (text.trim() === '')
    return [
      {
        message: '落款“日期”未填：请填写成文日期，如 2027年1月12日。',
        places: [atField(field)],
        facts: {},
        severity: 'warning',
        isBlank: true,
      },
    ];
  const date = readDate(text);
  if (!date)
    return [
      {
        message: `落款“日期”现为“${text.slice(0, 20)}”，不是有效日期：请按 2027年1月12日 的样式填写。`,
        places: [atField(field)],
        facts: { date: text },
      },
    ];
  const end = periodEnd(edition, report.period);
  if (!end || !before(date, end)) return [];
  return [
    {
      message: `落款日期 ${printedDate(date)} 早于统计期限的最后一天 ${printedDate(end)}：请核对年度和日期。`,
      places: [atField(field)],
      facts: { date: text, end: printedDate(end) },
      // Half-year reports are collected, and signed, before the half is over.
      ...(edition.period === 'half' ? { severity: 'warning' } : {}),
    },
  ];
}

/** A date that is none is an error; an empty one may wait for the day of signing. */
export const identitySignature: Check = {
  id: 'identity/signature',
  family: 'identity',
  severity: 'error',
  title: '落款完整、与标题一致',
  basis: '报告末尾署机关名称和成文日期',
  run: (input) => [...agencyProblems(input), ...dateProblems(input)],
};
