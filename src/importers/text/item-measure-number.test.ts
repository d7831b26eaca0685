import { describe, expect, it } from 'vitest';
import { cellText } from '../../report/cell-text';
import { sectionTwo } from '../../testing/section-two';
import { read } from '../read';

describe('table two as item, measure and number, one below the other', () => {
  const decisions = ['licensing', 'penalties', 'compulsion'].map(
    (row) => `proactive/${row}/decisions`,
  );

  it('gives each item the number below it, and leaves what has several measures open', async () => {
    const lines = [
      ...['信息内容', '指标', '数量'],
      ...['规章', '本年制发件数', '2', '规章', '本年废止件数', '1'],
      ...['行政许可', '本年处理决定数量', '31'],
      ...['行政处罚', '本年处理决定数量', '4', '行政强制', '本年处理决定数量', '7'],
    ];
    const { report, notes } = await read({ text: sectionTwo(lines) });
    expect(decisions.map((cell) => cellText(report, cell))).toEqual(['31', '4', '7']);
    expect(cellText(report, 'proactive/rules/issued')).toBe('');
    expect(notes.some(({ open, code }) => open && code === 'columns-unclear')).toBe(true);
  });
});
