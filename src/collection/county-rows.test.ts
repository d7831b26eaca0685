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
    const [first] = rowsWith({});
    const [, , third] = rowsWith({}, [...files, sent('3', '竹溪镇')]);
    expect(rowsWith({}, [...files, sent('3', '竹溪镇')])).toContain(first);
    expect(third).toBeDefined();
  });

  it('follow the list when it says the county or the kind of a unit', () => {
    rowsWith({ expectedText: '石桥镇\n柳林乡' });
    const rows = rowsWith({
      expectedText: '单位名称,单位类型,所属县\n石桥镇,乡镇,甲县\n柳林乡,乡镇,乙县',
    });
    expect(rows.map(({ unit }) => [unit.county, unit.kind])).toEqual([
      ['甲县', 'township'],
      ['乙县', 'township'],
    ]);
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
