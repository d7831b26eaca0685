import { describe, expect, it } from 'vitest';
import { zeroReport } from '../testing/report-from';
import { cellText, withCells } from './cell-text';

describe('the text of a cell', () => {
  it('is what was typed, and blank where there is no cell', () => {
    const report = withCells(zeroReport(), { 'requests/received/naturalPerson': '3件' });
    expect(cellText(report, 'requests/received/naturalPerson')).toBe('3件');
    expect(cellText(report, 'requests/received/nobody')).toBe('');
    expect(cellText(report, 'nothing')).toBe('');
    expect(cellText(report, '')).toBe('');
  });

  it('changes without touching the report it came from', () => {
    const report = zeroReport();
    const changed = withCells(report, { 'proactive/fees/collectedWanYuan': '1.5' });
    expect(cellText(changed, 'proactive/fees/collectedWanYuan')).toBe('1.5');
    expect(cellText(report, 'proactive/fees/collectedWanYuan')).toBe('0');
    expect(changed.tables['requests']).toEqual(report.tables['requests']);
  });

  it.each(['requests/handled/naturalPerson', 'requests/received', 'a/b/c'])(
    'cannot be typed at %s',
    (address) => {
      expect(() => withCells(zeroReport(), { [address]: '1' })).toThrow(`no input cell ${address}`);
    },
  );
});
