import { describe, expect, it } from 'vitest';
import { readReport } from '../testing/read-report';
import { zeroReport } from '../testing/report-from';
import { countyRows } from './county-rows';
import { type Choices, emptyState, noChoices } from './county-state';

const sent = (id: string, name: string) => {
  const zero = zeroReport();
  return readReport(id, { ...zero, agency: { ...zero.agency, name } });
};
const files = [sent('1', '石桥镇'), sent('2', '柳林乡')];
const rowsWith = (choices: Partial<Choices>, received = files) =>
  countyRows({ ...emptyState, received, choices: { ...noChoices, ...choices } }).all;

describe('the rows of the desk', () => {
  it('stay the same objects for the units nothing new is known of', () => {
    const before = rowsWith({});
    const after = rowsWith({}, [...files, sent('3', '竹溪镇')]);
    expect(after).toHaveLength(3);
    for (const row of before) expect(after).toContain(row);
  });

  it.each([
    ['county', '所属县\n石桥镇,甲县\n柳林乡,乙县', ['甲县', '乙县']],
    ['kind', '单位类型\n石桥镇,乡镇\n柳林乡,部门', ['township', 'department']],
  ] as const)('follow the list when it says the %s of a unit', (what, list, said) => {
    rowsWith({ expectedText: '石桥镇\n柳林乡' });
    const rows = rowsWith({ expectedText: `单位名称,${list}` });
    expect(rows.map(({ unit }) => unit[what])).toEqual(said);
  });

  it('follow what a reviewer says', () => {
    const row = rowsWith({})[0];
    const event = { id: 'e', at: 5, by: '', kind: 'returned', on: '2026-01-05' } as const;
    const unit = row?.unit.key ?? '';
    const report = row?.row.reportId ?? '';
    const review = (events: Choices['events']) =>
      rowsWith({ events }).find((each) => each.unit.key === unit)?.review.state;
    expect(review([{ ...event, unit, report }])).toBe('returned');
    expect(review([])).toBe('notReviewed');
  });
});
