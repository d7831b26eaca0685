import { describe, expect, it } from 'vitest';
import { withCells } from '../report/cell-text';
import { edition2021 } from '../template/editions/edition-2021';
import { completeReport } from '../testing/complete-report';
import { inputOf } from '../testing/messages';
import { yearsTable } from './years-table';

const now = withCells(completeReport(edition2021, 2026), {
  'requests/received/naturalPerson': '9',
  'requests/disclosed/naturalPerson': '9',
  'proactive/fees/collectedWanYuan': '0.5',
});
const last = withCells(completeReport(edition2021, 2025), {
  'requests/received/naturalPerson': '6',
  'requests/disclosed/naturalPerson': '6',
  'proactive/fees/collectedWanYuan': '0.75',
});
const linesOf = (input: Parameters<typeof yearsTable>[0]) =>
  yearsTable(input)
    ?.rows.flatMap((row) => [row.slice(0, 4), row.slice(4)])
    .map((cells) => cells.map(({ text }) => text).join(' '));

describe('今年 上年 增减 on the check sheet', () => {
  it('gives both figures and what changed', () => {
    const lines = linesOf({ ...inputOf(now), lastYear: inputOf(last) });
    expect(lines).toContain('新收申请 9 6 增 3');
    expect(lines).toContain('收费（万元） 0.5 0.75 减 0.25');
    expect(lines).toContain('行政诉讼 0 0 持平');
  });

  it('guesses nothing for what is missing', () => {
    const blank = withCells(now, { 'requests/received/enterprise': '' });
    expect(linesOf({ ...inputOf(blank), lastYear: inputOf(last) })).toContain('新收申请 — 6 —');
  });

  it('is not there without a report of the year before', () => {
    expect(yearsTable(inputOf(now))).toBeNull();
    const earlier = { ...last, period: { year: 2024 } };
    expect(yearsTable({ ...inputOf(now), lastYear: inputOf(earlier) })).toBeNull();
  });
});
