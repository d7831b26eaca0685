import { describe, expect, it } from 'vitest';
import { line, plainCell, type SourceBlock } from '../source/source-document';
import { withoutSheets } from './without-sheets';

const grid: SourceBlock = { kind: 'grid', rows: [[plainCell('信息内容')]], spans: true };
const approval = [
  line('政府信息公开年度报告发布审签单'),
  grid,
  line('数据指纹由报告数据算出，与签批时不一致的，应重新送审。'),
];
const report = [line('某镇2026年政府信息公开工作年度报告'), grid, line('六、其他需要报告的事项')];
const check = [line('年报核验单'), grid];

describe('the sheets around our own report', () => {
  it.each([
    ['both', [...approval, ...report, ...check]],
    ['the 审签单', [...approval, ...report]],
    ['the 核验单', [...report, ...check]],
    ['none', report],
  ])('are left out: %s', (_, blocks) => {
    expect(withoutSheets(blocks)).toEqual(report);
  });

  it('stay where no report stands with them, or where one has no end', () => {
    expect(withoutSheets(check)).toEqual(check);
    const open = [...approval.slice(0, 2), ...report];
    expect(withoutSheets(open)).toEqual(open);
    expect(withoutSheets([])).toEqual([]);
  });
});
