import { describe, expect, it } from 'vitest';
import { approvalSheet } from './approval-sheet';
import { blocksText } from './blocks-text';
import { startColumns } from './start-columns';

const sheet = {
  titleLines: ['清源县石桥镇人民政府', '2026年政府信息公开工作年度报告'],
  agency: '清源县石桥镇人民政府',
};

describe('the 审签单', () => {
  it('names report, agency and everyone who signs, in the order they sign', () => {
    const text = blocksText(approvalSheet({ ...sheet, fingerprint: '4F2A-91C0' }));
    const heads = text.split('\n').map((line) => line.split('\t')[0]);
    expect(heads).toEqual([
      '政府信息公开年度报告发布审签单',
      '报告名称',
      '报告机关',
      '拟稿',
      '核稿',
      '保密审查意见',
      '签字',
      '分管领导意见',
      '签字',
      '主要领导意见',
      '签字',
      '数据指纹',
      '数据指纹由报告数据算出，数据改动后随之改变。发布前请核对指纹，与签批时不一致的，应重新送审。',
    ]);
    expect(text).toContain('清源县石桥镇人民政府2026年政府信息公开工作年度报告');
    expect(text).toContain('4F2A-91C0');
  });

  it('says nothing of a fingerprint where there is none', () => {
    expect(blocksText(approvalSheet(sheet))).not.toContain('指纹');
  });

  it('is a complete grid on one page', () => {
    for (const block of approvalSheet(sheet)) {
      if (block.kind !== 'table') continue;
      const starts = startColumns(block);
      block.rows.forEach((row, r) => {
        const end = row.map((cell, c) => (starts[r]?.[c] ?? 0) + cell.colSpan);
        expect(Math.max(...end)).toBe(block.columnWidthsMm.length);
      });
      expect(block.rowHeightsMm?.reduce((a, b) => a + b)).toBeLessThan(200);
    }
  });
});
